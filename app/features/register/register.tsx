import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ExportMenu } from '~/ui/ExportMenu.tsx';
import { FilterBar, FilterSelect } from '~/ui/FilterBar.tsx';
import { EmptyState } from '~/ui/marks.tsx';
import { Card, Page } from '~/ui/Page.tsx';
import { ScopeFilters } from '~/ui/ScopeFilters.tsx';
import { actOnRegister } from './act-on-register.server.ts';
import { BodyTable } from './BodyTable.tsx';
import { fieldOfFault } from './core/fault-fields.ts';
import { loadRegister } from './load-register.server.ts';
import { NewUnitCard } from './NewUnitCard.tsx';
import { registerSearch, SHOWN } from './register-search-params.ts';

export const meta: MetaFunction = () => [{ title: 'ทะเบียนหน่วยงาน — โปร่งใส' }];

/** `/provinces/:code/agencies`: every body as it is today, and what it was before. */
export async function loader(args: LoaderFunctionArgs) {
  return loadRegister(args);
}

export async function action(args: ActionFunctionArgs) {
  const answer = await actOnRegister(args);
  return 'to' in answer ? redirect(answer.to) : data(answer, { status: 400 });
}

export default function Register() {
  const { province, search, choices, bodies, districts, mayAdd } = useLoaderData<typeof loader>();
  const { t } = useTranslation('register');
  const { t: common } = useTranslation('common');
  const answer = useActionData<typeof action>();
  const field = answer && fieldOfFault(answer.fault);
  const errors = answer && field ? { [field]: t(`body.faults.${answer.fault}`) } : {};
  const page = `/provinces/${province.provinceCode}/agencies`;
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={<ExportMenu page={page} shown={registerSearch.toSearch(search)} everything="" />}
    >
      <FilterBar search={registerSearch} clearTo={page}>
        <ScopeFilters scope={search} choices={choices} />
        <FilterSelect
          name="show"
          label={t('show')}
          value={search.show}
          all={common('all')}
          choices={SHOWN.map((value) => ({ value, label: t(value) }))}
        />
      </FilterBar>
      <Card title={t('count', { count: bodies.length })}>
        {bodies.length === 0 ? (
          <EmptyState title={t('none')} action={<Link to={page}>{common('clear')}</Link>} />
        ) : (
          <BodyTable bodies={bodies} page={page} />
        )}
      </Card>
      {mayAdd && <NewUnitCard districts={districts} typed={answer?.typed ?? null} errors={errors} />}
    </Page>
  );
}
