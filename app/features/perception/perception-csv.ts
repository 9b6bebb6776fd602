import type { LoaderFunctionArgs } from '@remix-run/node';
import { recordExport } from '~/features/audit/record-export.server.ts';
import { csvResponse } from '~/lib/csv.ts';
import { todayInThailand } from '~/lib/fiscal-year.ts';
import { notFound } from '~/lib/http.server.ts';
import { translator } from '~/messages/i18n.server.ts';
import { isShown, type Quadrant } from './core/quadrants.ts';
import { loadPerception } from './load-perception.server.ts';

/** `/provinces/:code/perception.csv`: every body of the chart with its years; the list's rows are marked. */
export async function loader(args: LoaderFunctionArgs) {
  const { province, search, result } = await loadPerception(args);
  if (!result) throw notFound();
  const { provinceCode } = province;
  const { fiscalYear, bodies, span, cut } = result;
  const filter = { ...search, year: fiscalYear };
  await recordExport(args.context, { provinceCode, subject: 'perception', rows: bodies.length, filter });
  const t = translator(args.context.lang).getFixedT(null, 'perception');
  const common = translator(args.context.lang).getFixedT(null, 'common');
  const type = search.type ? common(`types.${search.type}` as 'types.tao') : common('all');
  const place = (quadrant: Quadrant | null) => t(`quadrants.${quadrant ?? 'absent'}`);
  return csvResponse(`ita-${fiscalYear}-${provinceCode}-perception-${todayInThailand()}.csv`, [
    [common('province'), province.nameTh, province.isDemo ? common('demo.mark') : ''],
    [common('fiscalYear'), fiscalYear, t('span'), span.map((year) => year.fiscalYear).join(' ')],
    [common('agencyType'), type, common('district'), search.district || common('all')],
    [t('by'), t(`experiences.${search.by}`), t('cut'), cut === null ? t('noCut') : Number(cut)],
    [t('exportedOn'), todayInThailand()],
    [],
    [
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
    ...bodies.map((body) => [
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
  ]);
}
