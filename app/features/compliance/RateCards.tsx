import { useTranslation } from 'react-i18next';
import { Card } from '~/ui/Page.tsx';
import { ratesBy } from './core/rates.ts';
import type { Compliance } from './load-compliance.server.ts';
import { RateTable } from './RateTable.tsx';

/** How much of what was asked came, and came in time: in all, by measure, district and type. */
export function RateCards({ matrix, provinceCode }: { matrix: Compliance; provinceCode: string }) {
  const { t } = useTranslation('compliance');
  const { t: common } = useTranslation('common');
  const of = (by: 'all' | 'type' | 'district') =>
    ratesBy(
      matrix.groupRates.filter((rate) => rate.by === by),
      ({ group }) => group ?? '',
    );
  const numberOf = (circularId: string) =>
    matrix.circulars.find((each) => each.circularId === circularId)?.number ?? '';
  return (
    <>
      <Card title={t('byMeasure')} note={t('ratesNote')}>
        <RateTable
          head={common('measure')}
          rows={[
            ...of('all').map(({ by }) => ({ key: 'all', label: t('allTogether'), by })),
            ...ratesBy(matrix.measureRates, ({ circularId, measureNo }) => `${circularId} ${measureNo}`).map(
              ({ key, first, by }) => ({
                key,
                label: `${numberOf(first.circularId)} · ${first.measureNo}. ${first.title}`,
                to: `/provinces/${provinceCode}/compliance/${first.circularId}/measures/${first.measureNo}`,
                by,
              }),
            ),
          ]}
        />
      </Card>
      <Card title={t('byDistrict')}>
        <RateTable
          head={common('district')}
          rows={of('district').map(({ key, by }) => ({ key, label: key || t('noDistrict'), by }))}
        />
      </Card>
      <Card title={t('byType')}>
        <RateTable
          head={common('agencyType')}
          rows={of('type').map(({ key, by }) => ({
            key,
            label: common(`types.${key}` as 'types.tao'),
            by,
          }))}
        />
      </Card>
    </>
  );
}
