import { can } from '~/features/tenancy/core/permissions.ts';
import { type GateArgs, requireAgency, requireProvince } from '~/features/tenancy/gate.server.ts';
import type { Actor } from '~/lib/actor.ts';
import { notFound } from '~/lib/http.server.ts';
import type { DocumentKind, Source } from './core/kind.ts';
import { DOCUMENT_KINDS, findKind } from './kinds/registry.ts';

/** Whose documents an address is about (`/agencies/:agencyCode/…` or `/provinces/:code/…`), proven. */
export async function requireSource(args: GateArgs): Promise<{ actor: Actor; source: Source; home: string }> {
  const { db } = args.context;
  if (args.params.agencyCode !== undefined) {
    const { actor, tenant, province, agency } = await requireAgency(args, 'documents.read');
    return {
      actor,
      source: { db, tenant, province, agency },
      home: `/agencies/${agency.agencyCode}/documents`,
    };
  }
  const { actor, tenant, province } = await requireProvince(args, 'documents.read');
  // Members of an agency have their own documents; those of the province are the province's.
  if (actor.membership?.agencyCode) throw notFound();
  const maySign = can(actor, 'documents.sign', province);
  return {
    actor,
    source: { db, tenant, province, agency: null, maySign },
    home: `/provinces/${province.provinceCode}/documents`,
  };
}

/** The documents this person may make of the body. */
export function kindsFor(actor: Actor, source: Source): DocumentKind[] {
  const about = source.agency ? 'agency' : 'province';
  return DOCUMENT_KINDS.filter((kind) => kind.about === about && can(actor, kind.needs, subjectOf(source)));
}

/** The kind of the address, if this person may make it; else the same 404 as for one that does not exist. */
export function requireKind(actor: Actor, source: Source, key: string | undefined): DocumentKind {
  const kind = findKind(key ?? '', source.agency ? 'agency' : 'province');
  if (!kind || !can(actor, kind.needs, subjectOf(source))) throw notFound();
  return kind;
}

const subjectOf = (source: Source) => source.agency ?? { provinceCode: source.province.provinceCode };
