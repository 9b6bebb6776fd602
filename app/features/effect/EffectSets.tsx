import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatChange, formatScore } from '~/lib/format.ts';
import { TableBox } from '~/ui/TableBox.tsx';
import type { EffectDetail } from './load-effect.server.ts';

type MatchedSet = EffectDetail['sets'][number];
type Side = 'adopters' | 'others';

/** Every matched set: who took the measure up, who stands against them, and both ways from start to next year. */
export function EffectSets({ sets, fiscalYear }: { sets: readonly MatchedSet[]; fiscalYear: number }) {
  const { t } = useTranslation('effect');
  const low = floorOf(sets);
  return (
    <TableBox tall label={t('detail.sets')}>
      <table className="table effect-sets">
        <caption className="visually-hidden">{t('detail.sets')}</caption>
        <thead>
          <tr>
            <th scope="col">● {t('detail.adopter')}</th>
            <th scope="col">○ {t('detail.other')}</th>
            <th scope="col">{t('detail.scale', { low })}</th>
            <th scope="col" className="end">
              {t('table.difference')}
            </th>
          </tr>
        </thead>
        <tbody>
          {sets.map((set) => (
            <tr key={set.adopters[0]?.agencyCode}>
              {(['adopters', 'others'] as const).map((side) => (
                <td key={side}>
                  <Bodies set={set} side={side} fiscalYear={fiscalYear} />
                </td>
              ))}
              <td className="effect-strip" aria-hidden="true">
                <Way {...set.means.adopters} low={low} side="adopters" />
                <Way {...set.means.others} low={low} side="others" />
              </td>
              <td className="end">{formatChange(set.means.difference)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}

const FIRST = 3;

function Bodies({ set, side, fiscalYear }: { set: MatchedSet; side: Side; fiscalYear: number }) {
  const { t } = useTranslation('effect');
  const bodies = set[side];
  const first = bodies.length > FIRST + 1 ? bodies.slice(0, FIRST) : bodies;
  const rest = bodies.slice(first.length);
  return (
    <>
      <BodyList bodies={first} fiscalYear={fiscalYear} />
      {rest.length > 0 && (
        <details>
          <summary>{t('detail.more', { count: rest.length })}</summary>
          <BodyList bodies={rest} fiscalYear={fiscalYear} />
        </details>
      )}
    </>
  );
}

function BodyList({ bodies, fiscalYear }: { bodies: MatchedSet[Side]; fiscalYear: number }) {
  const { t } = useTranslation('effect');
  return (
    <ul>
      {bodies.map((body) => (
        <li key={body.agencyCode}>
          <Link to={`/agencies/${body.agencyCode}?year=${fiscalYear}`}>{body.nameTh}</Link>{' '}
          <span className="muted small num">
            {t(`answers.${body.answer}`)} · {formatScore(body.start)} → {formatScore(body.next)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Way({ start, next, low, side }: { start: number; next: number; low: number; side: Side }) {
  const at = (score: number) => ((score - low) / (100 - low)) * 100;
  const [from, to] = [at(start), at(next)];
  return (
    <div className="effect-way" data-side={side}>
      <i style={{ left: `${Math.min(from, to)}%`, width: `${Math.abs(to - from)}%` }} />
      <b style={{ left: `${to}%` }}>{side === 'adopters' ? '●' : '○'}</b>
    </div>
  );
}

/** The lowest mean of all sets, down to the ten below it. */
function floorOf(sets: readonly MatchedSet[]): number {
  const scores = sets.flatMap(({ means }) =>
    [means.adopters, means.others].flatMap((side) => [side.start, side.next]),
  );
  return Math.min(90, Math.floor(Math.min(100, ...scores) / 10) * 10);
}
