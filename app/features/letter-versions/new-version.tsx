import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '~/ui/forms.tsx';
import { Notice } from '~/ui/marks.tsx';
import { Card, Page } from '~/ui/Page.tsx';
import { actOnNewVersion } from './act-on-new-version.server.ts';
import { loadNewVersion } from './load-new-version.server.ts';
import { VersionConflict } from './VersionConflict.tsx';
import { VersionLetterFields } from './VersionLetterFields.tsx';
import { VersionMeasureFields } from './VersionMeasureFields.tsx';
import { VersionPreview } from './VersionPreview.tsx';

export const meta: MetaFunction = () => [{ title: 'ออกหนังสือเวียนฉบับแก้ไข — โปร่งใส' }];

/** `/provinces/:code/circulars/:circularId/new-version`: a new version of a circular that was sent. */
export async function loader(args: LoaderFunctionArgs) {
  return loadNewVersion(args);
}

export async function action(args: ActionFunctionArgs) {
  return actOnNewVersion(args);
}

export default function NewVersion() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('letterVersions');
  const { circular, letterVersion, measures, library } = page;
  const version = answer?.version ?? page.start;
  const errors = answer?.errors ?? {};
  const errorOf = (name: string) => {
    const key = errors[name];
    return key ? t(`errors.${key}` as 'errors.required') : null;
  };
  return (
    <Page
      title={t('new.title', { no: letterVersion + 1 })}
      lead={t('new.lead')}
      crumbs={[{ label: circular.subject, to: `/circulars/${circular.circularId}` }]}
    >
      {answer?.problem && (
        <Notice kind="error">
          {t(`problems.${answer.problem}`)}
          {answer.both && <VersionConflict present={answer.both.present} typed={answer.both.typed} />}
        </Notice>
      )}
      <Form method="post" className="stack" id="new-version">
        <input type="hidden" name="version" value={letterVersion} />
        {answer?.preview && <VersionPreview preview={answer.preview} no={letterVersion + 1} />}
        <VersionLetterFields version={version} errorOf={errorOf} />
        <section className="stack">
          <h2>{t('new.measures')}</h2>
          <p className="field-error" role={errors.measures ? 'alert' : undefined}>
            {errorOf('measures')}
          </p>
          {measures.map((measure) => {
            const typed = version.measures.find(({ measureNo }) => measureNo === measure.measureNo);
            return (
              <VersionMeasureFields
                key={measure.measureNo}
                measure={measure}
                text={typed?.text ?? measure.text}
                isRemoved={typed?.isRemoved ?? false}
                errorOf={errorOf}
              />
            );
          })}
        </section>
        {library.length > 0 && (
          <Card title={t('new.add')} note={t('new.addNote')}>
            <details>
              <summary>{t('new.addOpen', { count: library.length })}</summary>
              {library.map((each) => (
                <label key={each.measureId} className="check">
                  <input
                    type="checkbox"
                    name="addIds"
                    value={each.measureId}
                    defaultChecked={version.addIds.includes(each.measureId)}
                  />
                  <span>{each.title}</span>
                </label>
              ))}
            </details>
          </Card>
        )}
        <div className="row">
          <SubmitButton name="intent" value="preview">
            {t('new.preview')}
          </SubmitButton>
          <span className="muted small">{t('new.previewNote')}</span>
        </div>
      </Form>
    </Page>
  );
}
