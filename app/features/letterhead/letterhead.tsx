import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Field, SubmitButton } from '~/ui/forms.tsx';
import { Notice } from '~/ui/marks.tsx';
import { Card, Page } from '~/ui/Page.tsx';
import { actOnLetterhead } from './act-on-letterhead.server.ts';
import { type LetterheadPage, loadLetterhead } from './load-letterhead.server.ts';
import { NumberingCard } from './NumberingCard.tsx';
import { PictureForms } from './PictureForms.tsx';
import { SignatoryList } from './SignatoryList.tsx';

export const meta: MetaFunction = () => [{ title: 'หัวหนังสือ ผู้ลงนาม และเลขที่ — โปร่งใส' }];

/** `/provinces/:code/letterhead`: the emblem, who signs, and how letters are numbered. */
export async function loader(args: LoaderFunctionArgs) {
  return loadLetterhead(args);
}

const STATUS = { done: 200, refused: 400, wrong: 400, faults: 400, conflict: 409, gone: 409 } as const;

export async function action(args: ActionFunctionArgs) {
  const answer = await actOnLetterhead(args);
  return data(answer, { status: STATUS[answer.result.kind] });
}

export default function LetterheadSettings() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('letterhead');
  const { provinceCode } = page.province;
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      crumbs={[{ label: t('documents'), to: `/provinces/${provinceCode}/documents` }]}
      actions={
        <Link className="button" to={`/provinces/${provinceCode}/document-wording`}>
          {t('toWording')}
        </Link>
      }
    >
      <Card title={t('emblem.title')} note={t('emblem.note')}>
        <PictureForms
          key={page.emblem?.pictureId ?? ''}
          picture={page.emblem}
          signatoryId=""
          name={t('emblem.alt', { province: page.province.nameTh })}
          mostMegabytes={page.mostMegabytes}
          answer={answer?.place === 'emblem' ? answer : undefined}
        />
      </Card>
      <Card title={t('signatory.title')} note={t('signatory.note')}>
        <SignatoryList signatories={page.signatories} mostMegabytes={page.mostMegabytes} answer={answer} />
        {page.signatories.length > 0 &&
          page.defaults.map((usual) => (
            <DefaultForm
              key={`${usual.kind} ${usual.signatoryId}`}
              usual={usual}
              signatories={page.signatories}
              isKept={answer?.place === `default:${usual.kind}`}
            />
          ))}
      </Card>
      <NumberingCard
        key={`${page.numbering.version} ${page.numbering.last}`}
        numbering={page.numbering}
        provinceCode={provinceCode}
        answer={answer?.place === 'numbering' ? answer : undefined}
      />
    </Page>
  );
}

/** Which office signs a kind of document unless another is chosen. */
function DefaultForm(props: {
  usual: LetterheadPage['defaults'][number];
  signatories: readonly Pick<LetterheadPage['signatories'][number], 'signatoryId' | 'lines'>[];
  isKept: boolean;
}) {
  const { usual } = props;
  const { t } = useTranslation('letterhead');
  return (
    <Form method="post" className="stack" preventScrollReset>
      {props.isKept && <Notice kind="done">{t('default.kept')}</Notice>}
      <input type="hidden" name="kind" value={usual.kind} />
      <Field label={t(`default.${usual.kind}`)} hint={t('default.hint')} plain>
        <select name="signatoryId" defaultValue={usual.signatoryId}>
          <option value="">{t('default.nobody')}</option>
          {props.signatories.map(({ signatoryId, lines }) => (
            <option key={signatoryId} value={signatoryId}>
              {lines.join(' ')}
            </option>
          ))}
        </select>
      </Field>
      <div className="row">
        <SubmitButton name="intent" value="default" kind="plain">
          {t('default.keep')}
        </SubmitButton>
      </div>
    </Form>
  );
}
