import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ScatterFigure } from '~/ui/charts/ScatterFigure.tsx';
import type { PointLook } from '~/ui/charts/scatter-points.ts';
import { ScoreText } from '~/ui/figures.tsx';
import { QUADRANTS, type Quadrant } from './core/quadrants.ts';
import type { BodyRow } from './PerceptionRepository.server.ts';
import type { Experience } from './perception-search-params.ts';
import { QuadrantText } from './QuadrantText.tsx';

const LOOKS: Readonly<Record<Quadrant, PointLook>> = {
  papers_good: 'marked',
  both_good: 'good',
  experience_good: 'other',
  both_poor: 'quiet',
};

interface Props {
  bodies: readonly BodyRow[];
  by: Experience;
  cut: string | null;
  fiscalYear: number;
}

/** Disclosure to the right, experience upwards; a body without both figures is in the list below, never at zero. */
export function PerceptionScatter({ bodies, by, cut, fiscalYear }: Props) {
  const { t } = useTranslation('perception');
  const { t: common } = useTranslation('common');
  const points = bodies.flatMap(({ agencyCode, nameTh, oit, experience, quadrant }) =>
    oit === null || experience === null
      ? []
      : [{ key: agencyCode, label: nameTh, x: oit, y: experience, group: quadrant ?? 'all' }],
  );
  const groups =
    cut === null
      ? [{ key: 'all', label: common('agency'), look: 'good' as const }]
      : QUADRANTS.map((key) => ({ key, label: t(`quadrants.${key}`), look: LOOKS[key] }));
  return (
    <ScatterFigure
      caption={t('chart.caption', { by: t(`experienceShort.${by}`) })}
      x="OIT"
      y={t(`experienceShort.${by}`)}
      cut={cut === null ? null : Number(cut)}
      points={points}
      groups={groups}
      shadeLowerRight
      table={
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{common('agency')}</th>
              <th scope="col" className="end">
                OIT
              </th>
              <th scope="col" className="end">
                {t(`experienceShort.${by}`)}
              </th>
              <th scope="col">{t('quadrant')}</th>
            </tr>
          </thead>
          <tbody>
            {bodies.map((body) => (
              <tr key={body.agencyCode}>
                <th scope="row">
                  <Link to={`/agencies/${body.agencyCode}?year=${fiscalYear}`}>{body.nameTh}</Link>
                </th>
                <td className="end">
                  <ScoreText value={body.oit} />
                </td>
                <td className="end">
                  <ScoreText value={body.experience} />
                </td>
                <td>
                  <QuadrantText quadrant={body.quadrant} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}
