import { useTranslation } from 'react-i18next';
import { ABSENT } from '~/lib/format.ts';
import { useLevelName } from '~/ui/LevelBadge.tsx';
import type { ShownFinding } from './core/shown-findings.ts';
import { useNodeTitle } from './use-node-title.ts';

type Names = Readonly<Record<string, string>>;

/** What the engine found at this very figure, where the figure stands. */
export function FindingNotes(props: { findings: readonly ShownFinding[]; node: string; names: Names }) {
  const { t } = useTranslation('agencies');
  const text = useFindingText(props.names);
  const here = props.findings.filter((finding) => finding.node === props.node);
  if (here.length === 0) return null;
  return (
    <ul className="finding-notes">
      {here.map((finding) => (
        <li key={finding.findingNo} id={`finding-${finding.findingNo}`} data-error={finding.isError}>
          <span aria-hidden="true">{finding.isError ? '⚠' : 'ℹ'}</span>{' '}
          <span className="visually-hidden">{t('findings.label')} </span>
          {text(finding)}
          {!finding.isRuleVerified && <span className="muted"> ({t('findings.unverified')})</span>}
        </li>
      ))}
    </ul>
  );
}

function useFindingText(names: Names): (finding: ShownFinding) => string {
  const { t } = useTranslation('agencies');
  const levelName = useLevelName();
  const titleOf = useNodeTitle(names);
  const list = (nodes: readonly string[]) => nodes.map(titleOf).join(', ');
  return (finding) => {
    const { kind, computed } = finding;
    const figures = {
      published: finding.published ?? ABSENT,
      computed: computed ?? ABSENT,
      required: finding.required ?? ABSENT,
      difference: finding.difference ?? ABSENT,
    };
    switch (kind) {
      case 'disagreement':
      case 'weight_mismatch': {
        const main = finding.published === null ? 'disagreementComputed' : kind;
        return [
          t(`findings.${main}`, figures),
          finding.explanation && t(`findings.${finding.explanation as 'weighted_score'}`),
          finding.likelyCopyOf && t('findings.copy', { node: titleOf(finding.likelyCopyOf) }),
          finding.suspects.length > 0 && t('findings.suspects', { nodes: list(finding.suspects) }),
        ]
          .filter(Boolean)
          .join(' · ');
      }
      case 'missing_item':
        return t('findings.missing_item', { nodes: list(finding.missing) });
      case 'wrong_level':
        return t(computed === null ? 'findings.wrong_level_unknown' : 'findings.wrong_level', {
          published: figures.published,
          computed: computed === null ? ABSENT : levelName(computed),
        });
      default:
        return t(`findings.${kind as 'unknown_item'}`, { ...figures, node: finding.node });
    }
  };
}
