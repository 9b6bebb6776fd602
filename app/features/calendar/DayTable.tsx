import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '~/lib/format.ts';
import { SubmitButton } from '~/ui/forms.tsx';
import { UnverifiedMark } from '~/ui/marks.tsx';
import { TableBox } from '~/ui/TableBox.tsx';
import { useLanguage } from '~/ui/use-language.ts';
import type { CalendarDay } from './CalendarRepository.server.ts';
import './calendar.css';

interface Props {
  days: readonly CalendarDay[];
  /** Where the forms of the rows go. */
  target: string;
  mayWrite: boolean;
  today: string;
  year: number;
}

/** Holidays of a year with what the province says of each; a plain form a row. */
export function DayTable({ days, target, mayWrite, today, year }: Props) {
  const { t } = useTranslation('calendar');
  return (
    <TableBox label={t('daysOf', { year })}>
      <table className="table calendar-table">
        <thead>
          <tr>
            <th scope="col">{t('date')}</th>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('kind')}</th>
            {mayWrite && <th scope="col">{t('acts')}</th>}
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <DayRow key={day.day} day={day} target={target} mayWrite={mayWrite} isPast={day.day < today} />
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}

function DayRow({
  day,
  target,
  mayWrite,
  isPast,
}: {
  day: CalendarDay;
  target: string;
  mayWrite: boolean;
  isPast: boolean;
}) {
  const { t } = useTranslation('calendar');
  const lang = useLanguage();
  const isWorking = day.state === 'working';
  const nameTh = day.nameTh ?? day.countryNameTh ?? '';
  const nameEn = day.nameTh ? day.nameEn : day.countryNameEn;
  const weekday = new Date(`${day.day}T00:00:00Z`).getUTCDay();
  return (
    <tr className={isPast ? 'muted' : undefined}>
      <th scope="row">
        <span className="nowrap">{formatDate(day.day, lang)}</span>
        <div className="muted small">{t(`weekdays.${weekday}` as 'weekdays.0')}</div>
      </th>
      <td>
        <span className={isWorking ? 'calendar-working' : undefined}>
          {lang === 'en' ? (nameEn ?? nameTh) : nameTh}
        </span>
        {isWorking && <div className="small">{t('isWorking')}</div>}
        {day.state !== 'as_country' && (
          <div className="muted small">
            {t('changedBy', { office: day.updatedByOffice ?? t('province') })}
          </div>
        )}
      </td>
      <td>
        {day.kind ? t(`kinds.${day.kind}`) : t('kinds.own')}{' '}
        {day.state === 'as_country' && day.isVerified === false && <UnverifiedMark />}
      </td>
      {mayWrite && (
        <td>
          <DayActs day={day} target={target} nameTh={nameTh} nameEn={nameEn ?? ''} />
        </td>
      )}
    </tr>
  );
}

function DayActs({
  day,
  target,
  nameTh,
  nameEn,
}: {
  day: CalendarDay;
  target: string;
  nameTh: string;
  nameEn: string;
}) {
  const { t } = useTranslation('calendar');
  const kept = (
    <>
      <input type="hidden" name="day" value={day.day} />
      <input type="hidden" name="version" value={day.version} />
    </>
  );
  return (
    <div className="row calendar-acts">
      <Form method="post" action={target} className="row">
        {kept}
        {day.state === 'as_country' && day.isVerified === false && (
          <button type="submit" name="intent" value="confirm" className="link-button">
            {t('act.confirm')}
          </button>
        )}
        {day.state !== 'working' && (
          <button type="submit" name="intent" value="remove" className="link-button">
            {t('act.remove')}
          </button>
        )}
        {day.state !== 'as_country' && (
          <button type="submit" name="intent" value="restore" className="link-button">
            {t(day.kind ? 'act.restore' : 'act.takeOut')}
          </button>
        )}
      </Form>
      {day.state !== 'working' && (
        <details>
          <summary>{t('act.rename')}</summary>
          <Form method="post" action={target} className="stack">
            {kept}
            <label className="field">
              <span className="field-label">{t('nameTh')}</span>
              <input name="nameTh" defaultValue={nameTh} maxLength={200} required />
            </label>
            <label className="field">
              <span className="field-label">{t('nameEn')}</span>
              <input name="nameEn" defaultValue={nameEn} maxLength={200} />
            </label>
            <div>
              <SubmitButton name="intent" value="rename" kind="plain" small>
                {t('act.saveName')}
              </SubmitButton>
            </div>
          </Form>
        </details>
      )}
    </div>
  );
}
