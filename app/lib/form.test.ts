import { expect, test } from 'vitest';
import { readForm, readVersion, readWholeNumber } from './form.ts';

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}
const thrownBy = (run: () => unknown) => {
  try {
    run();
  } catch (thrown) {
    return thrown;
  }
  return null;
};

test('a version is a whole number that the database can hold; absent is 0', () => {
  expect(readVersion(formOf({ version: '7' }))).toBe(7);
  expect(readVersion(formOf({ version: '2147483647' }))).toBe(2147483647);
  expect(readVersion(formOf({}))).toBe(0);
  for (const version of ['', '-1', '1.5', '1e9', 'NaN', '2147483648', '99999999999999999999', ' 1', '๑'])
    expect(
      thrownBy(() => readVersion(formOf({ version }))),
      version,
    ).toMatchObject({ status: 400 });
  expect(
    thrownBy(() => readWholeNumber(formOf({ version: '1', measureNo: 'x' }), 'measureNo')),
  ).toMatchObject({
    status: 400,
  });
});

test('a form with a NUL in a value, a name or a file name is not taken; in the bytes of a file it is', async () => {
  const send = (body: BodyInit) => readForm(new Request('http://localhost/', { method: 'POST', body }));
  const fileForm = (name: string) => {
    const form = new FormData();
    form.append('file', new File([new Uint8Array([0, 1, 0])], name));
    return form;
  };
  expect((await send(fileForm('a.xlsx'))).get('file')).toBeInstanceOf(File);
  for (const body of [
    new URLSearchParams({ a: '\0' }),
    new URLSearchParams({ 'a\0': '' }),
    fileForm('a\0.xlsx'),
  ])
    await expect(send(body)).rejects.toMatchObject({ status: 400 });
});

test('a body that cannot be read is a 400, one past its limit stays what it is', async () => {
  const broken = {
    method: 'POST',
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    body: 'no parts',
  };
  await expect(readForm(new Request('http://localhost/', broken))).rejects.toMatchObject({ status: 400 });
  const failing = new ReadableStream({
    pull: (controller) => controller.error(new Response(null, { status: 413 })),
  });
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const tooLarge = new Request('http://localhost/', {
    method: 'POST',
    headers,
    body: failing,
    duplex: 'half',
  } as RequestInit);
  await expect(readForm(tooLarge)).rejects.toMatchObject({ status: 413 });
});
