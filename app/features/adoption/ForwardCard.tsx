import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatDate, formatMoment } from '~/lib/format.ts';
import { Field, SubmitButton } from '~/ui/forms.tsx';
import { EmptyState } from '~/ui/marks.tsx';
import { Card } from '~/ui/Page.tsx';
import { useLanguage } from '~/ui/use-language.ts';
import type { ForwardErrors } from './core/forward-form.ts';
import type { ReceiptPage } from './load-receipt.server.ts';

type Forward = Omit<ReceiptPage['forwards'][number], 'forwardedAt' | 'withdrawnAt'> & {
  forwardedAt: Date | string;
  withdrawnAt: Date | string | null;
};
type Shown = Pick<ReceiptPage, 'agency' | 'units' | 'isOwnStaff' | 'today'> & {
  forwards: readonly Forward[];
};

/** Which units inside the agency have the circular, with the form to hand it on. */
export function ForwardCard({ page, errors }: { page: Shown; errors: ForwardErrors }) {
  const { t } = useTranslation('adoption');
  const has = new Set(page.forwards.filter((each) => !each.withdrawnAt).map(({ unitId }) => unitId));
  const open = page.units.filter(({ unitId }) => !has.has(unitId));
  const address = `/agencies/${page.agency.agencyCode}/units`;
  return (
    <Card
      id="forward"
      title={t('forward.title')}
      note={t('forward.note')}
      aside={page.isOwnStaff && <Link to={address}>{t('forward.units')}</Link>}
    >
      {page.forwards.length === 0 ? (
        <p className="muted">{t('forward.none')}</p>
      ) : (
        <ul className="list-plain list-lines">
          {page.forwards.map((each) => (
            <ForwardLine key={each.forwardId} forward={each} mayAct={page.isOwnStaff} today={page.today} />
          ))}
        </ul>
      )}
      {page.isOwnStaff && page.units.length === 0 && (
        <EmptyState
          title={t('forward.noUnits')}
          action={
            <Link className="button" to={address}>
              {t('forward.addUnits')}
            </Link>
          }
        />
      )}
      {page.isOwnStaff && open.length > 0 && <ForwardForm units={open} errors={errors} today={page.today} />}
    </Card>
  );
}

function ForwardLine({ forward, mayAct, today }: { forward: Forward; mayAct: boolean; today: string }) {
  const { t } = useTranslation('adoption');
  const lang = useLanguage();
  const isLate = !forward.withdrawnAt && forward.dueOn !== null && today > forward.dueOn;
  return (
    <li className="spread">
      <span>
        <strong>{forward.withdrawnAt ? <s>{forward.unitName}</s> : forward.unitName}</strong>
        {forward.dueOn && (
          <span className={isLate ? 'below' : undefined}>
            {' '}
            · {t(isLate ? 'forward.overdue' : 'forward.by', { date: formatDate(forward.dueOn, lang) })}
          </span>
        )}
        {forward.note && <div>{forward.note}</div>}
        <div className="muted small">
          {t('facts.by', {
            at: formatMoment(forward.forwardedAt, lang),
            office: forward.forwardedByOffice ?? t('facts.unknownOffice'),
          })}
          {forward.withdrawnAt &&
            ` · ${t('forward.withdrawn', {
              at: formatMoment(forward.withdrawnAt, lang),
              office: forward.withdrawnByOffice ?? t('facts.unknownOffice'),
            })}`}
        </div>
      </span>
      {mayAct && !forward.withdrawnAt && (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="forwardId" value={forward.forwardId} />
          <SubmitButton name="intent" value="withdraw" kind="plain" small>
            {t('forward.withdraw')}
          </SubmitButton>
        </Form>
      )}
    </li>
  );
}

function ForwardForm(props: { units: Shown['units']; errors: ForwardErrors; today: string }) {
  const { t } = useTranslation('adoption');
  const error = (field: keyof ForwardErrors) =>
    props.errors[field] && t(`errors.${props.errors[field]}` as 'errors.units_required');
  return (
    <details open={Object.keys(props.errors).some((key) => ['unitIds', 'note', 'dueOn'].includes(key))}>
      <summary>{t('forward.open')}</summary>
      <Form method="post" className="stack" preventScrollReset>
        <fieldset>
          <legend>{t('forward.to')}</legend>
          {props.units.map((unit) => (
            <label key={unit.unitId} className="check">
              <input type="checkbox" name="unitIds" value={unit.unitId} />
              <span>{unit.name}</span>
            </label>
          ))}
          <span className="field-error" role={error('unitIds') ? 'alert' : undefined}>
            {error('unitIds')}
          </span>
        </fieldset>
        <div className="form-grid">
          <Field label={t('forward.noteLabel')} error={error('note')}>
            <input type="text" name="note" maxLength={1000} />
          </Field>
          <Field label={t('forward.dueOn')} error={error('dueOn')}>
            <input type="date" name="dueOn" min={props.today} />
          </Field>
        </div>
        <div>
          <SubmitButton name="intent" value="forward" kind="plain" small>
            {t('forward.send')}
          </SubmitButton>
        </div>
      </Form>
    </details>
  );
}
