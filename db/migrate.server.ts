import { type Kysely, type Migration, Migrator } from 'kysely';
import * as referenceAndAgencies from './migrations/20261121a-reference-and-agencies.ts';
import * as scores from './migrations/20261121b-scores.ts';
import * as measures from './migrations/20261121c-measures.ts';
import * as accounts from './migrations/20261121d-accounts.ts';
import * as rowSecurity from './migrations/20261121e-row-security.ts';
import * as accountsDepth from './migrations/20261121f-accounts-depth.ts';
import * as audit from './migrations/20261121g-audit.ts';
import * as migrationTables from './migrations/20261121h-migration-tables.ts';
import * as imports from './migrations/20261121i-imports.ts';
import * as agencySize from './migrations/20261121j-agency-size.ts';
import * as benchmark from './migrations/20261121l-benchmark.ts';
import * as figureSource from './migrations/20261121n-figure-source.ts';
import * as respondents from './migrations/20261121o-respondents.ts';
import * as scenarios from './migrations/20261121q-scenarios.ts';
import * as readiness from './migrations/20261121r-readiness.ts';
import * as plans from './migrations/20261121s-plans.ts';
import * as identity from './migrations/20261121u-identity.ts';
import * as regionalUnits from './migrations/20261122a-regional-units.ts';
import * as circularLifecycle from './migrations/20261122a2-circular-lifecycle.ts';
import * as adoption from './migrations/20261122b-adoption.ts';
import * as planLifecycle from './migrations/20261122c-plan-lifecycle.ts';
import * as files from './migrations/20261122d-files.ts';
import * as reports from './migrations/20261122d-reports.ts';
import * as calendar from './migrations/20261122e-calendar.ts';
import * as reminders from './migrations/20261122e-reminders.ts';
import * as measureLibrary from './migrations/20261122f-measure-library.ts';
import * as publicPage from './migrations/20261122f-public-page.ts';
import * as linkTurns from './migrations/20261122g-link-turns.ts';
import * as identityEnds from './migrations/20261122h-identity-ends.ts';
import * as documents from './migrations/20261122k-documents.ts';
import * as withdrawnDocuments from './migrations/20261123e-withdrawn-documents.ts';
import * as documentTexts from './migrations/20261124a-document-texts.ts';
import * as districtDocuments from './migrations/20261124b-district-documents.ts';
import * as letterhead from './migrations/20261124b-letterhead.ts';
import * as documentJobs from './migrations/20261124c-document-jobs.ts';
import type { DB } from './tables/tables.ts';

/** In order; a released migration is never edited. */
const migrations: Record<string, Migration> = {
  '20261121a-reference-and-agencies': referenceAndAgencies,
  '20261121b-scores': scores,
  '20261121c-measures': measures,
  '20261121d-accounts': accounts,
  '20261121e-row-security': rowSecurity,
  '20261121f-accounts-depth': accountsDepth,
  '20261121g-audit': audit,
  '20261121h-migration-tables': migrationTables,
  '20261121i-imports': imports,
  '20261121j-agency-size': agencySize,
  '20261121l-benchmark': benchmark,
  '20261121n-figure-source': figureSource,
  '20261121o-respondents': respondents,
  '20261121q-scenarios': scenarios,
  '20261121s-plans': plans,
  '20261121r-readiness': readiness,
  '20261121u-identity': identity,
  '20261122a-regional-units': regionalUnits,
  '20261122a2-circular-lifecycle': circularLifecycle,
  '20261122c-plan-lifecycle': planLifecycle,
  '20261122h-identity-ends': identityEnds,
  '20261122g-link-turns': linkTurns,
  '20261122d-files': files,
  '20261122e-calendar': calendar,
  '20261122e-reminders': reminders,
  '20261122f-measure-library': measureLibrary,
  '20261122k-documents': documents,
  '20261123e-withdrawn-documents': withdrawnDocuments,
  '20261124a-document-texts': documentTexts,
  '20261124c-document-jobs': documentJobs,
  '20261122b-adoption': adoption,
  '20261122d-reports': reports,
  '20261122f-public-page': publicPage,
  '20261124b-district-documents': districtDocuments,
  '20261124b-letterhead': letterhead,
};

/** Names of the migrations that have not run yet; needs no right but to read. */
export async function findAllPending(db: Kysely<DB>): Promise<string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const known = await migrator.getMigrations();
  return known.filter((migration) => !migration.executedAt).map((migration) => migration.name);
}

/** Brings the schema up to date and returns the names of the migrations that ran. */
export async function migrateToLatest(db: Kysely<DB>): Promise<string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error, results } = await migrator.migrateToLatest();
  if (error) throw error;
  return (results ?? []).filter((r) => r.status === 'Success').map((r) => r.migrationName);
}
