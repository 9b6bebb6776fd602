import type { TFunction } from 'i18next';
import type { LedgerRow } from './core/ledger-row.ts';

/** What is the matter with the figure, in one or two sentences for a clerk; empty where it adds up. */
export function explainRow(
  t: TFunction<'findings'>,
  row: LedgerRow,
  nameOf: (node: string) => string,
  levelName: (key: string) => string,
): string {
  const list = (nodes: readonly string[]) => nodes.map(nameOf).join(', ');
  return [
    mainSentence(t, row, nameOf, list, levelName),
    row.shownBy.length > 0 && t('explain.shownBy', { nodes: list(row.shownBy) }),
    row.suspects.length > 0 && t('explain.suspects', { nodes: list(row.suspects) }),
    !row.ruleVerified && t('explain.unverified'),
  ]
    .filter(Boolean)
    .join(' · ');
}

function mainSentence(
  t: TFunction<'findings'>,
  row: LedgerRow,
  nameOf: (node: string) => string,
  list: (nodes: readonly string[]) => string,
  levelName: (key: string) => string,
): string {
  if (isCorrected(row)) return t('explain.corrected');
  switch (row.class) {
    case 'match':
      return '';
    case 'copied_from_other_cell':
      return t('explain.copied_from_other_cell', { node: nameOf(row.likelyCopyOf ?? '') });
    case 'missing_item':
      return t('explain.missing_item', { nodes: list(row.missing) });
    case 'wrong_level':
      return row.computed === null
        ? t('explain.wrong_level_unknown')
        : t('explain.wrong_level', { level: levelName(row.computed) });
    case 'disagreement':
      if (row.printed === null) return t('explain.disagreement_computed');
      return t(row.computed === row.required ? 'explain.wrong_total' : 'explain.disagreement');
    default:
      return t(`explain.${row.class}`);
  }
}

/** Corrected so that the figure adds up now: the engine finds nothing there any more. */
function isCorrected(row: LedgerRow): boolean {
  return row.state === 'settled' && row.decisions.length === 0;
}
