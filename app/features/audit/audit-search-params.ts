import { codeParam, defineSearch, type Param } from '~/lib/search-params.ts';
import { isAuditAction } from './core/actions.ts';

const actionParam: Param<string> = {
  fallback: '',
  read: (text) => (isAuditAction(text) ? text : undefined),
  write: (value) => value,
};
const dateParam = codeParam(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);
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
