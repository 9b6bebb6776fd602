import type { LoaderFunctionArgs } from '@remix-run/node';
import { sendTable } from '~/features/exports/send-table.server.ts';
import { notFound } from '~/lib/http.server.ts';
import { translator } from '~/messages/i18n.server.ts';
import { scopeWords } from '~/ui/ScopeFilters.tsx';
import { isShown, type Quadrant } from './core/quadrants.ts';
import { loadPerception } from './load-perception.server.ts';

/** `/provinces/:code/perception.csv` and `.xlsx`: every body of the chart with its years; the list's rows are marked. */
export async function loader(args: LoaderFunctionArgs) {
  const { province, search, result } = await loadPerception(args);
  if (!result) throw notFound();
  const { fiscalYear, bodies, span, cut } = result;
  const t = translator(args.context.lang).getFixedT(null, 'perception');
  const common = translator(args.context.lang).getFixedT(null, 'common');
  const place = (quadrant: Quadrant | null) => t(`quadrants.${quadrant ?? 'absent'}`);
  return sendTable(args, {
    province,
    subject: 'perception',
    title: t('by'),
    fiscalYear,
    filter: { ...search, year: fiscalYear },
    about: [
      [t('span'), span.map((year) => year.fiscalYear).join(' ')],
      ...scopeWords(search, result.choices, common as unknown as (key: string) => string),
      [t('by'), t(`experiences.${search.by}`), t('cut'), cut === null ? t('noCut') : Number(cut)],
    ],
    head: [
      t('code'),
      common('agency'),
      common('agencyType'),
      common('district'),
      'OIT',
      'IIT',
      'EIT',
      t(`experienceShort.${search.by}`),
      t('gap'),
      ...span.map((year) => t('quadrantOf', { year: year.fiscalYear })),
      t('yearsIn'),
      t('yearsKnown'),
      t('yearsRunning'),
      t('inList', { list: t(`shown.${search.show}`) }),
    ],
    rows: bodies.map((body) => [
      body.agencyCode,
      body.nameTh,
      common(`types.${body.agencyType}` as 'types.tao'),
      body.districtNameTh,
      body.oit,
      body.iit,
      body.eit,
      body.experience,
      body.gap,
      ...body.years.map((year) => place(year.quadrant)),
      body.yearsIn,
      body.yearsKnown,
      body.yearsRunning,
      common(isShown(body, search.show) ? 'yes' : 'no'),
    ]),
  });
}
