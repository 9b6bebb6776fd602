import { useTranslation } from 'react-i18next';
import { ABSENT } from '~/lib/format.ts';
import { LevelBadge } from '~/ui/LevelBadge.tsx';
import { Card } from '~/ui/Page.tsx';
import { TableBox } from '~/ui/TableBox.tsx';
import { CheckMark } from './CheckMark.tsx';
import type { ProvinceFigureData } from './load-province-figure.server.ts';

/** How many agencies stand at each level: as stored at publishing, and counted again. */
export function LevelCounts({ data }: { data: ProvinceFigureData }) {
  const { t } = useTranslation('explain');
  const isPublished = data.basis === 'published';
  return (
    <Card title={t('province.figures.levels')}>
      <TableBox label={t('province.figures.levels')}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('figures.level')}</th>
              {isPublished && (
                <th scope="col" className="end">
                  {t('province.levelStored')}
                </th>
              )}
              <th scope="col" className="end">
                {t('province.levelCounted')}
              </th>
              {isPublished && <th scope="col">{t('province.check')}</th>}
            </tr>
          </thead>
          <tbody>
            {data.levels.map(({ level, stored, counted }) => (
              <tr key={level}>
                <th scope="row">
                  <LevelBadge level={level} />
                </th>
                {isPublished && <td className="end">{stored ?? ABSENT}</td>}
                <td className="end">{counted}</td>
                {isPublished && (
                  <td>
                    <CheckMark agrees={stored === counted}>
                      {t(stored === counted ? 'level.agrees' : 'level.differs')}
                    </CheckMark>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
    </Card>
  );
}
