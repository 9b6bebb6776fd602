import { useTranslation } from 'react-i18next';
import { ABSENT } from '~/lib/format.ts';
import { QUADRANT_SIGNS, type Quadrant } from './core/quadrants.ts';

/** The quadrant by its sign and its name; `short` shows the sign and reads the name out. */
export function QuadrantText({ quadrant, short }: { quadrant: Quadrant | null; short?: boolean }) {
  const { t } = useTranslation('perception');
  const name = t(`quadrants.${quadrant ?? 'absent'}`);
  const isMarked = quadrant === 'papers_good';
  return (
    <span className={quadrant ? (isMarked ? 'below' : undefined) : 'muted'} title={short ? name : undefined}>
      <span aria-hidden="true">{quadrant ? QUADRANT_SIGNS[quadrant] : ABSENT}</span>{' '}
      <span className={short ? 'visually-hidden' : undefined}>{name}</span>
    </span>
  );
}
