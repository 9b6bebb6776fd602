import type { Scheme } from '~/features/schemes/core/scheme.ts';
import { storedKey } from '../core/batch-rows.ts';
import {
  COUNTED_SURVEYS,
  COUNTS,
  type CountedSurvey,
  type CountKind,
  countNode,
} from '../core/respondent-counts.ts';

/** A number of people to fill in. */
export interface CountField {
  survey: CountedSurvey;
  count: CountKind;
  /** As it stands in the form, and is known again when the form is read: `จำนวนผู้ตอบ EIT ส่วนที่ 1`. */
  code: string;
  label: string;
}

/** Counts that are stored, by the key under which an import compares them. */
export type StoredCounts = ReadonlyMap<string, string>;

const SURVEYS: Record<CountedSurvey, string> = {
  iit: 'IIT',
  eit: 'EIT',
  eit_public: 'EIT ส่วนที่ 1',
  eit_survey: 'EIT ส่วนที่ 2',
};

/** Every survey of the year that is asked by itself: EIT in its parts where it has them. */
export function countFields({ instruments }: Scheme): CountField[] {
  const asked = COUNTED_SURVEYS.filter(
    (survey) =>
      instruments.some(({ code }) => code === survey) && !instruments.some(({ partOf }) => partOf === survey),
  );
  return asked.flatMap((survey) =>
    COUNTS.map((count) => ({
      survey,
      count,
      code: `${count === 'respondents' ? 'จำนวนผู้ตอบ' : 'จำนวนขั้นต่ำ'} ${SURVEYS[survey]}`,
      label: `${count === 'respondents' ? 'จำนวนผู้ตอบแบบวัด' : 'จำนวนผู้ตอบขั้นต่ำที่กำหนด'} ${SURVEYS[survey]} (คน)`,
    })),
  );
}

/** What is stored of a field, or null. */
export function storedCount(
  counts: StoredCounts,
  fiscalYear: number,
  agencyCode: string,
  field: CountField,
): number | null {
  const people = counts.get(
    storedKey({ kind: 'respondents', agencyCode, fiscalYear, what: countNode(field) }),
  );
  return people === undefined ? null : Number(people);
}
