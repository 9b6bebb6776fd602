import type { LoaderFunctionArgs } from '@remix-run/node';
import { sendTable } from '~/features/exports/send-table.server.ts';
import { notFound } from '~/lib/http.server.ts';
import { translator } from '~/messages/i18n.server.ts';
import { scopeWords } from '~/ui/ScopeFilters.tsx';
import { loadLift } from './load-lift.server.ts';
import { markText } from './mark-text.ts';

/** `/provinces/:code/what-if.csv` and `.xlsx`: each item with the bodies it takes over the line. */
export async function loader(args: LoaderFunctionArgs) {
  const { province, search, result } = await loadLift(args);
  if (!result) throw notFound();
  const { fiscalYear, choices } = result;
  const t = translator(args.context.lang).getFixedT(null, 'whatIf');
  const common = translator(args.context.lang).getFixedT(null, 'common');
  return sendTable(args, {
    province,
    subject: 'item-lift',
    title: t('lift.table'),
    fiscalYear,
    filter: { ...search, year: fiscalYear },
    about: [
      [t('lift.line'), t(`lift.lines.${search.line}`)],
      [t('lift.mark'), markText(search.mark, t)],
      ...scopeWords(search, choices, common as unknown as (key: string) => string),
    ],
    head: [common('item'), t('costs.label'), t('lift.lifted'), t('lift.openTitle'), common('agency')],
    rows: result.rows.map(({ code, label, lifted, open }) => [
      code,
      label,
      lifted.length,
      open,
      lifted.map(({ nameTh }) => nameTh).join(', '),
    ]),
  });
}
