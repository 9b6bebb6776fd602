import { seedScheme } from 'seeds/schemes/index.ts';
import { expect, test } from 'vitest';
import { assess } from '~/features/scores/core/assess.ts';
import { buildModel, inputsOf } from './model.ts';
import { capField, isTicked, LOCK_FIELD, pointsField, readTyped, TYPED_FIELD } from './typed-moves.ts';

const scheme = seedScheme(2567);
const items = Object.fromEntries(
  scheme.items.map(({ code }) => [code, code === 'o3' ? '0' : code === 'e2' ? '81.12345' : '100']),
);
const model = buildModel(scheme, assess(scheme, { items }));
if (!model) throw new Error('no model');
const small = model;

/** The form as a browser sends it when nothing was touched. */
function untouched(): URLSearchParams {
  const form = new URLSearchParams({ [TYPED_FIELD]: '1' });
  for (const input of inputsOf(small)) {
    if (!isTicked(input)) form.set(pointsField(input.node), input.official ?? '');
    else if (input.official === '100') form.set(pointsField(input.node), '100');
    if (!input.inSteps) form.set(capField(input.node), '');
  }
  return form;
}

test('an untouched form moves nothing, and no form is no form', () => {
  expect(readTyped(untouched(), model)).toEqual({ set: '', lock: '', cap: '', unreadable: {} });
  expect(readTyped(new URLSearchParams('set=o3:100'), model)).toBeNull();
});

test('what was typed, ticked and unticked becomes the moves of the address', () => {
  const form = untouched();
  form.set(pointsField('o3'), '100');
  form.delete(pointsField('o4'));
  form.set(pointsField('e1'), ' 92.5 ');
  form.set(capField('i1'), '95');
  form.set(capField('i2'), '100');
  form.append(LOCK_FIELD, 'i3');
  form.append(LOCK_FIELD, 'nothing');
  expect(readTyped(form, model)).toEqual({
    set: 'e1:92.5,o3:100,o4:0',
    lock: 'i3',
    cap: 'i1:95',
    unreadable: {},
  });
});

test('what is no score is kept as typed, and the rest with it', () => {
  const form = untouched();
  form.set(pointsField('e1'), 'เก้าสิบ');
  form.set(pointsField('e2'), '101');
  form.set(capField('e3'), '88.888');
  form.set(pointsField('e4'), '90');
  expect(readTyped(form, model)).toMatchObject({
    set: 'e4:90',
    unreadable: { 'points-e1': 'เก้าสิบ', 'points-e2': '101', 'cap-e3': '88.888' },
  });
});
