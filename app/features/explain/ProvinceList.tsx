import { useTranslation } from 'react-i18next';
import { MissingText } from '~/ui/figures.tsx';
import { Card } from '~/ui/Page.tsx';
import { TableBox } from '~/ui/TableBox.tsx';
import { usePick } from '~/ui/use-language.ts';
import { showExact } from './core/exact.ts';
import type { ProvinceFigureData } from './load-province-figure.server.ts';

/** The published provinces by their mean, each at its place. */
export function ProvinceList({ data }: { data: ProvinceFigureData }) {
  const { t } = useTranslation('explain');
  const { t: common } = useTranslation('common');
  const pick = usePick();
  return (
    <Card title={t('province.provinces')}>
      <p>{t('province.nation')}</p>
      <TableBox label={t('province.provinces')}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{common('province')}</th>
              <th scope="col" className="end">
                {t('province.provinceMean')}
              </th>
              <th scope="col" className="end">
                {t('province.place')}
              </th>
            </tr>
          </thead>
          <tbody>
            {data.provinces.map((row) => (
              <tr key={row.provinceCode}>
                <th scope="row">
                  {pick({ th: row.nameTh, en: row.nameEn })}
                  {row.provinceCode === data.province.provinceCode && (
                    <span className="small"> ◀ {t('province.own')}</span>
                  )}
                </th>
                <td className="end num">{row.mean === null ? <MissingText /> : showExact(row.mean)}</td>
                <td className="end">{row.place ?? <MissingText />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
    </Card>
  );
}
