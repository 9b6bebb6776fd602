/** The greatest whole number a column of the database takes. */
const MOST = 2 ** 31 - 1;

/**
 * The form a page of ours sent. Throws a 400 for one that cannot be read or holds a NUL character, which no text column
 * takes; the 413 of a body past its limit comes through.
 */
export async function readForm(request: Request): Promise<FormData> {
  let form: FormData;
  try {
    form = await request.formData();
  } catch (error) {
    throw error instanceof Response ? error : badForm();
  }
  for (const [name, value] of form) {
    const text = typeof value === 'string' ? value : value.name;
    if (name.includes('\0') || text.includes('\0')) throw badForm();
  }
  return form;
}

/** A whole number from a hidden field, 0 when the field is absent. Throws a 400 for anything else. */
export function readWholeNumber(form: FormData, name: string): number {
  const text = String(form.get(name) ?? '0');
  const value = Number(text);
  if (!/^\d{1,10}$/.test(text) || value > MOST) throw badForm();
  return value;
}

/** The version a change was made from; 0 = there was nothing yet. */
export function readVersion(form: FormData): number {
  return readWholeNumber(form, 'version');
}

function badForm(): Response {
  return new Response(null, { status: 400, statusText: 'Bad Request' });
}
