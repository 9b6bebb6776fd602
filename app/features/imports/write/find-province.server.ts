import * as SchemeRepository from '~/features/schemes/SchemeRepository.server.ts';
import * as TenancyRepository from '~/features/tenancy/TenancyRepository.server.ts';
import { type Database, withPublished } from '~/lib/db.server.ts';
import { toArabicDigits } from '~/lib/thai-digits.ts';
import { readRecords } from '../core/recognise.ts';
import { readSource } from '../read/read-source.ts';
import { type ImportRequest, UsageError } from './import-arguments.ts';

const ASK = 'ระบุ --province — say which province with --province.';
/** Codes named in a message; enough to see what is meant. */
const NAMED = 5;

/** The province asked for, or else the one that all agency codes of the file belong to. */
export async function findProvince(
  db: Database,
  request: ImportRequest,
  bytes: Uint8Array,
): Promise<{ provinceCode: string; isDemo: boolean }> {
  const { provinceCode } = request;
  if (provinceCode === null) return findByCodes(db, await codesOf(db, request, bytes));
  const found = await withPublished(db, (trx) => TenancyRepository.findProvinceByCode(trx, provinceCode));
  if (!found) throw new UsageError(`ไม่พบจังหวัด ${provinceCode} — There is no province ${provinceCode}.`);
  return found;
}

async function codesOf(db: Database, request: ImportRequest, bytes: Uint8Array): Promise<string[]> {
  if (request.agencyCode !== null) return [request.agencyCode];
  const source = await readSource({ bytes, fileName: request.file });
  const schemes = await withPublished(db, async (trx) =>
    SchemeRepository.findAllByFiscalYears(trx, await SchemeRepository.findAllFiscalYears(trx)),
  );
  const { records } = readRecords(
    source,
    (year) => schemes.find(({ fiscalYear }) => fiscalYear === year) ?? null,
    { fiscalYear: request.fiscalYear },
  );
  const codes = records.flatMap((record) => ('agency' in record ? record.agency.code : []));
  return [...new Set(codes.map((code) => toArabicDigits(code).trim()))].filter((code) => code !== '');
}

async function findByCodes(db: Database, codes: readonly string[]) {
  if (codes.length === 0) throw new UsageError(`ไฟล์ไม่มีรหัสหน่วยงาน ${ASK} The file holds no agency codes.`);
  const found = await withPublished(db, async (trx) => {
    const provinces = [];
    for (const code of codes) provinces.push(await TenancyRepository.findProvinceByAgencyCode(trx, code));
    return provinces;
  });
  const unknown = codes.filter((_, at) => !found[at]);
  if (unknown.length > 0) {
    const named = unknown.slice(0, NAMED).join(', ');
    throw new UsageError(`ไม่รู้จักรหัส ${named} ${ASK} Unknown agency codes: ${named}.`);
  }
  const provinces = new Map(found.flatMap((each) => (each ? [[each.provinceCode, each]] : [])));
  const [only] = provinces.values();
  if (!only || provinces.size > 1) {
    const named = [...provinces.keys()].join(', ');
    throw new UsageError(`รหัสในไฟล์เป็นของหลายจังหวัด (${named}) — The codes are of several provinces.`);
  }
  return only;
}
