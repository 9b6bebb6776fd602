import { type ActionFunctionArgs, data } from '@remix-run/node';
import { auditSource } from '~/features/audit/AuditRepository.server.ts';
import { remindNow } from '~/features/reminders/remind-now.server.ts';
import { can } from '~/features/tenancy/core/permissions.ts';
import { requireProvince } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { readForm } from '~/lib/form.ts';
import { forbidden } from '~/lib/http.server.ts';
import { BUCKETS, bucketOf } from './core/open-duties.ts';
import { type Compliance, loadCompliance } from './load-compliance.server.ts';
import { unpacked } from './use-shown.ts';

/** What came of reminding: counts of agencies, each once and in the best thing that happened to it. */
export interface Reminded {
  problem: 'nobody_chosen' | null;
  asked: number;
  agencies: number;
  people: number;
  alreadyToday: number;
  nothingOpen: number;
  nobody: number;
}

/** Reminds the agencies of a bucket, or the chosen ones, of what they have open for the circulars shown. */
export async function actOnCompliance(args: ActionFunctionArgs) {
  const { request, params, context } = args;
  const { actor, tenant, province } = await requireProvince({ request, params, context }, 'compliance.read');
  if (!can(actor, 'circulars.send', province)) throw forbidden();
  const form = await readForm(request);
  const bucket = BUCKETS.find((each) => each === form.get('bucket')) ?? null;
  const chosen = new Set(form.getAll('agency').map(String));
  const { matrix } = await loadCompliance({
    ...args,
    request: new Request(request.url, { headers: request.headers }),
  });
  const rows = matrix ? unpacked(matrix.rows) : [];
  const circularIds = placesOf(matrix);
  const asked = rows.filter(({ agencyCode, duties }) =>
    bucket ? duties.some((duty) => bucketOf(duty) === bucket) : chosen.has(agencyCode),
  );
  const none: Reminded = {
    problem: null,
    asked: 0,
    agencies: 0,
    people: 0,
    alreadyToday: 0,
    nothingOpen: 0,
    nobody: 0,
  };
  if (asked.length === 0) return data<Reminded>({ ...none, problem: 'nobody_chosen' }, { status: 400 });
  const source = auditSource(context, actor);
  const reminded = new Set<string>();
  const already = new Set<string>();
  const nobody = new Set<string>();
  let people = 0;
  await withTenant(context.db, tenant, async (t) => {
    for (const [place, circularId] of circularIds) {
      const codes = asked
        .filter(({ duties }) =>
          duties.some((duty) => duty.circular === place && (!bucket || bucketOf(duty) === bucket)),
        )
        .map(({ agencyCode }) => agencyCode);
      if (codes.length === 0) continue;
      const result = await remindNow(t, circularId, codes, source);
      people += result.people;
      for (const code of result.alreadyToday) already.add(code);
      for (const code of result.nobody) nobody.add(code);
      const left = new Set([...result.alreadyToday, ...result.nobody, ...result.nothingOpen]);
      for (const code of codes) if (!left.has(code)) reminded.add(code);
    }
  });
  const told = [...already].filter((code) => !reminded.has(code)).length;
  const unheard = [...nobody].filter((code) => !reminded.has(code) && !already.has(code)).length;
  return data<Reminded>({
    problem: null,
    asked: asked.length,
    agencies: reminded.size,
    people,
    alreadyToday: told,
    nobody: unheard,
    nothingOpen: asked.length - reminded.size - told - unheard,
  });
}

/** The circulars shown by their place; one without measures in force has no column and no place. */
function placesOf(matrix: Compliance | null): Map<number, string> {
  return new Map(matrix?.columns.map(({ circular, circularId }) => [circular, circularId]));
}
