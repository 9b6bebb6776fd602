import { codeParam, defineSearch, type Param } from '~/lib/search-params.ts';
import { isAuditAction } from './core/actions.ts';

const actionParam: Param<string> = {
  fallback: '',
  read: (text) => (isAuditAction(text) ? text : undefined),
  write: (value) => value,
};
/** A day of the calendar: the database takes no 31 February and no year 0. */
const dateParam: Param<string> = {
  fallback: '',
  read: (text) => {
    const day = /^[12]\d{3}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
    return day && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? text : undefined;
  },
  write: (value) => value,
};
const seqParam: Param<number | null> = {
  fallback: null,
  read: (text) => (/^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined),
  write: String,
};

export const auditSearch = defineSearch({
  action: actionParam,
  agency: codeParam(/^[\w-]{2,40}$/),
  from: dateParam,
  to: dateParam,
  before: seqParam,
});
