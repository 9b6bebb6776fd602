import type { LoaderFunctionArgs } from '@remix-run/node';
import { adaptedInOne } from '~/features/adoption/core/decision-form.ts';
import { sendTable } from '~/features/exports/send-table.server.ts';
import { translator } from '~/messages/i18n.server.ts';
import { loadAdaptations } from './load-adaptations.server.ts';

/** `/provinces/:code/adaptations.csv` and `.xlsx`: a line for each agency's text, with how many have the same. */
export async function loader(args: LoaderFunctionArgs) {
  const { province, search, fiscalYear, entries, measures, choices } = await loadAdaptations(args);
  const t = translator(args.context.lang).getFixedT(null, 'adaptations');
  const common = translator(args.context.lang).getFixedT(null, 'common');
  const district = choices.districts.find(({ code }) => code === search.district)?.nameTh;
  return sendTable(args, {
    province,
    subject: 'adaptations',
    title: t('title'),
    fiscalYear,
    filter: search,
    about: [
      [t('kind'), search.kind ? t(`kinds.${search.kind}`) : common('all')],
      [t('measure'), measures.find(({ key }) => key === search.measure)?.title ?? common('all')],
      [common('agencyType'), search.type ? common(`types.${search.type}` as 'types.tao') : common('all')],
      [common('district'), district ?? common('all')],
      [t('mark'), search.mark ? t(`marks.${search.mark}`) : common('all')],
    ],
    head: [
      t('kind'),
      t('agencies'),
      t('wording'),
      common('agency'),
      common('agencyType'),
      t('circular'),
      t('measure'),
      t('standard'),
      t('text'),
      t('mark'),
    ],
    rows: entries.flatMap(({ kind, agencies, isIdentical, members }) =>
      members.map((each) => [
        t(`kinds.${kind}`),
        agencies,
        agencies === 1 ? null : t(isIdentical ? 'identical' : 'near'),
        each.nameTh,
        common(`types.${each.agencyType}` as 'types.tao'),
        each.number ?? each.subject,
        each.standard.title,
        adaptedInOne(each.standard),
        each.decision === 'declined'
          ? each.reason
          : each.adapted
            ? adaptedInOne(each.adapted)
            : each.adaptedText,
        each.markedAs ? t('marks.marked') : null,
      ]),
    ),
  });
}
