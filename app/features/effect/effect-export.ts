import type { LoaderFunctionArgs } from '@remix-run/node';
import { sendTable } from '~/features/exports/send-table.server.ts';
import { notFound } from '~/lib/http.server.ts';
import { translator } from '~/messages/i18n.server.ts';
import { scopeWords } from '~/ui/ScopeFilters.tsx';
import { loadEffect } from './load-effect.server.ts';
import { basisOf } from './use-effect-words.ts';

/** `/provinces/:code/effect.csv` and `.xlsx`: every measure of the year with its figures and its verdict. */
export async function loader(args: LoaderFunctionArgs) {
  const { province, search, result } = await loadEffect(args);
  if (!result) throw notFound();
  const { fiscalYear } = result.year;
  const t = translator(args.context.lang).getFixedT(null, 'effect');
  const common = translator(args.context.lang).getFixedT(null, 'common');
  const rounded = (value: number | undefined) => (value === undefined ? null : Math.round(value * 100) / 100);
  return sendTable(args, {
    province,
    subject: 'effect',
    title: t('table.title'),
    fiscalYear,
    filter: { ...search, year: fiscalYear },
    about: [
      [t('by'), t(`rules.${search.by}`)],
      ...scopeWords(search, result.choices, common as unknown as (key: string) => string),
    ],
    head: [
      t('table.measure'),
      t('table.followed'),
      t('table.verdict'),
      t('table.adopters'),
      t('table.others'),
      t('table.sets'),
      t('table.startAdopters'),
      t('table.startOthers'),
      t('table.changeAdopters'),
      t('table.changeOthers'),
      t('table.difference'),
      `${t('table.interval')} −`,
      `${t('table.interval')} +`,
    ],
    rows: result.measures.map((row) => {
      const means = row.interval ? row.means : null;
      return [
        row.title,
        basisOf(row, fiscalYear - 1, t),
        t(`verdicts.${row.verdict}`),
        row.adopters,
        row.others,
        row.sets,
        means?.adopters.start ?? null,
        means?.others.start ?? null,
        means?.adopters.change ?? null,
        means?.others.change ?? null,
        means?.difference ?? null,
        rounded(row.interval?.low),
        rounded(row.interval?.high),
      ];
    }),
  });
}
