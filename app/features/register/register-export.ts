import type { LoaderFunctionArgs } from '@remix-run/node';
import { sendTable } from '~/features/exports/send-table.server.ts';
import { translator } from '~/messages/i18n.server.ts';
import { scopeWords } from '~/ui/ScopeFilters.tsx';
import { identityWords } from './identity-words.ts';
import { loadRegister } from './load-register.server.ts';

/** `/provinces/:code/agencies.csv` and `.xlsx`: the bodies listed, each with what it was before in words. */
export async function loader(args: LoaderFunctionArgs) {
  const { province, search, choices, bodies } = await loadRegister(args);
  const t = translator(args.context.lang).getFixedT(null, 'register');
  const common = translator(args.context.lang).getFixedT(null, 'common');
  const translators = { t, common } as unknown as Parameters<typeof identityWords>[1];
  return sendTable(args, {
    province,
    subject: 'agencies',
    title: t('title'),
    fiscalYear: null,
    filter: search,
    about: [
      ...scopeWords(search, choices, translators.common),
      [t('show'), search.show === '' ? common('all') : t(search.show)],
    ],
    head: [
      t('code'),
      t('officialCode'),
      common('agency'),
      common('agencyType'),
      common('district'),
      common('size'),
      t('history'),
      t('unit.closedOn'),
    ],
    rows: bodies.map((body) => [
      body.agencyCode,
      body.officialCode,
      body.nameTh,
      common(`types.${body.agencyType}` as 'types.tao'),
      body.districtNameTh,
      body.sizeClass && common(`sizes.${body.sizeClass}`),
      identityWords(body.identities, translators).join(' → '),
      body.closedOn,
    ]),
  });
}
