import { expect, test } from 'vitest';
import { doneOnOf, readEvidenceLink, readReportRow } from './report-form.ts';

const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};

test('reads a row; without a known status there is none', () => {
  expect(
    readReportRow(form({ status: 'done', statusText: ' ก ', asked: 'in_future same_text' })),
  ).toMatchObject({
    status: 'done',
    statusText: 'ก',
    asked: ['in_future', 'same_text'],
  });
  expect(readReportRow(form({ status: 'finished' }))).toBeNull();
});

test('a day in either era, none, or no day at all', () => {
  expect(['15/3/2568', '15/3/2025', '', 'เมื่อวาน'].map((doneOn) => doneOnOf({ doneOn }))).toEqual([
    '2025-03-15',
    '2025-03-15',
    null,
    'unreadable',
  ]);
});

test.each([
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'ftp://example.go.th/a',
  'file:///etc/passwd',
  'https://user:secret@example.go.th/',
  'example.go.th',
  'https://',
  `https://example.go.th/${'a'.repeat(2000)}`,
])('%s is no link of evidence', (text) => {
  expect(readEvidenceLink(text)).toBeNull();
});

test('a web address is one, Thai letters encoded', () => {
  expect(readEvidenceLink(' https://example.go.th/คู่มือ ')).toBe(
    `https://example.go.th/${encodeURIComponent('คู่มือ')}`,
  );
});
