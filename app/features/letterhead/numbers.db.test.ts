import { createWorld } from 'tests/isolation/world.ts';
import { testDatabase } from 'tests/setup/database.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import * as CircularRepository from '~/features/circulars/CircularRepository.server.ts';
import { changeDraft } from '~/features/circulars/circular-acts.server.ts';
import { aCircularIn, aForm, asProvince97, move, officer } from '~/features/circulars/circulars.fixture.ts';
import { mintTenant, withTenant } from '~/lib/db.server.ts';
import * as NumberRepository from './NumberRepository.server.ts';
import { takeNumber } from './number-acts.server.ts';

const database = testDatabase();
const signature = { number: null, datedOn: '2024-10-15', signedRole: 'ผู้ว่าราชการจังหวัด' };
/** Calendar year (BE) of the letters. */
const YEAR = 2567;

beforeAll(async () => {
  await createWorld(database.db);
  await asProvince97(database.db, (t) =>
    NumberRepository.upsertNumbering(t, {
      pattern: '{{prefix}}/ว {{number}}',
      prefix: 'สม 0017.5',
      version: 0,
      office: null,
    }),
  );
});

const sign = (circularId: string, number: string | null) =>
  move(database.db, circularId, 'sign', { signature: { ...signature, number } });
const checked = () => aCircularIn(database.db, 'checked', { number: null });
const numberOf = async (circularId: string) =>
  (await asProvince97(database.db, (t) => CircularRepository.findById(t, circularId)))?.number;
const register = () => asProvince97(database.db, (t) => NumberRepository.findAllNumbers(t, YEAR));
const entriesOf = async (circularId: string) =>
  (await register())
    .filter((row) => row.circularId === circularId)
    .map(({ text, state, follows }) => ({ text, state, follows }));

test('a letter signed without a number takes the next one, and the register has it', async () => {
  const [first, second] = [await checked(), await checked()];
  expect(await sign(first, null)).toMatchObject({ kind: 'done' });
  expect(await sign(second, null)).toMatchObject({ kind: 'done' });
  expect([await numberOf(first), await numberOf(second)]).toEqual(['สม 0017.5/ว 1', 'สม 0017.5/ว 2']);
  expect(await entriesOf(second)).toEqual([{ text: 'สม 0017.5/ว 2', state: 'in_use', follows: 1 }]);
});

test('a typed number wins, leads the series on and says after which number it came', async () => {
  const typed = await checked();
  expect(await sign(typed, 'สม ๐๐๑๗.๕/ว ๑๐')).toMatchObject({ kind: 'done' });
  expect(await entriesOf(typed)).toEqual([{ text: 'สม ๐๐๑๗.๕/ว ๑๐', state: 'in_use', follows: 2 }]);
  const next = await checked();
  await sign(next, null);
  expect(await numberOf(next)).toBe('สม 0017.5/ว 11');
});

test('a number of another letter is refused however it is written, and nothing changes', async () => {
  const late = await checked();
  expect(await sign(late, 'สม 0017.5 / ว ๑๐')).toEqual({ kind: 'fault', fault: 'number_taken' });
  expect(await asProvince97(database.db, (t) => CircularRepository.findById(t, late))).toMatchObject({
    state: 'checked',
    number: null,
  });
  expect(await entriesOf(late)).toEqual([]);
  // Circulars from before the register have their numbers too.
  const sent = await aCircularIn(database.db, 'sent', { number: 'ปท 1/ว 900' });
  await database.db
    .updateTable('letter_number')
    .set({ circular_id: 'other', number_key: 'moved-away' })
    .where('circular_id', '=', sent)
    .execute();
  expect(await sign(late, 'ปท 1/ว ๙๐๐')).toEqual({ kind: 'fault', fault: 'number_taken' });
});

test('a letter that goes back keeps its number; a removed one gives it up for good', async () => {
  const letter = await checked();
  await sign(letter, null);
  const own = await numberOf(letter);
  await move(database.db, letter, 'return', { comment: 'แก้คำผิด' });
  await move(database.db, letter, 'check');
  expect(await sign(letter, own ?? '')).toMatchObject({ kind: 'done' });
  expect((await entriesOf(letter)).map(({ state }) => state)).toEqual(['in_use']);
  await move(database.db, letter, 'remove');
  expect((await entriesOf(letter)).map(({ state }) => state)).toEqual(['cancelled']);
  expect(await numberOf(letter)).toBeNull();
  await move(database.db, letter, 'restore');
  await move(database.db, letter, 'check');
  expect(await sign(letter, own ?? '')).toEqual({ kind: 'fault', fault: 'number_cancelled' });
  await sign(letter, null);
  expect(await numberOf(letter)).not.toBe(own);
});

test('another number for the same letter cancels the one it had', async () => {
  const letter = await checked();
  await sign(letter, null);
  const { version = 0 } =
    (await asProvince97(database.db, (t) => CircularRepository.findById(t, letter))) ?? {};
  await asProvince97(database.db, (t) => changeDraft(t, letter, version, aForm(), officer('u1')));
  await move(database.db, letter, 'check');
  expect(await sign(letter, 'สม 0017.5/ว 300')).toMatchObject({ kind: 'done' });
  expect((await entriesOf(letter)).map(({ state }) => state)).toEqual(['cancelled', 'in_use']);
});

describe('two at the same time', () => {
  test('never get the same number', async () => {
    const letters = [];
    for (let count = 0; count < 6; count += 1) letters.push(await checked());
    const results = await Promise.all(letters.map((letter) => sign(letter, null)));
    expect(results.map(({ kind }) => kind)).toEqual(letters.map(() => 'done'));
    const numbers = await Promise.all(letters.map(numberOf));
    expect(new Set(numbers).size).toBe(letters.length);
    const running = (await register()).flatMap((row) => row.running ?? []);
    expect(new Set(running).size).toBe(running.length);
  });

  test('who sign one letter take one number', async () => {
    const letter = await checked();
    const results = await Promise.all([sign(letter, null), sign(letter, null)]);
    expect(results.map(({ kind }) => kind).sort()).toEqual(['already', 'done']);
    expect(await entriesOf(letter)).toHaveLength(1);
  });

  test('who type one number for two letters: one is refused', async () => {
    const [one, other] = [await checked(), await checked()];
    const results = await Promise.all([sign(one, 'สม 0017.5/ว 400'), sign(other, 'สม 0017.5/ว 400')]);
    expect(results.map(({ kind }) => kind).sort()).toEqual(['done', 'fault']);
  });
});

test('an act that fails takes no number', async () => {
  const letter = { circularId: 'none', subject: 'เรื่อง', datedOn: '2024-10-15' };
  const last = () => asProvince97(database.db, (t) => NumberRepository.findLast(t, YEAR));
  const before = await last();
  await expect(
    asProvince97(database.db, async (t) => {
      await takeNumber(t, letter, null, officer('u1'));
      throw new Error('failed after it');
    }),
  ).rejects.toThrow('failed after it');
  expect(await last()).toBe(before);
  expect(await entriesOf('none')).toEqual([]);
});

test('another province, an agency and a district see nothing of the register and enter nothing', async () => {
  const claims = [
    { provinceCode: '98', scope: 'province' },
    { provinceCode: '97', scope: 'agency', agencyCode: 'mk97a1' },
    { provinceCode: '97', scope: 'district', districtCode: '9701' },
  ] as const;
  for (const claim of claims) {
    const tenant = mintTenant({ ...claim, userId: 'u1' });
    const seen = await withTenant(database.db, tenant, async ({ trx }) => [
      await trx.selectFrom('letter_number').selectAll().execute(),
      await trx.selectFrom('letter_counter').selectAll().execute(),
      await trx.selectFrom('letter_numbering').selectAll().execute(),
    ]);
    expect(seen).toEqual([[], [], []]);
    await expect(
      withTenant(database.db, tenant, ({ trx }) =>
        trx
          .insertInto('letter_counter')
          .values({ province_code: '97', year: 2570, last_number: 1 })
          .execute(),
      ),
    ).rejects.toThrow(/row-level security/);
  }
});
