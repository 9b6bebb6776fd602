import { listInconsistencies } from './consistency.ts';
import { type Scheme, schemeSchema } from './scheme.ts';

const checkedSchema = schemeSchema.superRefine((scheme, context) => {
  for (const message of listInconsistencies(scheme)) context.addIssue({ code: 'custom', message });
});

/**
 * The record as a scheme: its shape and its inner consistency are checked (weights add up to 100, every item
 * has its indicator, level thresholds fall).
 * @throws ZodError naming every fault of the record
 */
export function parseScheme(record: unknown): Scheme {
  return checkedSchema.parse(record);
}
