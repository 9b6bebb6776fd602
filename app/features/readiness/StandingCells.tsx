import { useTranslation } from 'react-i18next';
import { type LinkState, STANDINGS, standingOf } from './core/outcome.ts';
import { STANDING_SIGN } from './state-look.ts';

/** How many items of a group stand how, in signs; the words are there for those who hear it or point at it. */
export function StandingCells({ states }: { states: readonly LinkState[] }) {
  const { t } = useTranslation('readiness');
  const counts = STANDINGS.map((standing) => ({
    standing,
    count: states.filter((state) => standingOf(state) === standing).length,
  })).filter(({ count }) => count > 0);
  const words = counts.map(({ standing, count }) => `${t(`standings.${standing}`)} ${count}`).join(' · ');
  return (
    <span className="nowrap" title={words}>
      <span aria-hidden="true">
        {counts.map(({ standing, count }) => `${STANDING_SIGN[standing]}${count}`).join(' ')}
      </span>
      <span className="visually-hidden">{words}</span>
    </span>
  );
}
