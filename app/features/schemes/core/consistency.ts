import { HUNDRED, sumOf, toDecimal } from '~/lib/decimal.ts';
import { listCrosswalkFaults } from './crosswalk.ts';
import { findLevel } from './lookup.ts';
import type { Scheme } from './scheme.ts';

/** What does not fit together inside a scheme record; empty for a sound one. */
export function listInconsistencies(scheme: Scheme): string[] {
  return [
    ...listRepeated(scheme),
    ...listDangling(scheme),
    ...listWrongWeights(scheme),
    ...listWrongLevels(scheme),
    ...listWrongCrosswalk(scheme),
  ];
}

function listRepeated(scheme: Scheme): string[] {
  const codes = [
    ...scheme.instruments.map((instrument) => instrument.code),
    ...scheme.indicators.map((indicator) => String(indicator.number)),
    ...scheme.subIndicators.map((sub) => sub.code),
    ...scheme.items.map((item) => item.code),
    ...scheme.levelScale.levels.map((level) => `level ${level.key}`),
    ...scheme.topics.list.map((topic) => `topic ${topic.key}`),
  ];
  return codes.filter((code, at) => codes.indexOf(code) !== at).map((code) => `${code} stands there twice`);
}

function listDangling(scheme: Scheme): string[] {
  const instruments = new Set<string>(scheme.instruments.map((instrument) => instrument.code));
  const indicators = new Set(scheme.indicators.map((indicator) => indicator.number));
  const subIndicators = new Map(scheme.subIndicators.map((sub) => [sub.code, sub.indicator]));
  const topics = new Set(scheme.topics.list.map((topic) => topic.key));
  const divided = new Set(subIndicators.values());
  const items = new Set(scheme.items.map((item) => item.code));
  const messages: string[] = [];
  const demand = (holds: boolean, message: string) => holds || messages.push(message);

  for (const { code, partOf } of scheme.instruments)
    demand(partOf === null || instruments.has(partOf), `${code} is part of ${partOf}, which is missing`);
  for (const { number, instrument } of scheme.indicators)
    demand(instrument === null || instruments.has(instrument), `indicator ${number}: no ${instrument}`);
  for (const { code, indicator } of scheme.subIndicators) {
    demand(indicators.has(indicator), `${code}: no indicator ${indicator}`);
    demand(code.startsWith(`${indicator}.`), `${code} is filed under indicator ${indicator}`);
  }
  for (const item of scheme.items) {
    demand(indicators.has(item.indicator), `${item.code}: no indicator ${item.indicator}`);
    if (item.subIndicator === null)
      demand(!divided.has(item.indicator), `${item.code} needs a sub-indicator of ${item.indicator}`);
    else
      demand(
        subIndicators.get(item.subIndicator) === item.indicator,
        `${item.code}: ${item.subIndicator} is not of indicator ${item.indicator}`,
      );
    for (const key of item.topics) demand(topics.has(key), `${item.code}: no topic ${key}`);
    demand(
      (item.answer === 'disclosure') === item.code.startsWith('o'),
      `${item.code} cannot be answered by ${item.answer}`,
    );
  }
  for (const code of [...scheme.levelScale.gates, ...(scheme.passTarget?.instruments ?? [])])
    demand(instruments.has(code), `gate ${code} is no instrument of the year`);
  for (const { item } of scheme.obligations)
    demand(items.has(item), `obligation at ${item}, which is missing`);
  return messages;
}

/** The record knows its own year's items alone; the side of the year before is taken at its word. */
function listWrongCrosswalk({ fiscalYear, crosswalk, items }: Scheme): string[] {
  if (!crosswalk) return [];
  const own = items.map(({ code }) => code);
  const before = [...new Set(crosswalk.links.flatMap((link) => link.before))];
  return [
    ...(crosswalk.from === fiscalYear - 1 ? [] : [`crosswalk from ${crosswalk.from} leads to ${fiscalYear}`]),
    ...listCrosswalkFaults(crosswalk, before, own).map((fault) => `crosswalk ${fault}`),
  ];
}

function listWrongWeights(scheme: Scheme): string[] {
  const messages: string[] = [];
  const check = (whole: string, weights: (string | null)[], expected: string | null) => {
    const known = weights.filter((weight): weight is string => weight !== null);
    if (known.length === 0) return;
    if (known.length < weights.length || expected === null) messages.push(`${whole}: a weight is missing`);
    else if (!sumOf(known.map(toDecimal)).eq(expected))
      messages.push(`${whole}: weights are not ${expected}`);
  };
  const partsOf = (code: string | null) =>
    scheme.instruments.filter((part) => part.partOf === code).map((part) => part.weight);
  check('overall', partsOf(null), HUNDRED.toFixed());
  for (const { code, weight } of scheme.instruments) check(code, partsOf(code), weight);
  return messages;
}

function listWrongLevels(scheme: Scheme): string[] {
  const { kind, gates, levels } = scheme.levelScale;
  const messages: string[] = [];
  for (const level of levels) {
    if (findLevel(scheme, level.name.th) !== level)
      messages.push(`level ${level.key}: its name is ambiguous`);
    if ((level.min === null) !== (kind === 'published_only'))
      messages.push(`level ${level.key}: a rule and published levels only exclude each other`);
    if (level.gate !== null && gates.length === 0) messages.push(`level ${level.key}: no gates to reach`);
  }
  if (kind === 'published_only') return messages;
  const minima = levels.map((level) => toDecimal(level.min ?? '0'));
  if (!minima.every((min, at) => at === 0 || min.lte(minima[at - 1] ?? min)))
    messages.push('level thresholds must fall from the best level on');
  const last = levels.at(-1);
  if (last && !(last.gate === null && toDecimal(last.min ?? '0').isZero()))
    messages.push('the last level must take every score from 0 on');
  return messages;
}
