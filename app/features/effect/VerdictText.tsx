import { useTranslation } from 'react-i18next';
import type { Verdict } from './core/judge.ts';

const SIGNS: Readonly<Record<Verdict, string>> = {
  better: '▲',
  unclear: '≈',
  not_better: '▽',
  apart: '≠',
  few: '○',
  untied: '–',
};

/** The verdict in words behind its sign; told apart without colour. */
export function VerdictText({ verdict }: { verdict: Verdict }) {
  const { t } = useTranslation('effect');
  return (
    <span className="effect-verdict" data-verdict={verdict}>
      <span aria-hidden="true">{SIGNS[verdict]}</span> {t(`verdicts.${verdict}`)}
    </span>
  );
}
