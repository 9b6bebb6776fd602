import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { FilterBar, FilterSelect } from '~/ui/FilterBar.tsx';
import { Field, SubmitButton } from '~/ui/forms.tsx';
import type { Format, Question } from '../core/kind.ts';
import { useKindName } from '../use-kind-name.ts';
import { AgencyPicker, type PickerBody, type PickerCircular } from './AgencyPicker.tsx';
import { MOST_AGENCIES } from './core/job-state.ts';
import type { JobFault } from './create-job.server.ts';
import { jobSearch } from './job-search-params.ts';
import { QuestionFields } from './QuestionFields.tsx';
import type { Typed } from './read-job-form.ts';

interface Props {
  kinds: readonly string[];
  kind: { key: string; formats: Format[]; questions: Question[]; digits: 'thai' | 'arabic' };
  years: readonly number[];
  year: number;
  bodies: readonly PickerBody[];
  circulars: readonly PickerCircular[];
  canPrint: boolean;
  answer: { fault: JobFault; typed: Typed } | null;
}

/** Kind and year first, in the address; then the formats and the agencies. */
export function NewJobForm(props: Props) {
  const { kinds, kind, years, year, bodies, circulars, canPrint, answer } = props;
  const { t } = useTranslation('documentJobs');
  const { t: documents } = useTranslation('documents');
  const kindName = useKindName();
  const typed = answer?.typed ?? {};
  const fault = answer?.fault ?? null;
  const isTicked = (format: Format) =>
    answer ? (typed.formats?.includes(format) ?? false) : format === 'docx';
  return (
    <>
      <FilterBar search={jobSearch}>
        <FilterSelect
          name="kind"
          label={t('fields.kind')}
          value={kind.key}
          choices={kinds.map((key) => ({ value: key, label: kindName(key) }))}
        />
        <FilterSelect
          name="year"
          label={t('fields.year')}
          value={String(year)}
          choices={years.map((each) => ({ value: String(each), label: String(each) }))}
        />
      </FilterBar>
      <p className="small muted">{t('fields.yearHint')}</p>
      <Form method="post" className="stack" key={kind.key}>
        <input type="hidden" name="kind" value={kind.key} />
        <input type="hidden" name="year" value={year} />
        <fieldset>
          <legend className="field-label">{t('fields.formats')}</legend>
          <div className="row">
            {kind.formats.map((format) => (
              <label key={format} className="check">
                <input type="checkbox" name="formats" value={format} defaultChecked={isTicked(format)} />
                <span>{documents(`formats.${format}`)}</span>
              </label>
            ))}
          </div>
          <span className="field-error" role={fault === 'formats' ? 'alert' : undefined}>
            {fault === 'formats' && t('faults.formats')}
          </span>
          {!canPrint && kind.formats.includes('pdf') && (
            <p className="small">{t('bindProblems.no_browser')}</p>
          )}
        </fieldset>
        <div className="form-grid">
          <QuestionFields kind={kind} circulars={circulars} typed={typed} />
          <Field label={documents('questions.digits')} plain>
            <select name="digits" defaultValue={typed.digits?.[0] ?? ''}>
              <option value="">{documents(`digits.${kind.digits}`)}</option>
              <option value={kind.digits === 'thai' ? 'arabic' : 'thai'}>
                {documents(`digits.${kind.digits === 'thai' ? 'arabic' : 'thai'}`)}
              </option>
            </select>
          </Field>
        </div>
        <fieldset>
          <legend className="field-label">{t('fields.agencies')}</legend>
          <AgencyPicker bodies={bodies} circulars={circulars} typed={typed} />
          <span className="field-error" role={fault && fault !== 'formats' ? 'alert' : undefined}>
            {fault && fault !== 'formats' && t(`faults.${fault}`, { most: MOST_AGENCIES })}
          </span>
        </fieldset>
        <p className="small muted">{t('checkNote')}</p>
        <div>
          <SubmitButton>{t('check')}</SubmitButton>
        </div>
      </Form>
    </>
  );
}
