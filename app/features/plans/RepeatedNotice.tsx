import { useTranslation } from 'react-i18next';
import { Notice } from '~/ui/marks.tsx';
import type { ShownPlan } from './load-plan.server.ts';

/** Texts that stand in several rows, or in last year's plan already: said kindly, nothing is held up by it. */
export function RepeatedNotice({ plan }: { plan: ShownPlan }) {
  const { t } = useTranslation('plans');
  const { repeated, carriedOver } = plan;
  if (repeated.length + carriedOver.length === 0) return null;
  const column = (name: string) => t(`columns.${name}` as 'columns.finding');
  return (
    <div id="repeated">
      <Notice title={t('repeated.title')}>
        <p>{t('repeated.text')}</p>
        <ul>
          {repeated.map(({ column: name, rows, text }) => (
            <li key={`${name}${rows.join()}`}>
              {t('repeated.rows', { column: column(name), rows: rows.join(', '), count: rows.length })}{' '}
              <q className="muted">{shorten(text)}</q>
            </li>
          ))}
          {carriedOver.map(({ column: name, rows, text }) => (
            <li key={`before${name}${rows.join()}`}>
              {t('repeated.carriedOver', {
                column: column(name),
                rows: rows.join(', '),
                year: plan.fiscalYear - 1,
              })}{' '}
              <q className="muted">{shorten(text)}</q>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}

const SHOWN = 80;
const shorten = (text: string) => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);
