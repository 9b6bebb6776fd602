import type { LoaderFunctionArgs } from '@remix-run/node';
import { sendTable } from '~/features/exports/send-table.server.ts';
import { difference } from '~/features/overview/core/difference.ts';
import { notFound } from '~/lib/http.server.ts';
import { askedFilters } from '~/lib/search-params.ts';
import { translator } from '~/messages/i18n.server.ts';
import { scopeWords } from '~/ui/ScopeFilters.tsx';
import { measuredColumn, orderOf, shownRows } from './core/shown-rows.ts';
import { loadScorecard } from './load-scorecard.server.ts';
import { KEPT_FOR_EVERYTHING, scorecardSearch } from './scorecard-search-params.ts';

/** `/provinces/:code/scorecard.csv` and `.xlsx`: what the page shows, in its order, with its filters written into the file. */
export async function loader(args: LoaderFunctionArgs) {
  const { province, ownDistrict, card } = await loadScorecard(args);
  if (!card) throw notFound();
  const { lang } = args.context;
  const asked = scorecardSearch.parse(askedFilters(args.request, KEPT_FOR_EVERYTHING));
  // A district chief's rows are those of the own district, so no other may stand in the file.
  const search = { ...asked, district: ownDistrict ?? asked.district };
  const { fiscalYear, view, means } = card;
  const rows = shownRows(card.rows, view, means.scores, search);
  const { from, cell, ...chosen } = search;
  const filter = { ...chosen, year: fiscalYear };

  const t = translator(lang).getFixedT(null, 'scorecard');
  const common = translator(lang).getFixedT(null, 'common');
  const order = orderOf(search.sort, view);
  const nameOf = (id: string) => {
    if (id === 'name') return common('agency');
    if (id === 'change') return t('change');
    const column = view.columns.find((each) => each.id === id);
    return column ? `${column.short} ${column.name[lang]}`.trim() : id;
  };
  const typeName = (type: string) => common(`types.${type}` as 'types.tao');
  return sendTable(args, {
    province,
    subject: 'scorecard',
    title: t('view'),
    fiscalYear,
    filter,
    about: [
      ...scopeWords(search, card.choices, common as unknown as (key: string) => string),
      [t('view'), view.lead.kind === 'overall' ? t('viewIndicators') : nameOf(view.lead.id)],
      [
        t('part'),
        t(`parts.${search.show || 'all'}`),
        ...(search.show ? [t('by', { column: nameOf(measuredColumn(order, view)) })] : []),
      ],
      [common('search'), search.q || '–'],
      [common('sortedBy', { column: nameOf(order.id) }), t(order.desc ? 'descending' : 'ascending')],
      [t('target'), view.target],
    ],
    head: [
      t('code'),
      common('agency'),
      common('agencyType'),
      common('district'),
      ...view.columns.map(({ id }) => nameOf(id)),
      t('change'),
      ...card.comparedYears.map((year) => `${nameOf(view.lead.id)} ${year}`),
    ],
    rows: [
      [
        '',
        t('mean', { count: means.assessed }),
        '',
        '',
        ...view.columns.map(({ id }) => means.scores[id]),
        difference(means.history[fiscalYear], means.history[fiscalYear - 1]),
        ...card.comparedYears.map((year) => means.history[year]),
      ],
      ...rows.map((row) => [
        row.agencyCode,
        row.nameTh,
        typeName(row.agencyType),
        row.districtNameTh,
        ...view.columns.map(({ id }) => row.scores[id] ?? row.texts[id]),
        row.change,
        ...card.comparedYears.map((year) => row.history[year]),
      ]),
    ],
  });
}
