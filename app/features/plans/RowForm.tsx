import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { BothVersions } from '~/ui/BothVersions.tsx';
import { Field, SubmitButton } from '~/ui/forms.tsx';
import { Notice } from '~/ui/marks.tsx';
import { ROW_FIELDS, type RowErrors, type RowField } from './core/plan-form.ts';
import type { PlanPageData, ShownPlan } from './load-plan.server.ts';
import type { RowAnswer } from './plan-answer.ts';
import { planSearch } from './plan-search-params.ts';
import { TimeframeFields } from './TimeframeFields.tsx';
import { UnitFields } from './UnitFields.tsx';

interface Props {
  page: PlanPageData;
  plan: ShownPlan;
  /** What was typed when it could not be saved. */
  refused: RowAnswer | null;
}

/** One row as it is written: drafted fields wait for the person's own words, and nothing counts until it is saved. */
export function RowForm({ page, plan, refused }: Props) {
  const { t } = useTranslation('plans');
  const { t: measures } = useTranslation('measures');
  const { t: common } = useTranslation('common');
  const year = plan.fiscalYear - 1;
  const start = plan.start;
  const texts = refused?.typed ?? start?.texts;
  if (!texts) return null;
  const rowId = refused ? refused.rowId : (start?.rowId ?? 'new');
  const version = refused ? refused.version : (start?.version ?? 0);
  const errors: RowErrors = refused?.kind === 'invalid' ? refused.errors : {};
  const error = (name: RowField) => errors[name] && t(`errors.${errors[name]}`);
  const isDrafted = !refused && start?.isDrafted;
  return (
    <Form method="post" id="row-form" className="stack plan-row-form" preventScrollReset>
      <h3>{t(rowId === 'new' ? 'form.new' : 'form.edit')}</h3>
      <input type="hidden" name="year" value={year} />
      <input type="hidden" name="rowId" value={rowId} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="measureId" value={(refused ? refused.measureId : start?.measureId) ?? ''} />
      <input type="hidden" name="circular" value={(refused ? refused.circular : start?.circular) ?? ''} />
      <input type="hidden" name="kind" value={texts.kind} />
      {refused?.kind === 'invalid' && <Notice kind="error">{t('form.invalid')}</Notice>}
      {refused?.kind === 'gone' && <Notice kind="error">{t('conflict.gone')}</Notice>}
      {refused?.kind === 'locked' && <Notice kind="error">{t('conflict.locked')}</Notice>}
      {refused?.kind === 'conflict' && (
        <Notice kind="error" title={t('conflict.row')}>
          <BothVersions
            rows={ROW_FIELDS.filter((name) => name !== 'kind').map((name) => ({
              label: t(`columns.${name === 'topicNo' ? 'topic' : name}`),
              present: refused.present[name],
              yours: refused.typed[name],
            }))}
          />
        </Notice>
      )}
      <div id="topicNo">
        <Field label={t('columns.topic')} plain>
          <select name="topicNo" defaultValue={texts.topicNo}>
            <option value="">{t('items.noTopic')}</option>
            {plan.topics.map(({ number, name }) => (
              <option key={number} value={number}>
                {number}. {name}
              </option>
            ))}
          </select>
        </Field>
      </div>
      <div className="form-grid">
        <Field label={t('columns.itemCodes')} hint={t('form.itemsHint')} error={error('itemCodes')}>
          <input type="text" name="itemCodes" defaultValue={texts.itemCodes} autoCapitalize="none" />
        </Field>
        <Field label={t('columns.itemScoreText')} hint={t('form.scoreHint')} error={error('itemScoreText')}>
          <input type="text" name="itemScoreText" defaultValue={texts.itemScoreText} />
        </Field>
      </div>
      {isDrafted && (
        <Notice kind="warn">{t(texts.kind === 'maintain' ? 'form.draftedKept' : 'form.drafted')}</Notice>
      )}
      <div id="finding">
        <Field label={t('columns.finding')} hint={t('form.findingHint')} error={error('finding')}>
          <textarea name="finding" rows={5} defaultValue={texts.finding} />
        </Field>
      </div>
      {start && start.hints.length > 0 && (
        <details open={!isDrafted && texts.finding === ''}>
          <summary>{t('form.hints', { count: start.hints.length })}</summary>
          <ul className="list-lines list-plain">
            {start.hints.map((hint, at) => (
              <li key={`${hint.source}${String(at)}`}>
                <span className="badge">{t(`hints.${hint.source}`)}</span>{' '}
                <span className="muted">{hint.itemCodes.join(', ')}</span>
                <br />
                {hint.text}
              </li>
            ))}
          </ul>
        </details>
      )}
      <Field label={t('columns.measure')} error={error('measure')}>
        <textarea name="measure" rows={2} defaultValue={texts.measure} required />
      </Field>
      <div id="steps">
        <Field label={t('columns.steps')} hint={measures('fields.stepsHint')} error={error('steps')}>
          <textarea name="steps" rows={4} defaultValue={texts.steps} />
        </Field>
      </div>
      <TimeframeFields texts={texts} error={error} fiscalYear={plan.fiscalYear} />
      <UnitFields texts={texts} error={error} units={plan.units} />
      <Field label={t('columns.limitation')} hint={t('form.limitationHint')} error={error('limitation')}>
        <textarea name="limitation" rows={2} defaultValue={texts.limitation} />
      </Field>
      <div className="row">
        <SubmitButton name="intent" value="save-row">
          {t('form.save')}
        </SubmitButton>
        <Link className="button" to={`${planSearch.toSearch({ year })}#rows`}>
          {common('cancel')}
        </Link>
        {page.isDraftResult && <span className="muted small">{common('draft')}</span>}
      </div>
    </Form>
  );
}
