import { useTranslation } from 'react-i18next';
import { Notice } from '~/ui/marks.tsx';
import type { ShownFinding } from './core/shown-findings.ts';
import { useNodeTitle } from './use-node-title.ts';

/** At the top: how many published figures disagree, with the way to each. Notes of missing figures stay below. */
export function FindingSummary(props: {
  findings: readonly ShownFinding[];
  names: Readonly<Record<string, string>>;
}) {
  const { t } = useTranslation('agencies');
  const titleOf = useNodeTitle(props.names);
  const errors = props.findings.filter((finding) => finding.isError);
  if (errors.length === 0) return null;
  return (
    <Notice kind="warn">
      {t('result.findings', { count: errors.length })}{' '}
      {errors.map((finding, at) => (
        <span key={finding.findingNo}>
          {at > 0 && ' · '}
          <a href={`#finding-${finding.findingNo}`}>{titleOf(finding.node)}</a>
        </span>
      ))}
    </Notice>
  );
}
