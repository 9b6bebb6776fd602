import { findIndicator, itemsOfSubIndicator } from '~/features/schemes/core/lookup.ts';
import type { Level, Scheme, SchemeItem } from '~/features/schemes/core/scheme.ts';
import type { Language } from '~/lib/context.ts';
import { toDecimal } from '~/lib/decimal.ts';
import { translator } from '~/messages/i18n.server.ts';
import { glossary } from '~/messages/th/glossary.ts';

/** One explanation. */
export interface GlossaryEntry {
  /** `term-weight`, `level-good`; codes of the tree as they are (`eit`, `7`, `9.2`, `o12`). */
  id: string;
  kind: 'term' | 'instrument' | 'indicator' | 'sub' | 'level' | 'item';
  name: string;
  text: string;
}

/** Every word, instrument, indicator, level and item of a year's scheme, explained in our own words. */
export function glossaryOf(scheme: Scheme, lang: Language): GlossaryEntry[] {
  const t = translator(lang).getFixedT(null, 'glossary');
  const common = translator(lang).getFixedT(null, 'common');
  const sentences = (...texts: (string | false | null)[]) => texts.filter(Boolean).join(' ');
  const keys = Object.keys(glossary.terms) as (keyof typeof glossary.terms)[];
  return [
    ...keys.map((key) => entry('term', `term-${key}`, t(`terms.${key}.name`), t(`terms.${key}.text`))),
    ...scheme.instruments.map(({ code, name, definition, weight }) =>
      entry(
        'instrument',
        code,
        name[lang],
        sentences(definition[lang], weight !== null && t('texts.weight', { weight: Number(weight) })),
      ),
    ),
    ...scheme.indicators.map(({ number, name, explanation }) =>
      entry('indicator', String(number), `${number}. ${name[lang]}`, explanation[lang]),
    ),
    ...scheme.subIndicators.map(({ code, name, indicator }) =>
      entry(
        'sub',
        code,
        `${code} ${name[lang]}`,
        t('texts.sub', {
          indicator,
          name: findIndicator(scheme, indicator)?.name[lang] ?? '',
          items: spanOf(itemsOfSubIndicator(scheme, code)),
        }),
      ),
    ),
    ...scheme.levelScale.levels.map((level) =>
      entry('level', `level-${level.key}`, t('level', { name: level.name[lang] }), levelText(level)),
    ),
    ...scheme.items.map((item) => entry('item', item.code, itemName(item), itemText(item))),
  ];

  function levelText(level: Level): string {
    const { levels, gates } = scheme.levelScale;
    if (level.min === null) return t('texts.levelUnknown');
    const min = Number(level.min);
    const better = levels.slice(0, levels.indexOf(level)).filter((each) => each.min !== null);
    const below = better.findLast((each) => toDecimal(each.min ?? 0).gt(min))?.min;
    const isRest = level.gate === null && better.some((each) => each.min === level.min);
    const names = gates.map((code) => common(`instrumentsShort.${code}`)).join(', ');
    const rule =
      level.gate !== null
        ? t('texts.levelGates', { min, gate: Number(level.gate), gates: names })
        : isRest
          ? t('texts.levelRest', { min })
          : below === undefined || below === null
            ? t('texts.levelTop', { min })
            : min === 0
              ? t('texts.levelBottom', { below: Number(below) })
              : t('texts.levelBetween', { min, below: Number(below) });
    return sentences(rule, level.passes !== null && t(level.passes ? 'texts.passes' : 'texts.fails'));
  }

  function itemName(item: SchemeItem): string {
    return hasKnownSubject(item)
      ? t('item', { code: item.code, label: item.label[lang] })
      : t('unknownItem', { code: item.code });
  }

  function itemText(item: SchemeItem): string {
    const indicator = findIndicator(scheme, item.indicator);
    return sentences(
      hasKnownSubject(item) ? subjectText(item) : t('texts.unknownSubject'),
      indicator &&
        t('texts.place', {
          number: indicator.number,
          name: indicator.name[lang],
          explanation: indicator.explanation[lang],
        }),
      hasKnownSubject(item) && !item.mark.verified && t('texts.unverified'),
    );
  }

  function subjectText({ code, answer, label }: SchemeItem): string {
    if (answer === 'disclosure') return t('texts.disclosure', { label: label[lang] });
    if (answer === 'usage_share') return t('texts.usage_share');
    return t(`texts.${answer}.${code.startsWith('i') ? 'iit' : 'eit'}`, { label: label[lang] });
  }
}

/** Explanations by id, for the marks beside names on a page. */
export function explanationsOf(scheme: Scheme | null, lang: Language): Record<string, string> {
  return Object.fromEntries((scheme ? glossaryOf(scheme, lang) : []).map(({ id, text }) => [id, text]));
}

function entry(kind: GlossaryEntry['kind'], id: string, name: string, text: string): GlossaryEntry {
  return { id, kind, name, text };
}

/** An item that goes by its place alone has a label that says no more than that. */
function hasKnownSubject({ label }: SchemeItem): boolean {
  return !/ ข้อที่ \d+$/.test(label.th);
}

function spanOf(items: readonly SchemeItem[]): string {
  return [items[0]?.code, items.at(-1)?.code].filter(Boolean).join('–');
}
