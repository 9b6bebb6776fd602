import type { AdaptedMeasure } from 'db/tables/adoption.ts';
import type { MeasureRecord } from '../../factories/circular.ts';
import { ADAPTATIONS } from './texts.ts';

/** What an office changes beside the steps, by the words it gives for it. */
const OTHER_FIELDS: Partial<Record<string, Partial<AdaptedMeasure>>> = {
  [ADAPTATIONS[1]]: { timeframeKind: 'quarter_3', timeframeText: null },
  [ADAPTATIONS[3]]: { followUp: 'รายงานผลทุกไตรมาสพร้อมสรุปหนึ่งหน้า' },
  [ADAPTATIONS[4]]: { responsiblePattern: 'สำนักปลัดหรือฝ่ายบริหารทั่วไป ร่วมกับหน่วยงานข้างเคียงในอำเภอ' },
};

/** The measure field by field as an office carries it out: its own words are the last step, and some fields are others. */
export function adaptedMeasure(measure: MeasureRecord, words: string): AdaptedMeasure {
  const { title, steps, responsiblePattern, timeframeKind, timeframeText, followUp } = measure;
  return {
    ...{ title, responsiblePattern, timeframeKind, timeframeText, followUp },
    steps: [...steps, words],
    ...OTHER_FIELDS[words],
  };
}
