import { useTranslation } from 'react-i18next';
import { SpreadRows } from '~/ui/charts/SpreadRows.tsx';
import { usePick } from '~/ui/use-language.ts';
import type { BenchmarkResult } from './load-benchmark.server.ts';

/** One row a province, highest median first; the own one is marked, hidden ones are named below. */
export function SpreadChart({ result, figure }: { result: BenchmarkResult; figure: string }) {
  const { t } = useTranslation('benchmark');
  const pick = usePick();
  const { provinces, nation, standing } = result;
  const nameOf = (row: { nameTh: string; nameEn: string }) => pick({ th: row.nameTh, en: row.nameEn });
  const hidden = provinces.filter((row) => row.isHidden);
  return (
    <>
      <SpreadRows
        caption={t('chart.caption', { figure })}
        rows={provinces
          .filter((row) => !row.isHidden)
          .map((row) => ({
            ...row,
            key: row.provinceCode,
            label: nameOf(row),
            isMarked: row.provinceCode === standing.own?.provinceCode,
          }))}
        reference={nation?.median ?? null}
        words={{
          middle: t('chart.median'),
          half: t('chart.half'),
          most: t('chart.most'),
          marked: t('own'),
          reference: t('chart.nation'),
        }}
      />
      {hidden.length > 0 && (
        <p className="small muted">
          <span aria-hidden="true">▨</span>{' '}
          {t('chart.hidden', { count: hidden.length, names: hidden.map(nameOf).join(', ') })}
        </p>
      )}
    </>
  );
}
