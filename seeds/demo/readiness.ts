import { createHash } from 'node:crypto';
import { disclosureCodes } from '~/features/readiness/core/items.ts';
import type { Outcome, Reason } from '~/features/readiness/core/outcome.ts';
import { type Dice, diceFor } from '../factories/dice.ts';
import { seedScheme } from '../schemes/index.ts';
import { agenciesOf, type DemoAgency } from './agencies.ts';
import { AS_OF, addDays, momentOn, workingDay } from './cycle/dates.ts';
import type { DemoProvince } from './provinces.ts';
import { hasEnded } from './stories.ts';

/** The years of which invented agencies keep links: the newest scheme's, and the one before it to take links over from. */
const THIS_YEAR = 2568;
const LAST_YEAR = 2567;
/** Share of agencies that have begun; the first of each type always has. */
const BEGUN_SHARE = 0.12;
const UNITS = ['สำนักปลัด', 'กองคลัง', 'กองช่าง', 'กองการศึกษา', 'งานนโยบายและแผน'];
const NOTES = ['รอฉบับลงนาม', 'ใช้ไฟล์เดียวกับแผนพัฒนา', 'ต้องปรับปรุงทุกไตรมาส'];

export interface DemoLink {
  agencyCode: string;
  fiscalYear: number;
  itemCode: string;
  url: string | null;
  responsibleUnit: string;
  note: string | null;
  updatedAt: string;
}

export interface DemoCheck {
  checkId: string;
  agencyCode: string;
  fiscalYear: number;
  itemCode: string;
  url: string;
  checkedAt: string;
  outcome: Outcome;
  reason: Reason | null;
  httpStatus: number | null;
  fileKind: string | null;
  bytes: number | null;
  sha256: string | null;
  dateFound: string | null;
}

/** Links of some invented agencies, all below `example.invalid`, which no name server ever resolves, and looks at them. */
export function demoReadiness(province: DemoProvince): { links: DemoLink[]; checks: DemoCheck[] } {
  const agencies = agenciesOf(province).filter(({ agencyCode }) => !hasEnded(agencyCode, LAST_YEAR));
  const begun = agencies.filter(
    (agency) =>
      agencies.find(({ agencyType }) => agencyType === agency.agencyType) === agency ||
      diceFor(`readiness ${agency.agencyCode}`).chance(BEGUN_SHARE),
  );
  const links = begun.flatMap((agency) => [...linksOf(agency, THIS_YEAR), ...linksOf(agency, LAST_YEAR)]);
  const checks = links.filter(({ fiscalYear }) => fiscalYear === THIS_YEAR).flatMap(checksOf);
  return { links, checks };
}

function linksOf(agency: DemoAgency, fiscalYear: number): DemoLink[] {
  const dice = diceFor(`readiness ${agency.agencyCode} ${fiscalYear}`);
  const diligence = 0.45 + dice.fraction() * 0.5;
  return disclosureCodes(seedScheme(fiscalYear)).flatMap((itemCode) => {
    const [isThere, hasUnit] = [dice.chance(diligence), dice.chance(0.3)];
    const [unit, note] = [dice.pick(UNITS), dice.chance(0.15) ? dice.pick(NOTES) : null];
    const daysAgo = dice.whole(10, 60);
    if (!isThere && !hasUnit) return [];
    const place = `https://${agency.agencyCode}.example.invalid/ita/${fiscalYear}/${itemCode}`;
    return [
      {
        agencyCode: agency.agencyCode,
        fiscalYear,
        itemCode,
        url: isThere ? `${place}${dice.chance(0.6) ? '.pdf' : ''}` : null,
        responsibleUnit: unit,
        note,
        updatedAt: momentOn(workingDay(addDays(AS_OF, -daysAgo)), dice.whole(5, 440)),
      },
    ];
  });
}

function checksOf(link: DemoLink): DemoCheck[] {
  const { url } = link;
  const dice = diceFor(`check ${link.agencyCode} ${link.itemCode}`);
  if (!url || dice.chance(0.12)) return [];
  const looks = dice.whole(1, 2);
  return Array.from({ length: looks }, (_, at) => {
    const checkedAt = momentOn(workingDay(addDays(AS_OF, -8 + at * 4)), dice.whole(5, 440));
    return {
      ...found(dice, url, at),
      ...whichOf(link, url),
      checkId: `demo-${link.agencyCode}-${link.itemCode}-${at}`,
      checkedAt,
    };
  });
}

function whichOf({ agencyCode, fiscalYear, itemCode }: DemoLink, url: string) {
  return { agencyCode, fiscalYear, itemCode, url };
}

function found(dice: Dice, url: string, at: number) {
  const nothing = { fileKind: null, bytes: null, sha256: null, dateFound: null };
  const drawn = dice.fraction();
  if (drawn < 0.06)
    return { outcome: 'broken' as const, reason: 'http_status' as const, httpStatus: 404, ...nothing };
  if (drawn < 0.08)
    return { outcome: 'broken' as const, reason: 'timeout' as const, httpStatus: null, ...nothing };
  if (drawn < 0.11)
    return { outcome: 'login_needed' as const, reason: 'login_status' as const, httpStatus: 403, ...nothing };
  const outcome: Outcome = drawn < 0.16 ? 'moved' : at > 0 && drawn < 0.26 ? 'changed' : 'reachable';
  return {
    outcome,
    reason: null,
    httpStatus: 200,
    fileKind: url.endsWith('.pdf') ? 'pdf' : 'html',
    bytes: dice.whole(18_000, 1_900_000),
    sha256: createHash('sha256').update(`${url} ${outcome}`).digest('hex'),
    dateFound: addDays(AS_OF, -dice.whole(20, 300)),
  };
}
