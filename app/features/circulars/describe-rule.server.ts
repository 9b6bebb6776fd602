import * as SchemeRepository from '~/features/schemes/SchemeRepository.server.ts';
import type { Language } from '~/lib/context.ts';
import type { TenantDb } from '~/lib/db.server.ts';
import { translator } from '~/messages/i18n.server.ts';
import * as AddresseeRepository from './AddresseeRepository.server.ts';
import type { RecipientRule } from './core/recipient-rule.ts';
import { weaknessGroups } from './core/weakness-nodes.ts';

/** A rule in words, as it stands beside the frozen list: `หน่วยงานที่มีคะแนน e9 … ปี 2568 ต่ำกว่า 60`. */
export async function describeRule(
  t: TenantDb,
  rule: RecipientRule,
  { resultsFiscalYear, asOf, lang }: { resultsFiscalYear: number; asOf: number; lang: Language },
): Promise<string> {
  const words = translator(lang).getFixedT(null, 'circulars');
  const common = translator(lang).getFixedT(null, 'common');
  switch (rule.mode) {
    case 'all':
      return words(`rule.all.${treesKey(rule)}`);
    case 'types':
      return words('rule.types', {
        types: rule.types
          .map((type) => common(`types.${type}` as 'types.tao', { defaultValue: type }))
          .join(', '),
      });
    case 'districts': {
      const bodies = await AddresseeRepository.findAllChoices(t, asOf);
      const names = new Map(bodies.map((body) => [body.districtCode, body.districtNameTh]));
      return words('rule.districts', {
        who: words(`rule.all.${treesKey(rule)}`),
        districts: rule.districts.flatMap((code) => names.get(code) ?? []).join(', '),
      });
    }
    case 'chosen':
      return words('rule.chosen', { count: rule.agencies.length });
    case 'weakness': {
      const labels = await figureLabels(t, resultsFiscalYear, lang);
      const conditions = rule.conditions.map(({ node, operator, threshold }) =>
        words(`rule.${operator}`, { figure: labels.get(node) ?? node, threshold }),
      );
      return words('rule.weakness', {
        year: resultsFiscalYear,
        conditions: conditions.join(` ${words(`joins.${rule.joined}`)} `),
      });
    }
  }
}

/** How the figures of a year that a rule can name are called. */
export async function figureLabels(
  t: TenantDb,
  fiscalYear: number,
  lang: Language,
): Promise<ReadonlyMap<string, string>> {
  const scheme = await SchemeRepository.findByFiscalYear(t.trx, fiscalYear);
  const groups = scheme ? weaknessGroups(scheme, lang) : [];
  return new Map(groups.flatMap(({ nodes }) => nodes.map(({ node, label }) => [node, label] as const)));
}

function treesKey({ trees }: RecipientRule): 'scored' | 'regional' | 'both' {
  if (trees.length > 1) return 'both';
  return trees[0] ?? 'scored';
}
