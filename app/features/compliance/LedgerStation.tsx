import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatDate, formatMoment } from '~/lib/format.ts';
import { useLanguage } from '~/ui/use-language.ts';
import type { LedgerAct, Station } from './core/ledger.ts';

interface Event {
  act: LedgerAct;
  at: Date | string | null;
  office: string | null;
  no: number | null;
  version: number | null;
  unit: string | null;
}

const SIGNS = { done: '●', open: '○', late: '▼', optional: '–' } as const;

/** A step with what happened at it, when and by which office; or that it is open, and since when late. */
export function LedgerStation({ station, to }: { station: Station<Event>; to: string }) {
  const { t } = useTranslation('compliance');
  const lang = useLanguage();
  const { step, state, dueOn, daysLate, events } = station;
  return (
    <li data-state={state}>
      <h3>
        <span aria-hidden="true">{SIGNS[state]} </span>
        <Link to={to}>{t(`ledger.steps.${step}`)}</Link>
      </h3>
      {dueOn !== undefined && (
        <p className="facts-line small muted">
          {dueOn === null ? t('ledger.noDue') : t('ledger.due', { date: formatDate(dueOn, lang) })}
          {daysLate !== null && <strong className="below"> {t('ledger.late', { count: daysLate })}</strong>}
        </p>
      )}
      {events.map((event, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what happened never changes its place
        <p key={at} className="facts-line">
          {t(`ledger.acts.${event.act}`, {
            no: event.no ?? '',
            version: event.version ?? 1,
            unit: event.unit ?? '',
          })}{' '}
          <span className="muted small">
            {[event.at ? formatMoment(event.at, lang) : t('ledger.noMoment'), event.office]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </p>
      ))}
      {events.length === 0 && (
        <p className="facts-line muted">
          {state === 'done'
            ? t('ledger.noMoment')
            : t(state === 'optional' ? 'ledger.optional' : 'ledger.open')}
        </p>
      )}
    </li>
  );
}
