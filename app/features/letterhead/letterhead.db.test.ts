import { createWorld } from 'tests/isolation/world.ts';
import { testDatabase } from 'tests/setup/database.ts';
import { beforeAll, expect, test } from 'vitest';
import { aCircularIn, asProvince97, officer } from '~/features/circulars/circulars.fixture.ts';
import type { Source } from '~/features/documents/core/kind.ts';
import type { Block, DocumentModel } from '~/features/documents/core/model.ts';
import * as DocumentRepository from '~/features/documents/DocumentRepository.server.ts';
import { documentSearch } from '~/features/documents/document-search-params.ts';
import { circularLetter } from '~/features/documents/kinds/circular-letter.ts';
import { issueDocument } from '~/features/documents/make-document.server.ts';
import { mintTenant, withTenant } from '~/lib/db.server.ts';
import * as PictureRepository from './PictureRepository.server.ts';
import { removePicture } from './picture-acts.server.ts';
import { aPng } from './pictures.fixture.ts';
import { readLetterhead } from './read-letterhead.server.ts';
import * as SignatoryRepository from './SignatoryRepository.server.ts';
import { changeSignatory, chooseDefault, moveSignatory } from './signatory-acts.server.ts';

const database = testDatabase();
const u1 = officer('u1');
const OFFICE = 'ผู้ว่าราชการจังหวัด';
let emblem = '';

const asProvince = <T>(fn: Parameters<typeof asProvince97<T>>[1]) => asProvince97(database.db, fn);
const source = (maySign: boolean): Source => ({
  db: database.db,
  tenant: mintTenant({ provinceCode: '97', scope: 'province', userId: 'u1' }),
  province: { provinceCode: '97', nameTh: 'ฟ้าใส', nameEn: 'Fa Sai', isDemo: true },
  agency: null,
  maySign,
});
const made = { at: new Date('2025-11-21T02:03:04Z'), verifyAt: 'http://localhost/verify', by: u1 };

async function issue(asked: Record<string, string>, maySign = true) {
  const search = documentSearch.parse(new URLSearchParams(asked));
  const result = await issueDocument(circularLetter, source(maySign), search, made);
  if ('refused' in result) throw new Error(result.refused);
  const issued = await asProvince((t) => DocumentRepository.findIssued(t, result.checkCode));
  if (!issued) throw new Error('It is not kept.');
  return { checkCode: result.checkCode, model: issued.model };
}

/** Pictures that were uploaded, wherever they stand in the document. */
function uploads(model: DocumentModel): string[] {
  const within = (block: Block): string[] => {
    if (block.kind === 'picture') return 'base64' in block.source ? [block.source.base64] : [];
    if (block.kind === 'signature') return block.picture ? within(block.picture) : [];
    return block.kind === 'beside' ? block.parts.flatMap(({ blocks }) => blocks.flatMap(within)) : [];
  };
  return model.sections.flatMap(({ blocks }) => blocks.flatMap(within));
}

beforeAll(async () => {
  await createWorld(database.db);
  const picture = { content: await aPng(), width: 120, height: 80, name: 'ตรา.png' };
  emblem = picture.content.toString('base64');
  await asProvince(async (t) => {
    await PictureRepository.insertPicture(t, { purpose: 'emblem' }, picture, null);
    await changeSignatory(t, { signatoryId: 'signatory-mk97', version: 1 }, { lines: [OFFICE] }, u1);
  });
});

const SIGNATURE = Buffer.from('mk97').toString('base64');

test('the emblem heads memo and letter, and stays in what was given out when it is removed', async () => {
  const circular = await aCircularIn(database.db, 'draft');
  const memo = await issue({ circular });
  const letter = await issue({ circular, letter: 'external' });
  expect([uploads(memo.model), uploads(letter.model)]).toEqual([[emblem], [emblem]]);
  const picture = JSON.stringify(letter.model).match(/"heightCm":3[,}]/);
  expect(picture).not.toBeNull();
  const [present] = await asProvince((t) => PictureRepository.findAllInForce(t, 'emblem'));
  await asProvince((t) => removePicture(t, { purpose: 'emblem' }, present?.pictureId ?? '', u1));
  const kept = await asProvince((t) => DocumentRepository.findIssued(t, memo.checkCode));
  expect(kept?.model).toEqual(memo.model);
  const without = await issue({ circular });
  expect(uploads(without.model)).toEqual([]);
  expect(without.checkCode).not.toBe(memo.checkCode);
});

test('a signature stands only in a letter that is signed, where it is asked for, by who may', async () => {
  const draft = await aCircularIn(database.db, 'draft');
  const signed = await aCircularIn(database.db, 'signed');
  const asked = { signature: 'picture', signatory: 'signatory-mk97' };
  expect(uploads((await issue({ circular: draft, ...asked })).model)).toEqual([]);
  expect(uploads((await issue({ circular: signed })).model)).toEqual([]);
  expect(uploads((await issue({ circular: signed, ...asked }, false)).model)).toEqual([]);
  const other = await aCircularIn(database.db, 'signed', { signedRole: 'ปลัดจังหวัด' });
  expect(uploads((await issue({ circular: other, ...asked })).model)).toEqual([]);
  const put = await issue({ circular: signed, ...asked });
  expect(uploads(put.model)).toEqual([SIGNATURE]);
  const event = await database.db
    .selectFrom('audit_event')
    .select('after')
    .where('action', '=', 'document.issued')
    .where('subject', '=', `document:${put.checkCode}`)
    .executeTakeFirstOrThrow();
  expect(event.after).toMatchObject({ signedWith: 'signatory-mk97' });
});

test('agencies, districts and other provinces get neither pictures nor offices', async () => {
  const claims = [
    { provinceCode: '98', scope: 'province' },
    { provinceCode: '97', scope: 'agency', agencyCode: 'mk97a1' },
    { provinceCode: '97', scope: 'district', districtCode: '9701' },
  ] as const;
  for (const claim of claims) {
    const tenant = mintTenant({ ...claim, userId: 'u1' });
    const letterhead = await withTenant(database.db, tenant, (t) =>
      readLetterhead(t, 'circular-letter', { maySign: true }),
    );
    expect(JSON.stringify(letterhead)).not.toContain(SIGNATURE);
    const seen = await withTenant(database.db, tenant, async ({ trx }) => [
      ...(await trx.selectFrom('document_picture').selectAll().execute()),
      ...(await trx.selectFrom('document_signatory').selectAll().execute()),
    ]);
    expect(seen.filter((row) => row.province_code === '97')).toEqual([]);
  }
  await expect(
    asProvince((t) => t.trx.deleteFrom('document_picture').where('province_code', '=', '97').execute()),
  ).rejects.toThrow(/permission denied/);
});

test('an office is changed from what was seen, moved, removed and brought back with its signature', async () => {
  const list = () => asProvince((t) => SignatoryRepository.findAll(t));
  await asProvince((t) =>
    SignatoryRepository.insertSignatory(t, { signatoryId: 'second', lines: ['ปลัดจังหวัด'], office: null }),
  );
  await asProvince((t) => moveSignatory(t, 'second', -1, u1));
  expect((await list()).map(({ signatoryId }) => signatoryId)).toEqual(['second', 'signatory-mk97']);
  await asProvince((t) => moveSignatory(t, 'second', -1, u1));
  expect((await list())[0]?.signatoryId).toBe('second');
  const late = await asProvince((t) =>
    changeSignatory(t, { signatoryId: 'signatory-mk97', version: 1 }, { lines: ['อื่น'] }, u1),
  );
  expect(late).toEqual({ kind: 'conflict', present: OFFICE, version: 2 });
  expect(await asProvince((t) => chooseDefault(t, 'circular-letter', 'signatory-mk97', u1))).toBe(true);
  expect(await asProvince((t) => chooseDefault(t, 'circular-letter', 'signatory-mk98', u1))).toBe(false);
  await asProvince((t) =>
    changeSignatory(t, { signatoryId: 'signatory-mk97', version: 2 }, { removed: true }, u1),
  );
  expect(await asProvince((t) => SignatoryRepository.findDefaults(t))).toEqual(new Map());
  await asProvince((t) =>
    changeSignatory(t, { signatoryId: 'signatory-mk97', version: 3 }, { removed: false }, u1),
  );
  const letterhead = await asProvince((t) => readLetterhead(t, 'circular-letter', { maySign: true }));
  expect(letterhead.usual).toBe('signatory-mk97');
  expect(letterhead.signatories.at(-1)?.picture?.base64).toBe(SIGNATURE);
});
