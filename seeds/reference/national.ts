/**
 * National figures of a fiscal year as public sources give them; none is computed by the product. A figure that
 * no source was found for is null; one that is believed without a source, or derived from another year's
 * figure, says so.
 */
export type FigureStatus = 'found' | 'derived' | 'unverified';

export interface Figure<T> {
  value: T;
  status: FigureStatus;
}

export interface NationalYear {
  /** Buddhist era. */
  fiscalYear: number;
  agencies: Figure<number> | null;
  /** Points 0-100. */
  average: Figure<string> | null;
  /** Agencies with 85 points or more. */
  passed: Figure<number> | null;
  /** Percent. */
  passedPercent: Figure<string> | null;
  /** Answers to both surveys. */
  respondents: Figure<number> | null;
  sources: string[];
  note: string | null;
}

const found = <T>(value: T): Figure<T> => ({ value, status: 'found' });
const derived = <T>(value: T): Figure<T> => ({ value, status: 'derived' });
const unverified = <T>(value: T): Figure<T> => ({ value, status: 'unverified' });

export const nationalYears: readonly NationalYear[] = [
  {
    fiscalYear: 2562,
    agencies: unverified(8299),
    average: unverified('66.73'),
    passed: null,
    passedPercent: null,
    respondents: null,
    sources: [],
    note: 'No source was found for either figure; the number of agencies is approximate.',
  },
  {
    fiscalYear: 2563,
    agencies: found(8303),
    average: unverified('67.90'),
    passed: unverified(1095),
    passedPercent: unverified('13.19'),
    respondents: null,
    sources: ['https://www.prd.go.th/th/content/category/detail/id/87/iid/595'],
    note: 'The source gives the number of agencies only.',
  },
  {
    fiscalYear: 2564,
    agencies: found(8300),
    average: found('81.25'),
    passed: null,
    passedPercent: null,
    respondents: null,
    sources: ['https://www.ipst.ac.th/news/14732/20210908-ita2021.html'],
    note: null,
  },
  {
    fiscalYear: 2565,
    agencies: found(8303),
    average: found('87.57'),
    passed: found(5855),
    passedPercent: found('70.52'),
    respondents: found(1300132),
    sources: [
      'https://www.nationthailand.com/in-focus/40018394',
      'https://www.bangkokbiznews.com/politics/1018382',
    ],
    note: null,
  },
  {
    fiscalYear: 2566,
    agencies: found(8323),
    average: found('90.19'),
    passed: found(6737),
    passedPercent: found('80.94'),
    respondents: null,
    sources: ['https://www.nationthailand.com/thailand/general/40030119'],
    note: null,
  },
  {
    fiscalYear: 2567,
    agencies: found(8325),
    average: derived('93.05'),
    passed: null,
    passedPercent: derived('92.44'),
    respondents: found(1369235),
    sources: ['https://tna.mcot.net/politics-1399345', 'https://thailandrecorder.com'],
    note: 'Average and share are the figures of 2568 less the printed change (+0.77 points, +1.73 percent).',
  },
  {
    fiscalYear: 2568,
    agencies: found(8317),
    average: found('93.82'),
    passed: found(7832),
    passedPercent: found('94.17'),
    respondents: null,
    sources: ['https://www.matichon.co.th/politics/news_5328750'],
    note: 'Respondents are given as "more than 1,350,000" only.',
  },
];

/** False when a figure of the record has no source; one derived from sourced figures counts as verified. */
export function isVerified(year: NationalYear): boolean {
  const figures = [year.agencies, year.average, year.passed, year.passedPercent, year.respondents];
  return figures.every((figure) => figure?.status !== 'unverified');
}
