import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { toArabicDigits } from '~/lib/thai-digits.ts';

const run = promisify(execFile);
const MEGABYTES = 64;

/** Converts files with LibreOffice, many at once: each start of it takes seconds. */
export async function convert(files: readonly string[], format: string, folder: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
  const to = ['--headless', '--convert-to', format, '--outdir', folder];
  await run('soffice', [profile, ...to, ...files], { timeout: 120_000 });
  return readdirSync(folder).filter((name) => name !== 'profile');
}

export interface PdfPage {
  /** Points. */
  width: number;
  height: number;
  text: string;
  /** What stands in the margin above the text. */
  above: string;
}

/** Pages of a PDF, read by poppler. Thai digits stay as they are. */
export async function pagesOfPdf(file: string): Promise<PdfPage[]> {
  const info = await read('pdfinfo', ['-f', '1', '-l', '999', file]);
  const sizes = [...info.matchAll(/^Page +\d+ size: +([\d.]+) x ([\d.]+)/gm)].map((each) => [
    Number(each[1]),
    Number(each[2]),
  ]);
  const texts = (await read('pdftotext', ['-layout', file, '-'])).split('\f');
  const margin = ['-x', '0', '-y', '0', '-W', '900', '-H', '68'];
  const tops = (await read('pdftotext', [...margin, file, '-'])).split('\f');
  return sizes.map(([width = 0, height = 0], at) => ({
    width,
    height,
    text: texts[at] ?? '',
    above: (tops[at] ?? '').trim(),
  }));
}

export interface PdfWord {
  page: number;
  /** Points from the left and the top of the page. */
  left: number;
  right: number;
  top: number;
  bottom: number;
  text: string;
}

export async function wordsOfPdf(file: string): Promise<PdfWord[]> {
  const pages = (await read('pdftotext', ['-bbox', file, '-'])).split('<page ').slice(1);
  return pages.flatMap((page, at) =>
    [
      ...page.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)</g),
    ].map(([, left, top, right, bottom, text]) => ({
      page: at + 1,
      left: Number(left),
      right: Number(right),
      top: Number(top),
      bottom: Number(bottom),
      text: text ?? '',
    })),
  );
}

/** Names of the fonts of a PDF, and whether each is inside it. */
export async function fontsOfPdf(file: string): Promise<{ name: string; isEmbedded: boolean }[]> {
  const lines = (await read('pdffonts', [file])).trim().split('\n').slice(2);
  return lines.map((line) => ({
    name: (line.split(/\s+/)[0] ?? '').replace(/^[A-Z]{6}\+/, ''),
    isEmbedded: /\s+(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$/.exec(line)?.[1] === 'yes',
  }));
}

/**
 * Thai as it can be compared after printing: sara am in its two parts, marks of a letter in one order, no blanks,
 * Arabic digits.
 */
export function comparable(text: string): string {
  return toArabicDigits(text)
    .replace(/\s+/g, '')
    .replaceAll('\u0e33', '\u0e4d\u0e32')
    .replace(/[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]{2,}/g, (marks) => [...marks].toSorted().join(''));
}

async function read(command: string, args: readonly string[]): Promise<string> {
  const { stdout } = await run(command, [...args], { maxBuffer: MEGABYTES * 1024 * 1024 });
  return stdout;
}
