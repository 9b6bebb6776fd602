import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { auditSource } from '~/features/audit/AuditRepository.server.ts';
import { DemoMark, DraftMark, EmptyState, Notice } from '~/ui/marks.tsx';
import { Card, Page } from '~/ui/Page.tsx';
import { DocumentChoices } from './DocumentChoices.tsx';
import styles from './document.css?url';
import fonts from './document-fonts.css?url';
import { documentSearch, pinnedSearch } from './document-search-params.ts';
import { IssueForm } from './IssueForm.tsx';
import { draftDocument, issueDocument } from './make-document.server.ts';
import { PageStyle } from './PageStyle.tsx';
import { requireKind, requireSource } from './source.server.ts';
import { mayWriteTexts } from './text-acts.server.ts';
import { useKindName } from './use-kind-name.ts';
import { DocumentView } from './write/DocumentView.tsx';
import { findBrowser } from './write/pdf.server.ts';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: fonts },
  { rel: 'stylesheet', href: styles },
];
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.draft?.model.title ?? 'เอกสาร'} — โปร่งใส` },
];

/** `/agencies/:agencyCode/documents/:kind` and the province's: the document as it would be given out now. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, source, home } = await requireSource(args);
  const kind = requireKind(actor, source, args.params.kind);
  const search = documentSearch.parse(new URL(args.request.url).searchParams);
  const draft = await draftDocument(kind, source, search);
  const { key, questions, formats, digits } = kind;
  return {
    home,
    search,
    kind: { key, questions: [...questions], formats: [...formats], digits },
    name: source.agency?.nameTh ?? source.province.nameTh,
    canPrint: findBrowser(args.context.config.chromiumPath) !== null,
    draft: 'empty' in draft ? null : draft,
    empty: 'empty' in draft ? draft : null,
    textsAt:
      'empty' in draft || !draft.texts || !mayWriteTexts(actor, source, kind.key)
        ? null
        : `${home}/${kind.key}/texts${pinnedSearch(search, draft.texts)}`,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, source } = await requireSource(args);
  const kind = requireKind(actor, source, args.params.kind);
  const asked = documentSearch.parse(new URL(args.request.url).searchParams);
  const { config } = args.context;
  const made = await issueDocument(kind, source, asked, {
    at: new Date(),
    verifyAt: `${config.publicUrl}/verify`,
    by: auditSource(args.context, actor),
  });
  if ('refused' in made) return data(made, { status: 409 });
  return redirect(`/documents/${made.checkCode}`);
}

export default function DocumentPage() {
  const { home, search, kind, name, draft, empty, canPrint, textsAt } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('documents');
  const kindName = useKindName();
  const years = draft?.choices.years ?? empty?.years ?? [];
  return (
    <Page
      title={kindName(kind.key)}
      lead={name}
      crumbs={[{ label: t('title'), to: home }]}
      actions={
        <>
          {draft?.model.isDemo && <DemoMark />}
          {draft?.isDraft && <DraftMark />}
        </>
      }
    >
      {answer && 'refused' in answer && (
        <Notice kind="error" title={t('notIssued')}>
          {t(`empty.${answer.refused}`)}
        </Notice>
      )}
      <DocumentChoices
        search={search}
        kind={kind}
        years={years}
        fiscalYear={draft?.fiscalYear ?? null}
        choices={draft?.choices.choices ?? {}}
      />
      {textsAt && (
        <p className="no-print">
          <Link to={textsAt}>{t('texts.open')}</Link>
        </p>
      )}
      {draft ? (
        <>
          <IssueForm isDraft={draft.isDraft} formats={kind.formats} canPrint={canPrint} batch={draft.batch} />
          <PageStyle document={draft.model} stamp={null} />
          <DocumentView document={draft.model} stamp={null} />
        </>
      ) : (
        <Card>
          <EmptyState title={t('empty.title')}>{t(`empty.${empty?.empty ?? 'no_result'}`)}</EmptyState>
        </Card>
      )}
    </Page>
  );
}
