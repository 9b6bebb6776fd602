import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { auditSource } from '~/features/audit/AuditRepository.server.ts';
import { requireProvince } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { readForm, readVersion } from '~/lib/form.ts';
import { BothVersions } from '~/ui/BothVersions.tsx';
import { ExportMenu } from '~/ui/ExportMenu.tsx';
import { FilterBar, FilterSelect } from '~/ui/FilterBar.tsx';
import { EmptyState, Notice } from '~/ui/marks.tsx';
import { Card, Columns, Page } from '~/ui/Page.tsx';
import { changeDay, DAY_INTENTS, importDays, undoEdit } from './calendar-acts.server.ts';
import { calendarSearch } from './calendar-search-params.ts';
import { AddDayForm, ImportForm } from './DayForms.tsx';
import { DayTable } from './DayTable.tsx';
import { loadCalendar } from './load-calendar.server.ts';

export const meta: MetaFunction = () => [{ title: 'ปฏิทินวันทำการ — โปร่งใส' }];

export const loader = (args: LoaderFunctionArgs) => loadCalendar(args);

export async function action({ request, params, context }: ActionFunctionArgs) {
  const args = { request, params, context };
  const { actor, tenant, province } = await requireProvince(args, 'calendar.write');
  const form = await readForm(request);
  const search = calendarSearch.parse(new URL(request.url).searchParams);
  const by = { at: new Date(), source: auditSource(context, actor) };
  const field = (name: string) =>
    String(form.get(name) ?? '')
      .trim()
      .slice(0, 1000);
  const here = (more: Record<string, string>) => {
    const asked = new URLSearchParams(calendarSearch.toSearch(search));
    for (const [name, value] of Object.entries(more)) asked.set(name, value);
    return redirect(`/provinces/${province.provinceCode}/calendar?${asked}`);
  };
  const intent = field('intent');
  return withTenant(context.db, tenant, async (t) => {
    if (intent === 'undo') {
      await undoEdit(t, field('editId'), by);
      return here({ done: 'undone' });
    }
    if (intent === 'import') {
      const result = await importDays(t, form, by);
      if (result.kind === 'done') return here({ done: 'imported', edit: result.editId });
      return data({ of: 'import' as const, result, text: String(form.get('text') ?? '') }, { status: 400 });
    }
    const typed = {
      intent: DAY_INTENTS.find((known) => known === intent) ?? ('add' as const),
      day: field('day'),
      nameTh: field('nameTh'),
      nameEn: field('nameEn'),
      version: readVersion(form),
    };
    const result = await changeDay(t, typed, by);
    if (result.kind === 'done') return here({ done: typed.intent, edit: result.editId });
    return data({ of: 'day' as const, result, typed }, { status: result.kind === 'conflict' ? 409 : 400 });
  });
}

/** The days on which offices of the province are closed, by which due dates and reminders are counted. */
export default function Calendar() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [asked] = useSearchParams();
  const { t } = useTranslation('calendar');
  const { province, search, year, days, mayWrite } = page;
  const address = `/provinces/${province.provinceCode}/calendar`;
  const target = `${address}${calendarSearch.toSearch(search)}`;
  const done = asked.get('done');
  const editId = asked.get('edit');
  const dayAnswer = answer?.of === 'day' ? answer : null;
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      printed={[
        [t('year'), year],
        [t('show'), t(`shows.${search.show}`)],
      ]}
      actions={
        <>
          <Link className="button" to={`/provinces/${province.provinceCode}/reminders`}>
            {t('toReminders')}
          </Link>
          <ExportMenu
            page={address}
            shown={calendarSearch.toSearch(search)}
            everything={calendarSearch.toSearch({ year: search.year })}
          />
        </>
      }
    >
      {done && !answer && (
        <Notice kind="done">
          <Form method="post" action={target} className="row">
            <span>{t(`done.${done}` as 'done.add', { defaultValue: t('done.add') })}</span>
            {editId && (
              <>
                <input type="hidden" name="editId" value={editId} />
                <button type="submit" name="intent" value="undo" className="link-button">
                  {t('undo')}
                </button>
              </>
            )}
          </Form>
        </Notice>
      )}
      {dayAnswer?.result.kind === 'conflict' && (
        <Notice kind="error" title={t('conflict')}>
          <BothVersions
            rows={[{ label: t('nameTh'), present: dayAnswer.result.present, yours: dayAnswer.typed.nameTh }]}
          />
        </Notice>
      )}
      {dayAnswer?.result.kind === 'wrong' && dayAnswer.typed.intent !== 'add' && (
        <Notice kind="error">{t(`problems.${dayAnswer.result.problem}`)}</Notice>
      )}
      <FilterBar search={calendarSearch} {...(calendarSearch.toSearch(search) ? { clearTo: address } : {})}>
        <FilterSelect
          name="year"
          label={t('year')}
          value={year === page.thisYear ? '' : String(year)}
          all={String(page.thisYear)}
          choices={page.years
            .filter((each) => each !== page.thisYear)
            .map((each) => ({ value: String(each), label: String(each) }))}
        />
        <FilterSelect
          name="show"
          label={t('show')}
          value={search.show}
          choices={(['all', 'unverified', 'own'] as const).map((each) => ({
            value: each,
            label: t(`shows.${each}`),
          }))}
        />
      </FilterBar>
      {page.unverified > 0 && search.show === 'all' && (
        <Notice>{t('unverifiedNote', { count: page.unverified, year })}</Notice>
      )}
      <Card title={t('daysOf', { year })}>
        {days.length === 0 ? (
          <EmptyState title={t(page.total === 0 ? 'empty' : 'emptyFilter', { year })}>
            {page.total === 0 && t('emptyText')}
          </EmptyState>
        ) : (
          <DayTable days={days} target={target} mayWrite={mayWrite} today={page.today} year={year} />
        )}
      </Card>
      {mayWrite && (
        <Columns wide>
          <Card title={t('add.title')} note={t('add.note')} id="add">
            <AddDayForm
              target={`${target}#add`}
              typed={dayAnswer?.typed.intent === 'add' ? dayAnswer.typed : null}
              problem={
                dayAnswer?.typed.intent === 'add' && dayAnswer.result.kind === 'wrong'
                  ? dayAnswer.result.problem
                  : null
              }
            />
          </Card>
          <Card title={t('import.title')} note={t('import.note')} id="import">
            <ImportForm
              target={`${target}#import`}
              failed={answer?.of === 'import' ? answer.result : null}
              text={answer?.of === 'import' ? answer.text : ''}
            />
          </Card>
        </Columns>
      )}
    </Page>
  );
}
