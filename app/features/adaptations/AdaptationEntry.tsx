import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { MeasureDiff } from '~/lib/diff-pieces.ts';
import { SubmitButton } from '~/ui/forms.tsx';
import { MeasureDiffTable } from '~/ui/TextDiff.tsx';
import type { AdaptationRow } from './AdaptationRepository.server.ts';
import type { EntryKind } from './core/entries.ts';

export interface ShownEntry {
  kind: EntryKind;
  text: string;
  agencies: number;
  isIdentical: boolean;
  members: AdaptationRow[];
  /** Against the standard; null where only a text or a reason was recorded. */
  diff: MeasureDiff | null;
}

const BADGES = { local: 'badge step-1', copied: 'badge step-3', declined: 'badge' } as const;
/** Bodies named at once; the others are one tap away. */
const FEW = 4;

/** One local change, or one text of several agencies: who wrote it, how it differs, and the way into the library. */
export function AdaptationEntry({
  entry,
  maySpread,
  library,
}: {
  entry: ShownEntry;
  maySpread: boolean;
  library: string;
}) {
  const { t } = useTranslation('adaptations');
  const [first] = entry.members;
  if (!first) return null;
  const titles = [...new Set(entry.members.map(({ standard }) => standard.title))];
  return (
    <li className="stack">
      <div className="row">
        <span className={BADGES[entry.kind]}>{t(`kinds.${entry.kind}`)}</span>
        {entry.agencies > 1 && (
          <strong>
            {t('sameOf', { count: entry.agencies })} · {t(entry.isIdentical ? 'identical' : 'near')}
          </strong>
        )}
        {first.markedAs && <span className="badge step-2">✓ {t('marks.marked')}</span>}
      </div>
      <div>
        <strong>{titles.slice(0, FEW).join(' · ')}</strong>
        {titles.length > FEW && ` ${t('moreMeasures', { count: titles.length - FEW })}`}
      </div>
      <Authors members={entry.members} />
      {entry.diff ? (
        <MeasureDiffTable diff={entry.diff} caption={t('against')} />
      ) : (
        <div className="diff-box">
          <p className="small muted">{t(entry.kind === 'declined' ? 'reason' : 'inOne')}</p>
          <p style={{ whiteSpace: 'pre-line' }}>{entry.text}</p>
        </div>
      )}
      {entry.kind !== 'declined' && (maySpread || first.markedAs) && (
        <Form method="post" className="row" preventScrollReset>
          <input type="hidden" name="circularId" value={first.circularId} />
          <input type="hidden" name="measureNo" value={first.measureNo} />
          <input type="hidden" name="agencyCode" value={first.agencyCode} />
          {first.markedAs && (
            <span className="small">
              {first.markedByOffice} · <Link to={`${library}/${first.markedAs}`}>{t('open')}</Link>
            </span>
          )}
          {maySpread && (
            <SubmitButton name="intent" value={first.markedAs ? 'undo' : 'spread'} kind="plain" small>
              {t(first.markedAs ? 'undo' : 'spread')}
            </SubmitButton>
          )}
        </Form>
      )}
    </li>
  );
}

function Authors({ members }: { members: readonly AdaptationRow[] }) {
  const { t } = useTranslation('adaptations');
  const links = [...new Map(members.map((each) => [each.agencyCode, each])).values()].map((each) => (
    <li key={each.agencyCode}>
      <Link to={`/agencies/${each.agencyCode}/circulars/${each.circularId}#measure-${each.measureNo}`}>
        {each.nameTh}
      </Link>
    </li>
  ));
  return (
    <>
      <ul className="list-plain row small">{links.slice(0, FEW)}</ul>
      {links.length > FEW && (
        <details className="small">
          <summary>{t('moreAgencies', { count: links.length - FEW })}</summary>
          <ul className="list-plain row">{links.slice(FEW)}</ul>
        </details>
      )}
    </>
  );
}
