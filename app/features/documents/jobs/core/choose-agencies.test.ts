import { expect, test } from 'vitest';
import { agencyOnePage } from '../../kinds/agency-one-page.ts';
import { progressReport } from '../../kinds/progress-report.ts';
import { chooseAgencies, offeredBodies } from './choose-agencies.ts';

const body = (agencyCode: string, isScored: boolean) => ({
  agencyCode,
  agencyType: isScored ? 'tao' : 'regional_unit',
  districtCode: '9801',
  isScored,
});
const bodies = [body('a', true), body('unit', false), body('b', true)];
const codesOf = (found: { agencyCode: string }[]) => found.map(({ agencyCode }) => agencyCode);

test('papers about a result are offered for assessed bodies alone, reports on measures for regional units too', () => {
  expect(codesOf(offeredBodies(agencyOnePage, bodies))).toEqual(['a', 'b']);
  expect(codesOf(offeredBodies(progressReport, bodies))).toEqual(['a', 'unit', 'b']);
});

test('bodies are chosen in the order given', () => {
  const chosen = (mode: Parameters<typeof chooseAgencies>[1]['mode'], value = '', named: string[] = []) =>
    codesOf(chooseAgencies(bodies, { mode, value }, new Set(named)));
  expect(chosen('scored')).toEqual(['a', 'b']);
  expect(chosen('everyone')).toEqual(['a', 'unit', 'b']);
  expect(chosen('type', 'tao')).toEqual(['a', 'b']);
  expect(chosen('district', '9802')).toEqual([]);
  expect(chosen('chosen', '', ['b', 'a', 'stranger'])).toEqual(['a', 'b']);
});
