import { z } from 'zod';

/**
 * The shapes of the open API. The answers are checked against them in tests, and the OpenAPI document is made from
 * them: one source. Points are 0-100 with two places; null = absent, never zero.
 */
const points = z.number().min(0).max(100).nullable();
const score = points.meta({ description: 'Points 0-100, rounded half-up to two places; null when absent.' });
const fiscalYear = z.int().meta({
  description: 'Fiscal year of the Buddhist era (1 October n-1 to 30 September n).',
  examples: [2566],
});
const level = z.string().nullable().meta({
  description:
    'Level key of the year’s scale: AA A B C D E F (FY2562-2565), excellent good pass improve urgent (FY2566 on).',
});
const isDemo = z
  .boolean()
  .meta({ description: 'True for invented data (ข้อมูลสมมติ): the body does not exist.' });
const rank = z.int().nullable();
const agencyType = z.string().meta({
  description: 'provincial_office, pao, city_municipality, town_municipality, subdistrict_municipality, tao',
});

export const provincesAnswer = z.object({
  provinces: z.array(
    z.object({
      provinceCode: z.string(),
      nameTh: z.string(),
      nameEn: z.string(),
      isDemo,
      fiscalYears: z.array(fiscalYear).meta({ description: 'Published years, newest first.' }),
    }),
  ),
});

const instrumentMean = z.object({ code: z.enum(['iit', 'eit', 'oit']), mean: score });
const indicatorMean = z.object({ number: z.int(), mean: score });

export const overviewAnswer = z.object({
  provinceCode: z.string(),
  nameTh: z.string(),
  isDemo,
  fiscalYear,
  agencies: z.int(),
  assessed: z.int().meta({ description: 'Agencies with an overall score; means are over these.' }),
  mean: score,
  median: score,
  min: score,
  max: score,
  passed: z.int().meta({ description: 'Agencies that pass by the year’s rule.' }),
  levels: z.record(z.string(), z.int()).meta({ description: 'Number of agencies at each level key.' }),
  instruments: z.array(instrumentMean),
  indicators: z.array(indicatorMean),
  rankAmongProvinces: rank,
  publishedAt: z.iso.datetime(),
});

export const rankingRow = z.object({
  agencyCode: z.string(),
  nameTh: z.string(),
  agencyType,
  districtCode: z.string().nullable(),
  overall: score,
  level,
  rankInProvince: rank.meta({ description: 'Ties share a rank (1224).' }),
  rankInDistrict: rank,
  rankInTypeNational: rank,
  change: z.number().nullable().meta({ description: 'Points won or lost against the year before.' }),
  rankChange: z.int().nullable().meta({ description: 'Places won (+) or lost (-) in the province.' }),
});

export const rankingsAnswer = z.object({
  provinceCode: z.string(),
  isDemo,
  fiscalYear,
  agencyType: z.string().nullable(),
  districtCode: z.string().nullable(),
  rankings: z.array(rankingRow),
});

const tree = {
  overall: score,
  level,
  instruments: z.array(
    z.object({
      code: z.string(),
      weight: z
        .number()
        .nullable()
        .meta({ description: 'Share of the overall in percent; null where unknown.' }),
      score,
      weightedScore: z.number().nullable().meta({ description: 'weight × score / 100' }),
    }),
  ),
  indicators: z.array(z.object({ number: z.int(), score })),
  subIndicators: z.array(z.object({ code: z.string(), score })),
};

export const finding = z.object({
  kind: z.string(),
  node: z.string().meta({
    description: 'overall, an instrument, an indicator number, a sub-indicator (9.2) or an item (o12).',
  }),
  published: z.string().nullable(),
  computed: z.string().nullable(),
  required: z
    .string()
    .nullable()
    .meta({ description: 'The figure this node would need for the tree to add up.' }),
  difference: z.string().nullable(),
});

export const assessmentAnswer = z.object({
  agencyCode: z.string(),
  nameTh: z.string(),
  agencyType,
  provinceCode: z.string(),
  districtCode: z.string().nullable(),
  isDemo,
  fiscalYear,
  ...tree,
  items: z.array(
    z.object({
      code: z
        .string()
        .meta({ description: 'Item code; it means something only together with the fiscal year.' }),
      score,
      text: z.string().nullable().meta({ description: 'What was printed where a number should stand.' }),
    }),
  ),
  rankInProvince: rank,
  rankInDistrict: rank,
  rankInTypeNational: rank,
  change: z.number().nullable(),
  rankChange: z.int().nullable(),
  published: z.object(tree).meta({ description: 'Only what was published.' }),
  computed: z
    .object(tree)
    .meta({ description: 'Only what follows from the figures below; null where not all of them are known.' }),
  findings: z.array(finding),
});

export const errorAnswer = z.object({
  error: z.object({ code: z.string(), messageTh: z.string(), messageEn: z.string() }),
});

export type AssessmentAnswer = z.infer<typeof assessmentAnswer>;
export type ScoreTree = z.infer<z.ZodObject<typeof tree>>;
