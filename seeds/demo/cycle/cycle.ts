import type { RecipientRule } from '~/features/circulars/core/recipient-rule.ts';
import type {
  CircularRecord,
  DecisionRecord,
  MeasureRecord,
  ReceiptRecord,
} from '../../factories/circular.ts';
import type { AgencyRecord } from '../../factories/places.ts';
import type { ReportRecord } from '../../factories/report.ts';
import { measureStock, type StockMeasure } from '../../measure-stock/index.ts';
import { agenciesOf, type DemoAgency, identityIn } from '../agencies.ts';
import type { DemoProvince } from '../provinces.ts';
import { regionalUnitsOf } from '../regional-units.ts';
import { hasEnded } from '../stories.ts';
import { adaptedMeasure } from './adapted.ts';
import { receiptOf } from './answers.ts';
import { AS_OF, addDays, momentOn } from './dates.ts';
import {
  bodyOf,
  circularId,
  type Letter,
  letters,
  numberOf,
  regionalLetter,
  ruleOf,
  unsentLetters,
} from './letters.ts';
import { regionalReceipt } from './regional-answers.ts';
import { type Round, reportOf, type TakenMeasure } from './reports.ts';

/** A circular with the rule that finds its recipients and how far it has come. */
export interface PlannedCircular extends CircularRecord {
  rule: Partial<RecipientRule>;
  reached: 'draft' | 'checked' | 'signed' | 'sent';
  /** Day on which the draft was written. */
  writtenOn: string;
}

export interface DemoCycle {
  /** Measures that the province has taken over from the stock into its library. */
  stockCodes: readonly string[];
  /** To the local bodies, sent. */
  circulars: readonly PlannedCircular[];
  /** To the units of regional government, and those not sent yet. */
  others: readonly PlannedCircular[];
  reports: readonly ReportRecord[];
}

/** Agencies whose external survey score of the year was under 85, by code. */
export type WeakAgencies = (fiscalYear: number) => ReadonlySet<string>;

/**
 * Everything that happened between an invented province and its local bodies: one cycle run to its end (results
 * 2567, measures 2568) and one still open (results 2568, measures 2569).
 */
export function demoCycle(province: DemoProvince, weakIn: WeakAgencies): DemoCycle {
  const agencies = agenciesOf(province).filter(({ agencyType }) => agencyType !== 'provincial_office');
  const circulars = letters.map((letter) =>
    circularOf(province, letter, recipientsOf(letter, agencies, weakIn)),
  );
  const units = regionalUnitsOf(province);
  const toUnits = sentTo(province, regionalLetter, units.map(regionalReceipt));
  return {
    stockCodes: measureStock.map(({ stockCode }) => stockCode),
    circulars,
    others: [
      toUnits,
      ...unsentLetters.map((letter) => ({
        ...sentTo(province, letter, []),
        number: letter.reached === 'draft' ? null : numberOf(province, letter),
        sentAt: null,
        rule: letter.rule,
        reached: letter.reached,
      })),
    ],
    reports: [
      ...[2568, 2569].flatMap((fiscalYear) => reportsOf(agencies, circulars, fiscalYear)),
      ...reportsOf(units, [toUnits], 2569),
    ],
  };
}

function circularOf(
  province: DemoProvince,
  letter: Letter,
  recipients: readonly DemoAgency[],
): PlannedCircular {
  return sentTo(
    province,
    letter,
    recipients.map((agency) => receiptOf(agency, letter)),
  );
}

function sentTo(province: DemoProvince, letter: Letter, receipts: readonly ReceiptRecord[]): PlannedCircular {
  const measures = measuresOf(letter);
  const inFields = (decision: DecisionRecord): DecisionRecord => {
    const measure = measures[decision.measureNo - 1];
    const { adaptedText } = decision;
    return { ...decision, adapted: measure && adaptedText ? adaptedMeasure(measure, adaptedText) : null };
  };
  return {
    rule: ruleOf(letter),
    reached: 'sent',
    writtenOn: writtenOn(letter),
    circularId: circularId(province, letter),
    number: numberOf(province, letter),
    datedOn: letter.sentOn,
    subject: letter.subject,
    body: bodyOf(province, letter),
    signedRole: `ผู้ว่าราชการจังหวัด${province.nameTh}`,
    resultsFiscalYear: letter.resultsFiscalYear,
    measuresFiscalYear: letter.measuresFiscalYear,
    acknowledgeDueOn: letter.acknowledgeDueOn,
    planDueOn: letter.planDueOn,
    report6mDueOn: letter.report6mDueOn,
    report12mDueOn: letter.report12mDueOn,
    sentAt: momentOn(letter.sentOn, 90),
    isDemo: true,
    recipientsText: letter.recipientsText,
    measures,
    receipts: receipts.map((receipt) => ({ ...receipt, decisions: receipt.decisions.map(inFields) })),
  };
}

/** Three days before the letter is dated, and never after the day up to which the offices have worked. */
function writtenOn({ sentOn }: Letter): string {
  return [addDays(sentOn, -3), addDays(AS_OF, -1)].toSorted()[0] ?? sentOn;
}

function recipientsOf(letter: Letter, agencies: readonly DemoAgency[], weakIn: WeakAgencies): DemoAgency[] {
  const weak = weakIn(letter.resultsFiscalYear);
  return agencies.filter((agency) => {
    if (hasEnded(agency.agencyCode, letter.measuresFiscalYear)) return false;
    if (letter.addressees === 'weak_external_survey') return weak.has(agency.agencyCode);
    if (letter.addressees === 'all_local_bodies') return true;
    return identityIn(agency, letter.measuresFiscalYear).agencyType === 'tao';
  });
}

function reportsOf(
  agencies: readonly AgencyRecord[],
  circulars: readonly CircularRecord[],
  fiscalYear: number,
): ReportRecord[] {
  const ofYear = circulars.filter(({ measuresFiscalYear }) => measuresFiscalYear === fiscalYear);
  return agencies.flatMap((agency) =>
    (['6m', '12m'] as const).flatMap((round) => {
      const reported = ofYear.filter((circular) => dueOn(circular, round) !== null);
      const due = reported.map((circular) => dueOn(circular, round) ?? '').toSorted()[0];
      const taken = reported.flatMap((circular) => takenBy(agency, circular));
      const report = due ? reportOf(agency, fiscalYear, round, due, taken) : null;
      return report ? [report] : [];
    }),
  );
}

const dueOn = (circular: CircularRecord, round: Round) =>
  round === '6m' ? circular.report6mDueOn : circular.report12mDueOn;

/** What the agency adopted or adapted of a circular; the declined and the undecided are not reported on. */
function takenBy(agency: AgencyRecord, { circularId, measures, receipts }: CircularRecord): TakenMeasure[] {
  const decisions = receipts.find(({ agencyCode }) => agencyCode === agency.agencyCode)?.decisions ?? [];
  return decisions.flatMap(({ measureNo, decision, adaptedText }) => {
    const measure = measures[measureNo - 1];
    if (!measure || decision === 'declined') return [];
    const action = adaptedText ? `${measure.title}: ${adaptedText}` : measure.title;
    return [{ circularId, measureNo, action, responsible: measure.responsiblePattern }];
  });
}

/** A letter's measures in the order in which a circular carries them: by main topic, each of which comes once. */
export function measuresOf(letter: Letter): MeasureRecord[] {
  const measures = letter.stockCodes.map((code) => measureFromStock(stockMeasure(code)));
  return measures.toSorted((left, right) => (left.topicNos[0] ?? 0) - (right.topicNos[0] ?? 0));
}

function stockMeasure(code: string): StockMeasure {
  const measure = measureStock.find(({ stockCode }) => stockCode === code);
  if (!measure) throw new RangeError(`The stock has no measure ${code}.`);
  return measure;
}

/** The measure as a province takes it over, under the code it has in the stock. */
export function measureFromStock(measure: StockMeasure): MeasureRecord {
  return {
    measureId: measure.stockCode,
    title: measure.titleTh,
    steps: measure.stepsTh,
    responsiblePattern: measure.responsiblePatternTh,
    timeframeKind: measure.timeframeKind,
    timeframeText: null,
    followUp: measure.followUpTh,
    topicNos: measure.topicNos,
    tiedItems: measure.tiedItems,
    source: measure.source,
  };
}
