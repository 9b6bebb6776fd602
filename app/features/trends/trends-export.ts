import type { LoaderFunctionArgs } from '@remix-run/node';
import { sendTable } from '~/features/exports/send-table.server.ts';
import { notFound } from '~/lib/http.server.ts';
import { asksForEverything } from '~/lib/search-params.ts';
import { translator } from '~/messages/i18n.server.ts';
import { scopeWords } from '~/ui/ScopeFilters.tsx';
import type { TrendYear } from './core/trend-years.ts';
import { loadTrends } from './load-trends.server.ts';

/** `/provinces/:code/trends.csv` and `.xlsx`: the figure by year with its core, and its items; everything: all indicators as well. */
export async function loader(args: LoaderFunctionArgs) {
  const { province, search, result } = await loadTrends(args);
  if (!result) throw notFound();
  const { lang } = args.context;
  const t = translator(lang).getFixedT(null, 'trends');
  const common = translator(lang).getFixedT(null, 'common');
  const { years, core } = result;
  const span = `${years[0]}-${years.at(-1)}`;
  const lines: { name: string; rows: readonly TrendYear[]; core: readonly (number | null)[] }[] = [
    {
      name: result.name[lang],
      rows: result.rows,
      core: years.map((_, at) => core?.rows[at]?.mean ?? null),
    },
    ...(asksForEverything(args.request) ? result.indicators : [])
      .filter(({ number }) => String(number) !== result.node)
      .map(({ number, name, rows, core }) => ({ name: `${number}. ${name[lang]}`, rows, core })),
    ...result.items
      .filter(({ code }) => code !== result.node)
      .map(({ code, label, rows }) => ({ name: `${code} ${label[lang]}`, rows, core: [] })),
  ];
  const agencies = translator(lang).getFixedT(null, 'agencies');
  const identity = (result.identity?.lines ?? []).map(({ label, scores }) => ({
    name: `${result.name[lang]} — ${agencies(`identity.lines.${label.key}`, label.values)}`,
    scores,
  }));
  return sendTable(args, {
    province,
    subject: 'trends',
    title: t('export.subject'),
    fiscalYear: null,
    filter: search,
    about: [
      [t('export.span'), span],
      [t('filters.node'), result.name[lang]],
      ...(result.agency
        ? [[t('filters.agency'), result.agency.nameTh]]
        : scopeWords(search, result.scopeChoices, common as unknown as (key: string) => string)),
      ...(result.identity
        ? [[agencies('identity.label'), agencies(`identity.views.${search.identity}`)]]
        : []),
      [
        t('export.coreItems'),
        core ? core.size.held : null,
        core ? t('core.size', { ...core.size, ...core }) : null,
      ],
    ],
    head: [
      t('export.node'),
      common('fiscalYear'),
      t('main.code'),
      t('main.official'),
      t('main.bodies'),
      t('export.joined'),
      t('main.change'),
      t('export.gap'),
      t('main.core'),
    ],
    rows: [
      ...lines.flatMap((line) =>
        line.rows.map((row, at) => [
          line.name,
          row.fiscalYear,
          row.node,
          row.mean,
          row.bodies,
          common(row.isJoined ? 'yes' : 'no'),
          row.change,
          row.gap,
          line.core[at] ?? null,
        ]),
      ),
      ...identity.flatMap(({ name, scores }) =>
        scores.flatMap((score, at) =>
          score === null ? [] : [[name, years[at] ?? null, result.node, score, 1, null, null, null, null]],
        ),
      ),
    ],
  });
}
