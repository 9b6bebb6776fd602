import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData, useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '~/ui/forms.tsx';
import { Notice } from '~/ui/marks.tsx';
import { Card, Page } from '~/ui/Page.tsx';
import { TextFields } from './TextFields.tsx';
import { actOnTexts, loadTexts } from './text-acts.server.ts';
import { useKindName } from './use-kind-name.ts';

export const meta: MetaFunction = () => [{ title: 'ข้อความที่เขียนเอง — โปร่งใส' }];

/** `…/documents/:kind/texts`: what officers write into a document beside its tables. */
export async function loader(args: LoaderFunctionArgs) {
  return loadTexts(args);
}

const STATUS = { kept: 200, locked: 409, faults: 400, conflict: 409 } as const;

export async function action(args: ActionFunctionArgs) {
  const answer = await actOnTexts(args);
  return data(answer, { status: STATUS[answer.kind] });
}

export default function DocumentTexts() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() ?? null;
  const { t } = useTranslation('documents');
  const kindName = useKindName();
  const { pathname } = useLocation();
  const paper = `${page.home}/${page.kind}`;
  const query = page.search;
  return (
    <Page
      title={t('texts.open')}
      lead={`${kindName(page.kind)} ${page.name}`}
      crumbs={[
        { label: t('title'), to: page.home },
        { label: kindName(page.kind), to: paper + query },
      ]}
    >
      <p>{t('texts.lead')}</p>
      {page.lock && <Notice kind="warn">{t(`texts.locks.${page.lock}`)}</Notice>}
      {answer?.kind === 'kept' && (
        <Notice kind="done">
          {answer.count === 0 ? t('texts.nothingChanged') : t('texts.kept', { count: answer.count })}{' '}
          <Link to={paper + query}>{t('texts.look')}</Link>
        </Notice>
      )}
      {(answer?.kind === 'conflict' || answer?.kind === 'faults') && (
        <Notice kind="error">{t('texts.notKept')}</Notice>
      )}
      {page.canCarry && !page.isCarried && (
        <p>
          <Link to={`${pathname}${query === '' ? '?' : `${query}&`}carry=yes`} reloadDocument>
            {t('texts.carry')}
          </Link>
        </p>
      )}
      {page.isCarried && page.canCarry && <Notice kind="info">{t('texts.carried')}</Notice>}
      <Card>
        <Form method="post" action={pathname + query} className="stack" preventScrollReset>
          {page.parts.map((part) => (
            <TextFields
              // A text that was kept is shown anew.
              key={`${part.part} ${part.version} ${answer?.kind === 'kept' ? 'kept' : ''}`}
              part={part}
              answer={answer}
              isCarried={page.isCarried}
              isLocked={page.lock !== null}
            />
          ))}
          {page.lock === null && (
            <div className="row">
              <SubmitButton>{t('texts.keep')}</SubmitButton>
            </div>
          )}
        </Form>
      </Card>
    </Page>
  );
}
