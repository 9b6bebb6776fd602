import { type ActionFunctionArgs, data, redirect } from '@remix-run/node';
import { auditSource } from '~/features/audit/AuditRepository.server.ts';
import * as RecipientRepository from '~/features/circulars/RecipientRepository.server.ts';
import { requireProvince } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { todayInThailand } from '~/lib/fiscal-year.ts';
import { readForm, readVersion } from '~/lib/form.ts';
import { notFound } from '~/lib/http.server.ts';
import { diffMeasure } from '~/lib/measure-diff.ts';
import { diffLetter } from './core/letter-diff.ts';
import {
  changesAnything,
  type InForce,
  readVersionForm,
  typedNumbers,
  type VersionForm,
} from './core/version-form.ts';
import { issueVersion } from './issue-version.server.ts';
import { findInForce } from './load-new-version.server.ts';

/** Shows what a new version would change, and issues it when that was asked for. */
export async function actOnNewVersion({ request, params, context }: ActionFunctionArgs) {
  const { actor, tenant } = await requireProvince({ request, params, context }, 'circulars.send');
  const circularId = params.circularId ?? '';
  const form = await readForm(request);
  return withTenant(context.db, tenant, async (t) => {
    const found = await findInForce(t, circularId);
    if (!found) throw notFound();
    const numbers = found.measures.map(({ measureNo }) => measureNo);
    const given = { now: found.inForce, today: todayInThailand() };
    const { version, errors } = readVersionForm(form, numbers, given);
    const answer = { version, errors, problem: null, preview: null, both: null };
    if (readVersion(form) !== found.letterVersion) {
      const typed = readVersionForm(form, typedNumbers(form), given).version;
      const both = { present: found.inForce, typed };
      return data({ ...answer, both, problem: 'conflict' as const }, { status: 409 });
    }
    if (Object.keys(errors).length > 0) return data({ ...answer, problem: 'mend' as const }, { status: 400 });
    if (!changesAnything(version, found.inForce))
      return data({ ...answer, problem: 'same' as const }, { status: 400 });
    const recipients = (await RecipientRepository.findAll(t, circularId)).length;
    const preview = { ...compare(found.inForce, version), recipients };
    if (form.get('intent') !== 'issue') return data({ ...answer, preview });
    const source = auditSource(context, actor);
    const isIssued = await issueVersion(t, circularId, found.letterVersion, version, new Date(), source);
    // Somebody issued a version between the two: the next press finds and shows it.
    if (!isIssued) return data({ ...answer, preview, problem: 'conflict' as const }, { status: 409 });
    return redirect(`/circulars/${circularId}/versions`);
  });
}

/** The letter and each measure as they are against as they would be; measures that stay the same are left out. */
function compare(now: InForce, version: VersionForm) {
  return {
    letter: diffLetter(now, version),
    added: version.addIds.length,
    measures: version.measures.flatMap(({ measureNo, isRemoved, text }) => {
      const present = now.measures.find((measure) => measure.measureNo === measureNo);
      if (!present) return [];
      const diff = diffMeasure(present, isRemoved ? present : text);
      if (!isRemoved && diff.isSame) return [];
      return [{ measureNo, title: present.title, isRemoved, diff }];
    }),
  };
}
