import type { LoaderFunctionArgs } from '@remix-run/node';
import { sendTable } from '~/features/exports/send-table.server.ts';
import { todayInThailand } from '~/lib/fiscal-year.ts';
import { notFound } from '~/lib/http.server.ts';
import { translator } from '~/messages/i18n.server.ts';
import { loadAgencyPage } from './load-agency-page.server.ts';

/** `/agencies/:agencyCode/items.csv?year=2566&below=1` and `.xlsx`: the items the page shows, under the same rights. */
export async function loader(args: LoaderFunctionArgs) {
  const { province, agency, inYear, year, search, result } = await loadAgencyPage(args);
  if (year === null || !result) throw notFound();
  const { threshold } = result;
  const t = translator(args.context.lang).getFixedT(null, 'agencies');
  const common = translator(args.context.lang).getFixedT(null, 'common');
  const findings = translator(args.context.lang).getFixedT(null, 'findings');
  const note = agency.isDemo ? common('demo.mark') : '';
  const draft = result.head?.isDraft ? common('draft') : '';
  const open = result.head?.openFindingCount ?? 0;
  const unsettled = open > 0 ? `⚠ ${findings('mark', { count: open })}` : '';
  const items = result.items
    .flatMap((group) => group.items)
    .filter((item) => item.score !== null || item.sourceText !== null)
    .filter((item) => item.isBelow || !search.below);
  return sendTable(args, {
    province,
    agencyCode: agency.agencyCode,
    subject: 'items',
    title: common('item'),
    fiscalYear: year,
    filter: { year, below: search.below },
    about: [],
    head: [
      common('fiscalYear'),
      t('items.csv.agencyCode'),
      t('items.csv.agency'),
      common('item'),
      t('items.csv.label'),
      t('items.csv.indicator'),
      t('items.csv.subIndicator'),
      common('points'),
      t('items.csv.sourceText'),
      t('items.csv.below', { threshold }),
      t('items.csv.note'),
      t('items.csv.exportedOn'),
    ],
    rows: items.map((item) => [
      year,
      agency.agencyCode,
      inYear.nameTh,
      item.code,
      item.label,
      item.indicator,
      item.subIndicator,
      item.score,
      item.sourceText,
      item.score === null ? '' : common(item.isBelow ? 'yes' : 'no'),
      [note, draft, unsettled].filter(Boolean).join(' · '),
      todayInThailand(),
    ]),
  });
}
