import type { LoaderFunctionArgs } from '@remix-run/node';
import { sendTable } from '~/features/exports/send-table.server.ts';
import { notFound } from '~/lib/http.server.ts';
import { translator } from '~/messages/i18n.server.ts';
import { scopeWords } from '~/ui/ScopeFilters.tsx';
import { STANDINGS } from './core/outcome.ts';
import { loadProvinceReadiness } from './load-province-readiness.server.ts';

/** `/provinces/:code/readiness.csv` and `.xlsx`: the agencies shown, with the state of each item in words. */
export async function loader(args: LoaderFunctionArgs) {
  const { province, search, fiscalYear, result } = await loadProvinceReadiness(args);
  if (!result || fiscalYear === null) throw notFound();
  const t = translator(args.context.lang).getFixedT(null, 'readiness');
  const common = translator(args.context.lang).getFixedT(null, 'common');
  const items = result.items.filter(({ code }) => search.item === '' || code === search.item);
  return sendTable(args, {
    province,
    subject: 'readiness',
    title: t('titleEmpty'),
    fiscalYear,
    filter: { ...search, year: fiscalYear },
    about: [
      ...scopeWords(search, result.choices, common as unknown as (key: string) => string),
      [t('province.item'), search.item || common('all')],
    ],
    head: [
      t('province.code'),
      common('agency'),
      common('agencyType'),
      common('district'),
      ...STANDINGS.map((standing) => t(`standings.${standing}`)),
      ...items.map(({ code, label }) => `${code} ${args.context.lang === 'en' ? label.en : label.th}`),
    ],
    rows: result.rows.map((row) => [
      row.agencyCode,
      row.nameTh,
      common(`types.${row.agencyType}` as 'types.tao'),
      row.districtNameTh,
      ...STANDINGS.map((standing) => row[standing]),
      ...items.map(({ code }) => t(`states.${row.states[code] ?? 'missing'}`)),
    ]),
  });
}
