import { formatScore } from '~/lib/format.ts';
import type { Digits } from './model.ts';
import { inDigits } from './typesetting.ts';

/** Bars of one year or thing, points 0-100; null where a score is absent. */
export interface BarGroup {
  name: string;
  scores: readonly (number | null)[];
}

const PLOT = { width: 680, height: 300, left: 44, top: 18, bottom: 250 };
const FILLS = ['#0b5c7a', '#d08a2e', '#6b7280', '#7fb2c6'] as const;

/**
 * Bars beside each other, from 0 to 100 with the figure above each, as a drawing. An absent score has a dash in its
 * place. With several series they are told apart in the legend.
 */
export function barSvg(series: readonly string[], groups: readonly BarGroup[], digits: Digits): string {
  const room = (PLOT.width - PLOT.left - 10) / Math.max(1, groups.length);
  const bar = Math.min(56, (room * 0.8) / Math.max(1, series.length));
  const y = (score: number) => PLOT.bottom - ((PLOT.bottom - PLOT.top) * score) / 100;
  const lines = [0, 20, 40, 60, 80, 100].map(
    (score) =>
      `<line x1="${PLOT.left}" x2="${PLOT.width - 10}" y1="${round(y(score))}" y2="${round(y(score))}" stroke="#d5dbe1"/>` +
      text(inDigits(`${score}`, digits), PLOT.left - 6, y(score) + 5, 'end', 14),
  );
  const bars = groups.map((group, at) => {
    const middle = PLOT.left + room * (at + 0.5);
    return (
      group.scores
        .map((score, no) => {
          const x = middle + (no - group.scores.length / 2) * bar;
          if (score === null) return text('–', x + bar / 2, PLOT.bottom - 6, 'middle', 14);
          return (
            `<rect x="${round(x + 1)}" y="${round(y(score))}" width="${round(bar - 2)}" height="${round(PLOT.bottom - y(score))}" fill="${FILLS[no % FILLS.length]}"/>` +
            text(
              inDigits(formatScore(score), digits),
              x + bar / 2,
              y(score) - 4,
              'middle',
              bar < 40 ? 12 : 14,
            )
          );
        })
        .join('') + text(inDigits(group.name, digits), middle, PLOT.bottom + 18, 'middle', 15)
    );
  });
  const legend =
    series.length < 2
      ? []
      : series.map((name, no) => {
          const x = PLOT.width / 2 + (no - series.length / 2) * 130;
          return (
            `<rect x="${round(x)}" y="${PLOT.height - 20}" width="14" height="14" fill="${FILLS[no % FILLS.length]}"/>` +
            text(inDigits(name, digits), x + 20, PLOT.height - 8, 'start', 15)
          );
        });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${PLOT.width} ${PLOT.height}" font-family="Sarabun, 'TH Sarabun New', sans-serif">` +
    [...lines, ...bars, ...legend].join('') +
    '</svg>'
  );
}

function text(words: string, x: number, y: number, anchor: string, size: number): string {
  const safe = words.replace(/[&<>]/g, (letter) => `&#${letter.charCodeAt(0)};`);
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" font-size="${size}" fill="#111827">${safe}</text>`;
}

const round = (value: number) => Number(value.toFixed(2));
