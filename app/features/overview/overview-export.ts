import type { LoaderFunctionArgs } from '@remix-run/node';
import { sendTable } from '~/features/exports/send-table.server.ts';
import { notFound } from '~/lib/http.server.ts';
import { translator } from '~/messages/i18n.server.ts';
import { scopeWords } from '~/ui/ScopeFilters.tsx';
import { loadOverview } from './load-overview.server.ts';

/** `/provinces/:code/overview.csv` and `.xlsx`: the years of the page, a row each; then what needs attention. */
export async function loader(args: LoaderFunctionArgs) {
  const { province, search, result } = await loadOverview(args);
  if (!result) throw notFound();
  const { lang } = args.context;
  const t = translator(lang).getFixedT(null, 'overview');
  const common = translator(lang).getFixedT(null, 'common');
  const { years, indicators, attention, gap } = result;
  const levelName = (key: string) => common(`levels.${key}` as 'levels.AA', { defaultValue: key });
  return sendTable(args, {
    province,
    subject: 'overview',
    title: t('levels.title'),
    fiscalYear: result.fiscalYear,
    filter: { ...search, year: result.fiscalYear },
    about: scopeWords(search, result.choices, common as unknown as (key: string) => string),
    head: [
      common('fiscalYear'),
      t('head.agencies'),
      t('head.mean'),
      t('head.median'),
      t('head.min'),
      t('export.max'),
      t('export.passed'),
      t('levels.title'),
      'IIT',
      'EIT',
      'OIT',
      ...indicators.map(({ number, name }) => `${number}. ${name[lang]}`),
    ],
    rows: [
      ...years.map((year) => [
        year.fiscalYear,
        year.assessed,
        year.mean,
        year.median,
        year.min,
        year.max,
        year.passed,
        Object.entries(year.levels)
          .map(([key, count]) => `${levelName(key)} ${count}`)
          .join(', '),
        year.iit,
        year.eit,
        year.oit,
        ...indicators.map(({ number }) => year.indicators[number - 1] ?? null),
      ]),
      [],
      [t('attention.title')],
      [t('export.matter'), t('export.code'), common('agency'), common('overall'), t('indicators.change')],
      ...attention.flatMap(({ kind, entries }) =>
        entries.map(({ agencyCode, nameTh, overall, change }) => [
          t(`attention.${kind}`, { gap }),
          agencyCode,
          nameTh,
          overall,
          change,
        ]),
      ),
    ],
  });
}
