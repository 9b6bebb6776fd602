import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { can } from '~/features/tenancy/core/permissions.ts';
import { withTenant } from '~/lib/db.server.ts';
import { defineSearch, offsetParam } from '~/lib/search-params.ts';
import { DemoMark, EmptyState } from '~/ui/marks.tsx';
import { Card, Page } from '~/ui/Page.tsx';
import * as DocumentRepository from './DocumentRepository.server.ts';
import { IssuedTable } from './IssuedTable.tsx';
import { kindsFor, requireSource } from './source.server.ts';
import { useKindName } from './use-kind-name.ts';

export const meta: MetaFunction = () => [{ title: 'เอกสารราชการ — โปร่งใส' }];

const LIMIT = 30;
const search = defineSearch({ from: offsetParam });

/** `/agencies/:agencyCode/documents` and `/provinces/:code/documents`: what can be made, and what was given out. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, source, home } = await requireSource(args);
  const { from } = search.parse(new URL(args.request.url).searchParams);
  const agencyCode = source.agency?.agencyCode ?? null;
  const issued = await withTenant(source.db, source.tenant, (t) =>
    DocumentRepository.findAllIssued(t, { agencyCode }, { limit: LIMIT, offset: from }),
  );
  return {
    home,
    from,
    name: source.agency?.nameTh ?? source.province.nameTh,
    isDemo: source.agency?.isDemo ?? source.province.isDemo,
    kinds: kindsFor(actor, source).map(({ key, formats }) => ({ key, formats: [...formats] })),
    issued,
    settingsAt:
      !source.agency && can(actor, 'documents.word', source.province)
        ? `/provinces/${source.province.provinceCode}`
        : null,
    manyAt:
      !source.agency && can(actor, 'documents.many', source.province)
        ? `/provinces/${source.province.provinceCode}/document-jobs`
        : null,
  };
}

export default function Documents() {
  const page = useLoaderData<typeof loader>();
  const { t } = useTranslation('documents');
  const { t: many } = useTranslation('documentJobs');
  const kindName = useKindName();
  return (
    <Page
      title={t('title')}
      lead={t('lead', { name: page.name })}
      actions={
        <>
          {page.isDemo && <DemoMark />}
          {page.manyAt && (
            <Link className="button" to={page.manyAt}>
              {many('open')}
            </Link>
          )}
          {page.settingsAt && (
            <>
              <Link className="button" to={`${page.settingsAt}/letterhead`}>
                {t('letterhead')}
              </Link>
              <Link className="button" to={`${page.settingsAt}/document-wording`}>
                {t('wording.open')}
              </Link>
            </>
          )}
        </>
      }
    >
      <Card title={t('make')}>
        <ul className="list-lines">
          {page.kinds.map((kind) => (
            <li key={kind.key} className="spread">
              <span>
                <Link to={`${page.home}/${kind.key}`}>
                  <strong>{kindName(kind.key)}</strong>
                </Link>
                <br />
                <span className="small muted">
                  {t(`about.${kind.key}` as 'about.agency-one-page', { defaultValue: '' })}
                </span>
              </span>
              <span className="small muted">
                {kind.formats.map((format) => t(`formats.${format}`)).join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      </Card>
      <Card title={t('issued')}>
        {page.issued.length === 0 ? (
          <EmptyState title={t('noneIssued.title')}>{t('noneIssued.text')}</EmptyState>
        ) : (
          <IssuedTable rows={page.issued} from={page.from} limit={LIMIT} home={page.home} />
        )}
      </Card>
    </Page>
  );
}
