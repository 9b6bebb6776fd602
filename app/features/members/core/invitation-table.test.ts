import { describe, expect, test } from 'vitest';
import { inviteeKey, planInvitations, readInvitationTable } from './invitation-table.ts';
import { MEMBER_ROLES } from './position.ts';

const agencies = [
  { agencyCode: '97-tao-1', officialCode: '06970101', nameTh: 'องค์การบริหารส่วนตำบลหนึ่ง' },
  { agencyCode: '97-tao-2', officialCode: null, nameTh: 'องค์การบริหารส่วนตำบลคู่แฝด' },
  { agencyCode: '97-tao-3', officialCode: null, nameTh: 'องค์การบริหารส่วนตำบลคู่แฝด' },
];
const readRole = (text: string) => MEMBER_ROLES.find((role) => role === text);
const nobody = { members: new Set<string>(), openInvitations: new Set<string>() };
const plan = (text: string, present = nobody) =>
  planInvitations(
    readInvitationTable(text.split('\n').map((line) => line.split(','))),
    agencies,
    present,
    readRole,
  );
const outcome = (text: string) => plan(text).map((each) => (each.kind === 'fault' ? each.fault : each.kind));

describe('reading a table', () => {
  test('columns are found by their headings, in any order', () => {
    const [row] = readInvitationTable([
      ['E-mail', 'หมายเหตุ', 'ชื่อหน่วยงาน', 'บทบาท'],
      ['a@example.go.th', '-', 'อบต.หนึ่ง', 'agency_head'],
    ]);
    expect(row).toEqual({
      rowNo: 2,
      agency: 'อบต.หนึ่ง',
      email: 'a@example.go.th',
      office: '',
      role: 'agency_head',
    });
  });

  test('without a heading the first row counts as data', () => {
    expect(readInvitationTable([['97-tao-1', 'a@example.go.th']])).toEqual([
      { rowNo: 1, agency: '97-tao-1', email: 'a@example.go.th', office: '', role: '' },
    ]);
  });
});

describe('planning', () => {
  test('an agency is found by code, official code, long and short name', () => {
    const text = ['97-tao-1', '06970101', '๐๖๙๗๐๑๐๑', 'อบต. หนึ่ง', 'องค์การบริหารส่วนตำบลหนึ่ง']
      .map((agency, index) => `${agency},a${index}@example.go.th`)
      .join('\n');
    for (const each of plan(text)) {
      expect(each).toMatchObject({
        kind: 'invite',
        invitee: { agencyCode: '97-tao-1', role: 'agency_officer' },
      });
    }
  });

  test('what cannot be read is said, row by row, and the rest goes on', () => {
    expect(
      outcome(
        [
          'หน่วยงาน,อีเมล,ชื่อ,บทบาท',
          '97-tao-1,,ก,',
          '97-tao-1,not-an-address,ก,',
          ',a@example.go.th,ก,',
          'อบต.ที่ไม่มี,a@example.go.th,ก,',
          'อบต.คู่แฝด,a@example.go.th,ก,',
          '97-tao-1,a@example.go.th,ก,province_admin',
          '97-tao-1,a@example.go.th,ก,emperor',
          '97-tao-1,a@example.go.th,ก,agency_head',
          '97-tao-1,A@example.go.th,ก,agency_viewer',
          '97-tao-2,a@example.go.th,ก,',
        ].join('\n'),
      ),
    ).toEqual([
      'noEmail',
      'badEmail',
      'noAgency',
      'unknownAgency',
      'ambiguousAgency',
      'badRole',
      'badRole',
      'invite',
      'duplicate',
      'invite',
    ]);
  });

  test('members are left alone and open invitations renewed', () => {
    const present = {
      members: new Set([inviteeKey('A@example.go.th', '97-tao-1')]),
      openInvitations: new Set([inviteeKey('b@example.go.th', '97-tao-1')]),
    };
    const text = '97-tao-1,a@example.go.th\n97-tao-1,B@example.go.th\n97-tao-2,a@example.go.th';
    expect(plan(text, present).map(({ kind }) => kind)).toEqual(['member', 'reinvite', 'invite']);
  });
});
