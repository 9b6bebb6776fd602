import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { withCheckCode } from '~/lib/db.server.ts';
import { formatMoment } from '~/lib/format.ts';
import { defineSearch, textParam } from '~/lib/search-params.ts';
import { Field, SubmitButton } from '~/ui/forms.tsx';
import { DemoMark, Notice } from '~/ui/marks.tsx';
import { Card, Page } from '~/ui/Page.tsx';
import { useLanguage } from '~/ui/use-language.ts';
import { readCheckCode } from './core/check-code.ts';
import * as DocumentRepository from './DocumentRepository.server.ts';
import { useKindName } from './use-kind-name.ts';

export const meta: MetaFunction = () => [{ title: 'ตรวจสอบเอกสาร — โปร่งใส' }];

const search = defineSearch({ code: textParam });

/** `/verify?code=…`, for everybody: whether a paper with this code was given out, what it is and when it was made. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { code: typed } = search.parse(new URL(request.url).searchParams);
  if (!typed) return { typed, found: null, problem: null };
  const code = readCheckCode(typed);
  if (!code) return data({ typed, found: null, problem: 'form' as const }, { status: 400 });
  const found = await withCheckCode(context.db, code, (trx) => DocumentRepository.findByCheckCode(trx, code));
  if (!found) return data({ typed, found: null, problem: 'unknown' as const }, { status: 404 });
  return { typed, found, problem: null };
}

export default function Verify() {
  const { typed, found, problem } = useLoaderData<typeof loader>();
  const { t } = useTranslation('documents');
  const lang = useLanguage();
  const kindName = useKindName();
  return (
    <Page title={t('verify.title')} lead={t('verify.lead')}>
      <Card>
        <Form method="get" className="stack">
          <Field label={t('verify.code')} error={problem === 'form' ? t('verify.badForm') : null}>
            <input
              name="code"
              defaultValue={typed}
              autoComplete="off"
              spellCheck={false}
              maxLength={40}
              required
            />
          </Field>
          <SubmitButton>{t('verify.submit')}</SubmitButton>
        </Form>
      </Card>
      {problem === 'unknown' && (
        <Notice kind="error" title={t('verify.unknown')}>
          {t('verify.unknownText')}
        </Notice>
      )}
      {found && (
        <Card title={t('verify.genuine')} aside={found.isDemo && <DemoMark />}>
          <dl className="facts">
            <dt>{t('columns.code')}</dt>
            <dd>{found.checkCode}</dd>
            <dt>{t('columns.title')}</dt>
            <dd>{found.title}</dd>
            <dt>{t('columns.kind')}</dt>
            <dd>{kindName(found.kind)}</dd>
            <dt>{t('verify.province')}</dt>
            <dd>{lang === 'th' ? found.provinceNameTh : (found.provinceNameEn ?? found.provinceNameTh)}</dd>
            <dt>{t('columns.batch')}</dt>
            <dd>{found.batch}</dd>
            <dt>{t('columns.madeAt')}</dt>
            <dd>{formatMoment(found.madeAt, lang)}</dd>
            <dt>{t('verify.version')}</dt>
            <dd>{found.version}</dd>
          </dl>
          <p className="small muted">{t('verify.compare')}</p>
        </Card>
      )}
    </Page>
  );
}
