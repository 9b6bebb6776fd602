import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Field, SubmitButton } from '~/ui/forms.tsx';
import { EmptyState, Notice } from '~/ui/marks.tsx';
import { Card, Page } from '~/ui/Page.tsx';
import { EnclosureList } from './EnclosureList.tsx';
import { actOnEnclosures, loadEnclosures } from './enclosures.server.ts';

export const meta: MetaFunction = () => [{ title: 'สิ่งที่ส่งมาด้วย — โปร่งใส' }];

/** `/circulars/:circularId/files`: what is enclosed with a draft; a checked or sent one keeps what it has. */
export async function loader(args: LoaderFunctionArgs) {
  return loadEnclosures(args);
}

export async function action(args: ActionFunctionArgs) {
  const answer = await actOnEnclosures(args);
  if ('problem' in answer) return data(answer, { status: answer.problem === 'locked' ? 409 : 400 });
  return redirect(`/circulars/${args.params.circularId}/files`);
}

export default function Enclosures() {
  const { circular, files, mostMegabytes } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('circulars');
  const isOpen = circular.state === 'draft';
  return (
    <Page
      title={t('enclosures.title')}
      lead={circular.subject}
      crumbs={[{ label: circular.subject, to: `/circulars/${circular.circularId}` }]}
    >
      {answer && (
        <Notice kind="error">
          {t(`enclosures.problems.${answer.problem}` as 'enclosures.problems.wrong_kind')}
        </Notice>
      )}
      {!isOpen && <Notice>{t('enclosures.locked')}</Notice>}
      <Card>
        {files.length === 0 ? (
          <EmptyState title={t('enclosures.none')} />
        ) : (
          <EnclosureList files={files} mayRemove={isOpen} />
        )}
      </Card>
      {isOpen && (
        <Card title={t('enclosures.add')}>
          <Form method="post" encType="multipart/form-data" className="stack">
            <Field label={t('enclosures.file')} hint={t('enclosures.hint', { size: mostMegabytes })} plain>
              <input type="file" name="file" required />
            </Field>
            <div className="row">
              <SubmitButton name="intent" value="add">
                {t('enclosures.add')}
              </SubmitButton>
            </div>
          </Form>
        </Card>
      )}
      <p>
        <Link to={`/circulars/${circular.circularId}`}>{t('enclosures.back')}</Link>
      </p>
    </Page>
  );
}
