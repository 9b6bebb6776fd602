import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Page } from '~/ui/Page.tsx';
import { WordingCard } from './WordingCard.tsx';
import { actOnWording, loadWordings } from './wording-acts.server.ts';

export const meta: MetaFunction = () => [{ title: 'ถ้อยคำในเอกสาร — โปร่งใส' }];

/** `/provinces/:code/document-wording`: the standing words of the documents in the province's own words. */
export async function loader(args: LoaderFunctionArgs) {
  return loadWordings(args);
}

const STATUS = { kept: 200, restored: 200, empty: 400, faults: 400, conflict: 409 } as const;

export async function action(args: ActionFunctionArgs) {
  const answer = await actOnWording(args);
  return data(answer, { status: STATUS[answer.kind] });
}

export default function DocumentWording() {
  const { province, wordings } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('documents');
  return (
    <Page
      title={t('wording.open')}
      lead={t('wording.lead')}
      crumbs={[{ label: t('title'), to: `/provinces/${province.provinceCode}/documents` }]}
    >
      {wordings.map((wording) => (
        <WordingCard
          // A text that was kept or given back is shown anew.
          key={`${wording.key} ${wording.version}`}
          wording={wording}
          provinceName={province.nameTh}
          answer={answer?.key === wording.key ? answer : null}
        />
      ))}
    </Page>
  );
}
