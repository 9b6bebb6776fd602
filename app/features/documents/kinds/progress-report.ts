import * as AgencyDocumentsRepository from '~/features/agencies/AgencyDocumentsRepository.server.ts';
import * as AgencyScoresRepository from '~/features/agencies/AgencyScoresRepository.server.ts';
import type { Round } from '~/features/reports/core/report-form.ts';
import * as ReportRepository from '~/features/reports/ReportRepository.server.ts';
import * as ReportRowRepository from '~/features/reports/ReportRowRepository.server.ts';
import * as SchemeRepository from '~/features/schemes/SchemeRepository.server.ts';
import { type TenantDb, withTenant } from '~/lib/db.server.ts';
import { formatScore } from '~/lib/format.ts';
import { common } from '~/messages/th/common.ts';
import { codeRuns } from '../core/code-runs.ts';
import { defineDocument, type Loaded, type Source } from '../core/kind.ts';
import { type Block, paragraph } from '../core/model.ts';
import { linesOf, lone, type Texts, written } from '../core/own-texts.ts';
import { type ProgressLine, progressTableOf, statusCountTable } from '../core/progress-tables.ts';
import { findAllReportYears } from '../DocumentFactsRepository.server.ts';
import * as DocumentTextRepository from '../DocumentTextRepository.server.ts';
import type { DocumentAsked } from '../document-search-params.ts';

/** Rows that answer one indicator, with why they are there; the indicator is null for measures of a circular. */
interface ProgressGroup {
  instrument: string | null;
  indicator: { number: number; name: string; score: string | null } | null;
  /** What the evaluators found of the indicator. */
  reasons: string[];
  rows: ProgressLine[];
}

interface ProgressFacts {
  agency: string;
  place: string;
  fiscalYear: number;
  round: Round;
  /** False while the report has not been handed in. */
  isHandedIn: boolean;
  preparedByOffice: string | null;
  groups: ProgressGroup[];
  texts: Texts;
}

/** The 6- or 12-month report of an agency on carrying out its measures. */
export const progressReport = defineDocument<ProgressFacts>({
  key: 'progress-report',
  about: 'agency',
  needs: 'reports.read',
  formats: ['docx', 'pdf', 'xlsx'],
  questions: ['round'],
  digits: 'thai',
  load: readProgress,
  compose: (facts, wording) => {
    const { fiscalYear: year, round } = facts;
    const period =
      round === '6m'
        ? `รอบ 6 เดือน (ตั้งแต่เดือนตุลาคม ${year - 1} - เดือนมีนาคม ${year})`
        : `รอบ 12 เดือน (ตั้งแต่เดือนตุลาคม ${year - 1} - เดือนกันยายน ${year})`;
    const blocks: Block[] = [
      ...titleBlocks(facts, period),
      ...(facts.isHandedIn ? [] : [paragraph('ร่าง ยังไม่ได้ส่งรายงาน', { align: 'center' })]),
    ];
    let part = 0;
    facts.groups.forEach((group, at) => {
      if (at === 0 || facts.groups[at - 1]?.instrument !== group.instrument) {
        part += 1;
        blocks.push(paragraph(`${part}. ${partName(group.instrument)}`, { style: 'heading' }));
      }
      blocks.push(...groupBlocks(group, facts.texts));
    });
    blocks.push(
      paragraph('สรุปสถานะการดำเนินการ', { style: 'label' }),
      statusCountTable(facts.groups.flatMap(({ rows }) => rows)),
      {
        kind: 'signature',
        lines: [
          wording('report.preparer'),
          '(.......................................................)',
          facts.preparedByOffice ?? 'ตำแหน่ง ..............................................',
        ],
      },
    );
    return {
      title: `รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. ${year} ${round === '6m' ? 'รอบ 6 เดือน' : 'รอบ 12 เดือน'} ${facts.agency}`,
      sections: [{ orientation: 'landscape', blocks }],
    };
  },
});

/** The agency's own title, or ours. */
function titleBlocks({ agency, place, fiscalYear, texts }: ProgressFacts, period: string): Block[] {
  const own = linesOf(texts, 'title');
  if (own.length > 0) return own.map((line) => paragraph(line, { style: 'title' }));
  return [
    paragraph('รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส', { style: 'title' }),
    paragraph(['ของ', { text: agency, bold: true }, ` ${place}`], { align: 'center' }),
    paragraph([{ text: `ประจำปีงบประมาณ พ.ศ. ${fiscalYear} ${period}`, bold: true }], { align: 'center' }),
  ];
}

function partName(instrument: string | null): string {
  if (instrument === null) return 'มาตรการตามหนังสือเวียนของจังหวัดและมาตรการอื่น';
  return `ด้าน ${common.instrumentsShort[instrument as keyof typeof common.instrumentsShort] ?? instrument}`;
}

/** What the agency says of the indicator stands in place of what the evaluators found. */
function groupBlocks({ indicator, reasons, rows }: ProgressGroup, texts: Texts): Block[] {
  const own = indicator ? written(texts, `reason.${indicator.number}`) : [];
  const name = indicator ? `ตัวชี้วัดที่ ${indicator.number} ${indicator.name}` : 'มาตรการที่รายงาน';
  return [
    ...(indicator ? [paragraph(name, { style: 'subheading' })] : []),
    ...(indicator?.score ? [paragraph(`ผลการประเมินของตัวชี้วัดนี้ได้ ${indicator.score} คะแนน`)] : []),
    ...(own.length > 0 ? own : reasons.map((reason) => paragraph(codeRuns(reason)))),
    progressTableOf(rows, name),
  ];
}

async function readProgress(source: Source, asked: DocumentAsked): Promise<Loaded<ProgressFacts>> {
  const { db, tenant, province, agency } = source;
  if (!agency) throw new Error('A report belongs to an agency.');
  const { agencyCode } = agency;
  const { round } = asked;
  return withTenant(db, tenant, async (t): Promise<Loaded<ProgressFacts>> => {
    const years = await findAllReportYears(t, agencyCode, round);
    const fiscalYear = asked.year ?? years[0];
    if (fiscalYear === undefined) return { empty: 'no_report', years };
    const key = { agencyCode, fiscalYear, round };
    const rows = await ReportRowRepository.findAllRows(t, key);
    const parts = await ReportRepository.findAllParts(t, key);
    const [part] = parts;
    if (!part || rows.length === 0) return { empty: 'no_report', years };
    const owner = { kind: 'progress-report', agencyCode, circularId: null, fiscalYear, round };
    const groups = await groupsOf(t, agencyCode, fiscalYear, rows);
    const place = [agency.districtNameTh && `อำเภอ${agency.districtNameTh}`, `จังหวัด${province.nameTh}`];
    return {
      facts: {
        agency: agency.nameTh,
        place: place.filter(Boolean).join(' '),
        fiscalYear,
        round,
        isHandedIn: part.state === 'submitted' || part.state === 'accepted',
        preparedByOffice: part.preparedByOffice,
        groups,
        texts: await DocumentTextRepository.findTexts(t, owner),
      },
      fiscalYear,
      batch: `${fiscalYear}-${round}-${parts.map(({ version }) => version).join('.')}`,
      isDraft: false,
      isDemo: agency.isDemo,
      years,
      texts: {
        owner,
        parts: [
          lone('title'),
          ...groups.flatMap(({ indicator }) =>
            indicator
              ? [{ part: `reason.${indicator.number}`, at: `ตัวชี้วัดที่ ${indicator.number} ${indicator.name}` }]
              : [],
          ),
        ],
        lock: part.state === 'submitted' || part.state === 'accepted' ? 'handed_in' : null,
      },
    };
  });
}

/** Rows by instrument and indicator, and what was found of the indicator in the published result before. */
async function groupsOf(
  t: TenantDb,
  agencyCode: string,
  fiscalYear: number,
  rows: readonly ReportRowRepository.ReportRow[],
): Promise<ProgressGroup[]> {
  const year = fiscalYear - 1;
  const scheme = await SchemeRepository.findByFiscalYear(t.trx, year);
  const results = await AgencyScoresRepository.findAllYears(t, agencyCode);
  const result = results.find((each) => each.fiscalYear === year && each.isPublished);
  const comments = result ? await AgencyDocumentsRepository.findAllComments(t, agencyCode, year) : [];
  const groups: ProgressGroup[] = [];
  for (const row of rows) {
    const number = row.indicatorNumber;
    let group = groups.find(
      (each) => each.instrument === row.instrument && (each.indicator?.number ?? null) === number,
    );
    if (!group) {
      const known = scheme?.indicators.find((each) => each.number === number);
      const own = new Set<string>(
        scheme?.items.filter((item) => item.indicator === number).map(({ code }) => code) ?? [],
      );
      const score = number === null ? null : (result?.indicators[number - 1] ?? null);
      group = {
        instrument: row.instrument,
        indicator:
          number === null
            ? null
            : { number, name: known?.name.th ?? '', score: score === null ? null : formatScore(score) },
        reasons: comments
          .filter(
            (comment) =>
              number !== null &&
              (comment.indicatorNumber === number ||
                (comment.itemCode !== null && own.has(comment.itemCode))),
          )
          .map(({ finding }) => finding),
        rows: [],
      };
      groups.push(group);
    }
    group.rows.push(row);
  }
  return groups;
}
