import { z } from 'zod';
import { assessmentAnswer, errorAnswer, overviewAnswer, provincesAnswer, rankingsAnswer } from './schemas.ts';

const json = (schema: z.ZodType) => ({
  'application/json': { schema: z.toJSONSchema(schema, { target: 'draft-2020-12' }) },
});
const csv = { 'text/csv': { schema: { type: 'string', description: 'UTF-8 with a byte-order mark' } } };
const notFound = { description: 'Unknown, or not published.', content: json(errorAnswer) };

const inPath = (name: string, description: string, schema: object) => ({
  name,
  in: 'path',
  required: true,
  description,
  schema,
});
const inQuery = (name: string, description: string, schema: object) => ({
  name,
  in: 'query',
  required: false,
  description,
  schema,
});

const province = inPath('code', 'Two-digit province code (97-99 are invented).', {
  type: 'string',
  pattern: '^[0-9]{2}$',
});
const fiscalYear = inQuery(
  'fiscalYear',
  'Buddhist era; the newest published year when left out or not a year; 404 for a year that is not published.',
  {
    type: 'integer',
    example: 2566,
  },
);

/** Both forms of an operation: JSON at its address, CSV with `.csv` before the query. */
function operation(summary: string, parameters: object[], answer: z.ZodType) {
  const responses = (content: object) => ({
    '200': { description: 'OK', content },
    '304': { description: 'Unchanged since the ETag given.' },
    '404': notFound,
  });
  return {
    json: { get: { summary, parameters, responses: responses(json(answer)) } },
    csv: { get: { summary: `${summary} (CSV)`, parameters, responses: responses(csv) } },
  };
}

/** The description of the open API (`/api/v1/openapi.json`), made from the schemas its answers are checked against. */
export function openApiDocument(serverUrl: string) {
  const provinces = operation('Provinces with their published fiscal years', [], provincesAnswer);
  const overview = operation(
    'Aggregate of a province and fiscal year',
    [province, fiscalYear],
    overviewAnswer,
  );
  const rankings = operation(
    'Agencies of a province by rank',
    [
      province,
      fiscalYear,
      inQuery('agencyType', 'Only this type.', { type: 'string', example: 'tao' }),
      inQuery('districtCode', 'Only this district (four digits).', { type: 'string' }),
    ],
    rankingsAnswer,
  );
  const assessment = operation(
    'One agency’s assessment: official figures, published beside computed, and where they disagree',
    [
      inPath('agencyCode', 'Code of the agency.', { type: 'string', example: '63-pao' }),
      inPath('fiscalYear', 'Buddhist era.', { type: 'integer', example: 2566 }),
    ],
    assessmentAnswer,
  );
  return {
    openapi: '3.1.0',
    info: {
      title: 'Prongsai open data: published ITA results',
      version: '1',
      description:
        'Published results of Thailand’s Integrity and Transparency Assessment. Points are 0-100, rounded half-up to two ' +
        'places; fiscal years are of the Buddhist era; absent figures are null. Entries with isDemo are invented (ข้อมูลสมมติ).',
    },
    servers: [{ url: serverUrl }],
    paths: {
      '/api/v1/provinces': provinces.json,
      '/api/v1/provinces.csv': provinces.csv,
      '/api/v1/provinces/{code}/overview': overview.json,
      '/api/v1/provinces/{code}/overview.csv': overview.csv,
      '/api/v1/provinces/{code}/rankings': rankings.json,
      '/api/v1/provinces/{code}/rankings.csv': rankings.csv,
      '/api/v1/agencies/{agencyCode}/assessments/{fiscalYear}': assessment.json,
      '/api/v1/agencies/{agencyCode}/assessments/{fiscalYear}.csv': assessment.csv,
    },
  };
}
