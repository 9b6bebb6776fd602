import { Form } from '@remix-run/react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { roundPeriod } from '~/lib/fiscal-year.ts';
import { formatDate } from '~/lib/format.ts';
import { readThaiDate, writeThaiDate } from '~/lib/thai-date.ts';
import { Field, SubmitButton } from '~/ui/forms.tsx';
import { Notice } from '~/ui/marks.tsx';
import { Card } from '~/ui/Page.tsx';
import { useLanguage } from '~/ui/use-language.ts';
import { AutosaveLine } from './AutosaveLine.tsx';
import { questionsOf } from './core/questions.ts';
import { type ReportRowForm, STATUSES } from './core/report-form.ts';
import { KeptNotice } from './KeptNotice.tsx';
import type { RowPageData } from './load-report.server.ts';
import { StatusChoice } from './StatusChoice.tsx';
import { useAutosave } from './use-autosave.ts';

interface Props {
  page: RowPageData;
  /** What was typed when it could not be saved. */
  typed: ReportRowForm | null;
  version: number;
}

/** A row as the agency fills it in; questions appear while it is written, and it saves itself. */
export function RowForm({ page, typed, version }: Props) {
  const { t } = useTranslation('reports');
  const lang = useLanguage();
  const { row, key } = page;
  const form = useRef<HTMLFormElement>(null);
  const here = `/agencies/${key.agencyCode}/reports/${key.fiscalYear}/${key.round}/rows/${row.rowNo}`;
  const autosave = useAutosave(form, { address: `${here}/autosave`, version });
  const [fields, setFields] = useState<ReportRowForm>(typed ?? formOf(page));
  const set = (change: Partial<ReportRowForm>) => setFields((now) => ({ ...now, ...change }));
  // Not drawn anew for a version of its own: what was typed meanwhile stays, whatever the page fetched.
  const [seen, setSeen] = useState(version);
  if (seen !== version) {
    setSeen(version);
    if (autosave.adopt(version)) setFields(typed ?? formOf(page));
  }
  const day = readThaiDate(fields.doneOn);
  const questions = questionsOf(
    {
      status: fields.status,
      statusText: fields.statusText,
      doneOn: day,
      evidence: page.evidence.length,
      statusBefore: row.statusBefore,
      sameText: page.otherTexts.filter((text) => text.trim() === fields.statusText.trim()).length,
    },
    { ...roundPeriod(key.fiscalYear, key.round), today: page.today },
  );
  const badDate = fields.doneOn.trim() !== '' && day === null ? t('badDate') : null;
  const lacks = (what: (typeof page.missing)[number]) => page.missing.includes(what);
  return (
    <Card title={t('result')} aside={<AutosaveLine state={autosave.state} savedAt={autosave.savedAt} />}>
      {autosave.kept && (
        <KeptNotice
          kept={autosave.kept}
          present={fields}
          onTake={(kept) => {
            set(kept);
            autosave.taken();
          }}
          onDrop={autosave.forget}
        />
      )}
      <Form method="post" ref={form} className="stack" id="row-form" {...autosave.listeners}>
        <input type="hidden" name="version" value={autosave.version} />
        <input type="hidden" name="next" value={page.next ?? ''} />
        <input type="hidden" name="asked" value={questions.join(' ')} />
        <StatusChoice value={fields.status} choices={STATUSES} onChange={(status) => set({ status })} />
        <div id="status_text">
          <Field label={t('statusText')} hint={t('statusTextHint')} plain>
            <textarea
              name="statusText"
              rows={4}
              value={fields.statusText}
              onChange={(event) => set({ statusText: event.target.value })}
            />
          </Field>
        </div>
        <div className="form-grid">
          <div id="done_on">
            <Field
              label={t('doneOn')}
              hint={day ? `= ${formatDate(day, lang)}` : t('doneOnHint')}
              error={badDate}
            >
              <input
                type="text"
                name="doneOn"
                autoComplete="off"
                placeholder="15/3/2568"
                value={fields.doneOn}
                onChange={(event) => set({ doneOn: event.target.value })}
              />
            </Field>
          </div>
          <Field label={t('responsible')}>
            <input
              type="text"
              name="responsible"
              value={fields.responsible}
              onChange={(event) => set({ responsible: event.target.value })}
            />
          </Field>
        </div>
        {(fields.status === 'done' || fields.noEvidenceReason) && (
          <Field
            label={t('noEvidenceReason')}
            hint={t(page.evidence.length > 0 ? 'noEvidenceNotNeeded' : 'noEvidenceHint')}
            plain
          >
            <input
              type="text"
              name="noEvidenceReason"
              value={fields.noEvidenceReason}
              onChange={(event) => set({ noEvidenceReason: event.target.value })}
            />
          </Field>
        )}
        <div className="form-grid">
          <Field label={t('obstacle')} plain>
            <textarea
              name="obstacle"
              rows={2}
              value={fields.obstacle}
              onChange={(event) => set({ obstacle: event.target.value })}
            />
          </Field>
          <Field label={t('remark')} plain>
            <textarea
              name="remark"
              rows={2}
              value={fields.remark}
              onChange={(event) => set({ remark: event.target.value })}
            />
          </Field>
        </div>
        {(questions.length > 0 || fields.confirmed) && (
          <div id="answer">
            <Notice kind="warn" title={questions.length > 0 ? t('questioned') : undefined}>
              <ul>
                {questions.map((question) => (
                  <li key={question}>{t(`questions.${question}`)}</li>
                ))}
              </ul>
              <Field label={t('confirm')} hint={t('confirmHint')} plain>
                <input
                  type="text"
                  name="confirmed"
                  list="confirm-words"
                  value={fields.confirmed}
                  onChange={(event) => set({ confirmed: event.target.value })}
                />
              </Field>
              <datalist id="confirm-words">
                <option value={t('asMeant')} />
              </datalist>
            </Notice>
          </div>
        )}
        {page.missing.length > 0 && (
          <p className="small muted">
            {t('rowLacks')}{' '}
            {(['action', 'status_text', 'done_on', 'evidence', 'answer', 'comment'] as const)
              .filter(lacks)
              .map((what) => t(`missing.${what}`))
              .join(' · ')}
          </p>
        )}
        <div className="row">
          <SubmitButton name="intent" value="next">
            {t(page.next ? 'saveAndNext' : 'save')}
          </SubmitButton>
          {page.next && (
            <SubmitButton name="intent" value="save" kind="plain">
              {t('save')}
            </SubmitButton>
          )}
        </div>
      </Form>
    </Card>
  );
}

function formOf({ row }: RowPageData): ReportRowForm {
  return {
    responsible: row.responsible ?? '',
    status: row.status,
    statusText: row.statusText ?? '',
    doneOn: row.doneOn ? writeThaiDate(row.doneOn) : '',
    noEvidenceReason: row.noEvidenceReason ?? '',
    obstacle: row.obstacle ?? '',
    remark: row.remark ?? '',
    confirmed: row.confirmed ?? '',
    asked: row.confirmedQuestions,
  };
}
