import type { Digits } from './model.ts';
import { inDigits } from './typesetting.ts';

/** One shape of the radar: points 0-100 an axis, null where a score is absent. */
export interface RadarShape {
  name: string;
  scores: readonly (number | null)[];
}

const SIZE = { width: 680, height: 560, radius: 190, x: 340, y: 262 };
const LOOKS = [
  { color: '#0b5c7a', dash: '', mark: 'circle' },
  { color: '#b45309', dash: '8 5', mark: 'square' },
  { color: '#4b5563', dash: '2 5', mark: 'triangle' },
] as const;
const RINGS = [20, 40, 60, 80, 100];

/**
 * The radar ("กราฟใยแมงมุม") as a drawing: zero in the centre, 100 at the rim, at most three shapes that differ by line and
 * mark as well as by colour. A shape is open where a score is absent.
 */
export function radarSvg(axes: readonly string[], shapes: readonly RadarShape[], digits: Digits): string {
  const at = (axis: number, score: number) => {
    const angle = (axis * 2 * Math.PI) / axes.length - Math.PI / 2;
    const reach = (SIZE.radius * score) / 100;
    return { x: SIZE.x + reach * Math.cos(angle), y: SIZE.y + reach * Math.sin(angle) };
  };
  const ring = (score: number) =>
    `<polygon points="${axes.map((_, axis) => pair(at(axis, score))).join(' ')}" fill="none" stroke="#cbd2d9" stroke-width="1"/>` +
    text(inDigits(String(score), digits), { x: SIZE.x + 5, y: at(0, score).y + 4 }, 'start', {
      size: 12,
      color: '#6b7280',
    });
  const spoke = (name: string, axis: number) => {
    const rim = at(axis, 100);
    const label = at(axis, 109);
    const side = Math.abs(label.x - SIZE.x) < 12 ? 'middle' : label.x > SIZE.x ? 'start' : 'end';
    const lines = inTwoLines(inDigits(`${axis + 1}. ${name}`, digits));
    const top = label.y + (side === 'middle' ? (label.y < SIZE.y ? -(lines.length - 1) * 18 : 12) : 0);
    return (
      `<line x1="${SIZE.x}" y1="${SIZE.y}" x2="${round(rim.x)}" y2="${round(rim.y)}" stroke="#cbd2d9"/>` +
      lines.map((line, no) => text(line, { x: label.x, y: top + no * 18 + 4 }, side, { size: 15 })).join('')
    );
  };
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE.width} ${SIZE.height}" font-family="Sarabun, 'TH Sarabun New', sans-serif">` +
    RINGS.map(ring).join('') +
    axes.map(spoke).join('') +
    shapes.map((shape, no) => outline(shape, no, at)).join('') +
    shapes.map((shape, no) => legend(inDigits(shape.name, digits), no, shapes.length)).join('') +
    '</svg>'
  );
}

type Place = { x: number; y: number };

function outline(shape: RadarShape, no: number, at: (axis: number, score: number) => Place): string {
  const { color, dash } = LOOKS[no % LOOKS.length] ?? LOOKS[0];
  const look = `stroke="${color}" stroke-width="2.5" stroke-dasharray="${dash}"`;
  const points = shape.scores.map((score, axis) => (score === null ? null : at(axis, score)));
  const isWhole = points.every((point) => point !== null);
  const whole = isWhole
    ? `<polygon points="${points.map((point) => pair(point)).join(' ')}" fill="${color}" fill-opacity="0.07" ${look}/>`
    : points
        .map((point, axis) => {
          const next = points[(axis + 1) % points.length];
          return point && next ? `<path d="M${pair(point)} L${pair(next)}" fill="none" ${look}/>` : '';
        })
        .join('');
  return whole + points.map((point) => (point ? mark(point, no) : '')).join('');
}

function mark({ x, y }: Place, no: number): string {
  const { color, mark: kind } = LOOKS[no % LOOKS.length] ?? LOOKS[0];
  if (kind === 'circle') return `<circle cx="${round(x)}" cy="${round(y)}" r="4" fill="${color}"/>`;
  if (kind === 'square')
    return `<rect x="${round(x - 3.5)}" y="${round(y - 3.5)}" width="7" height="7" fill="${color}"/>`;
  return `<path d="M${round(x)} ${round(y - 5)} L${round(x + 5)} ${round(y + 4)} L${round(x - 5)} ${round(y + 4)} Z" fill="${color}"/>`;
}

function legend(name: string, no: number, count: number): string {
  const x = SIZE.width / 2 + (no - (count - 1) / 2) * 215 - 85;
  const y = SIZE.height - 14;
  const { color, dash } = LOOKS[no % LOOKS.length] ?? LOOKS[0];
  return (
    `<line x1="${round(x)}" y1="${y - 5}" x2="${round(x + 36)}" y2="${y - 5}" stroke="${color}" stroke-width="2.5" stroke-dasharray="${dash}"/>` +
    mark({ x: x + 18, y: y - 5 }, no) +
    text(name, { x: x + 44, y }, 'start', { size: 15 })
  );
}

function text(
  words: string,
  { x, y }: Place,
  anchor: string,
  look: { size: number; color?: string },
): string {
  const safe = words.replace(/[&<>]/g, (letter) => `&#${letter.charCodeAt(0)};`);
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" font-size="${look.size}" fill="${look.color ?? '#111827'}">${safe}</text>`;
}

/** A long name in two lines, broken between words. */
function inTwoLines(name: string): string[] {
  if (name.length <= 18) return [name];
  const words = [...new Intl.Segmenter('th', { granularity: 'word' }).segment(name)].map(
    (part) => part.segment,
  );
  let first = '';
  while (words.length > 1 && first.length + (words[0]?.length ?? 0) <= name.length / 2 + 2)
    first += words.shift();
  return first.trim() ? [first.trim(), words.join('').trim()] : [name];
}

const pair = ({ x, y }: Place) => `${round(x)},${round(y)}`;
const round = (value: number) => Number(value.toFixed(2));
