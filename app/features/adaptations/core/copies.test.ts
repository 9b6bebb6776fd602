import { describe, expect, test } from 'vitest';
import { groupAlike, type WrittenText } from './copies.ts';

const text = (agencyCode: string, text: string, kind = 'declined') => ({ kind, agencyCode, text });
/** What two agencies or more wrote alike. */
const findCopies = (texts: readonly WrittenText[]) =>
  groupAlike(texts).filter(({ agencies }) => agencies > 1);
const LONG = 'จัดทำคู่มือการปฏิบัติงานและเผยแพร่บนเว็บไซต์ของหน่วยงานภายในไตรมาสแรก';

describe('texts that several agencies wrote alike', () => {
  test('are grouped whatever their spaces, marks and numbers, most agencies first', () => {
    const groups = findCopies([
      text('a', 'มีอยู่แล้ว ปี 2567'),
      text('b', `${LONG}.`),
      text('c', LONG),
      text('d', 'มีอยู่แล้ว  ปี ๒๕๖๘'),
      text('e', ` ${LONG}`),
    ]);
    expect(
      groups.map(({ agencies, isIdentical, members }) => [agencies, isIdentical, members.length]),
    ).toEqual([
      [3, true, 3],
      [2, true, 2],
    ]);
    expect(groups[0]?.members.map(({ agencyCode }) => agencyCode)).toEqual(['b', 'c', 'e']);
  });

  test('may differ in a word when they are long, and then show the wording that most have', () => {
    const near = LONG.replace('ไตรมาสแรก', 'ไตรมาสสอง');
    const [group, ...others] = findCopies([text('a', near), text('b', LONG), text('c', LONG)]);
    expect(others).toEqual([]);
    expect(group).toMatchObject({ text: LONG, agencies: 3, isIdentical: false });
  });

  test('are no copies when they are short and differ, or say something else', () => {
    expect(findCopies([text('a', 'ไม่มีงบ'), text('b', 'ไม่มีคน')])).toEqual([]);
    expect(findCopies([text('a', LONG), text('b', 'หน่วยงานไม่มีภารกิจด้านนี้ตามกฎหมายจัดตั้งและไม่มีบุคลากร')])).toEqual(
      [],
    );
  });

  test('of one agency alone are its own habit, and kinds do not mix', () => {
    expect(findCopies([text('a', LONG), text('a', LONG)])).toEqual([]);
    expect(findCopies([text('a', LONG, 'adapted'), text('b', LONG)])).toEqual([]);
    expect(findCopies([text('a', '  '), text('b', ' ')])).toEqual([]);
  });

  test('an agency that wrote the same of several measures counts once', () => {
    const [group] = findCopies([text('a', LONG), text('a', LONG), text('b', LONG)]);
    expect(group).toMatchObject({ agencies: 2 });
    expect(group?.members).toHaveLength(3);
  });
});
