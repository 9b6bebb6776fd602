import type { SameKeys } from '../shape.ts';
import type { messages as th } from '../th/index.ts';
import { accounts } from './accounts.ts';
import { adaptations } from './adaptations.ts';
import { adoption } from './adoption.ts';
import { agencies } from './agencies.ts';
import { audit } from './audit.ts';
import { benchmark } from './benchmark.ts';
import { calendar } from './calendar.ts';
import { circulars } from './circulars.ts';
import { common } from './common.ts';
import { compare } from './compare.ts';
import { compliance } from './compliance.ts';
import { documentJobs } from './document-jobs.ts';
import { documents } from './documents.ts';
import { effect } from './effect.ts';
import { errors } from './errors.ts';
import { explain } from './explain.ts';
import { findings } from './findings.ts';
import { glossary } from './glossary.ts';
import { imports } from './imports.ts';
import { inbox } from './inbox.ts';
import { letterVersions } from './letter-versions.ts';
import { letterhead } from './letterhead.ts';
import { mail } from './mail.ts';
import { measures } from './measures.ts';
import { members } from './members.ts';
import { overview } from './overview.ts';
import { perception } from './perception.ts';
import { plans } from './plans.ts';
import { publicPage } from './public-page.ts';
import { rankings } from './rankings.ts';
import { readiness } from './readiness.ts';
import { register } from './register.ts';
import { reminders } from './reminders.ts';
import { reports } from './reports.ts';
import { scorecard } from './scorecard.ts';
import { shell } from './shell.ts';
import { topics } from './topics.ts';
import { trends } from './trends.ts';
import { whatIf } from './what-if.ts';

/** Every text of the interface in English, one namespace a feature. */
export const messages: SameKeys<typeof th> = {
  accounts,
  adaptations,
  adoption,
  agencies,
  audit,
  circulars,
  measures,
  compliance,
  readiness,
  register,
  reports,
  common,
  documents,
  documentJobs,
  effect,
  errors,
  explain,
  findings,
  glossary,
  imports,
  letterVersions,
  letterhead,
  overview,
  plans,
  publicPage,
  rankings,
  perception,
  benchmark,
  compare,
  calendar,
  reminders,
  inbox,
  mail,
  members,
  scorecard,
  shell,
  topics,
  trends,
  whatIf,
};
