import { describe, expect, test } from 'vitest';
import { findPasswordFault } from './password-rules.ts';

const account = { email: 'officer.97@example.go.th', displayName: 'เทศบาลตำบลทดสอบ' };
const fault = (password: string) => findPasswordFault(password, account);

describe('a new password', () => {
  test.each(['three green boats', 'กินข้าวกับปลาทู', 'xK9!mmq2#Lw0', '            ok maybe ', 'มะม่วงสุกสามลูก'])(
    '%j will do: length counts, not composition',
    (password) => expect(fault(password)).toBeNull(),
  );

  test('is at least twelve characters long, not bytes', () => {
    expect(fault('elevenchars')).toBe('tooShort');
    expect(fault('มะม่วงสุก')).toBe('tooShort');
    expect(fault('x'.repeat(250))).toBe('tooLong');
  });

  test.each([
    'password1234',
    'Password123!',
    'P@ssw0rd2026',
    '123456789012',
    '098765432109',
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    'qwertyuiop123',
    'abcdefghijklm',
    '1234adminadmin!',
    'Prongsai2569!',
    'รหัสผ่าน123456',
    '1q2w3e4r5t6y',
  ])('%j is one everybody tries', (password) => expect(fault(password)).toBe('common'));

  test('is not the own address or office with a year behind it', () => {
    expect(fault('officer.97@example.go.th')).toBe('ownName');
    expect(fault('Officer.972569')).toBe('ownName');
    expect(fault('เทศบาลตำบลทดสอบ1')).toBe('ownName');
    expect(fault('officer.97 rides a slow boat')).toBeNull();
  });
});
