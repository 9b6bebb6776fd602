const TITLE =
  '(?:นาย(?!ก|อำเภอ|ทะเบียน|ช่าง|แพทย์|จ้าง|ตรวจ|ท่า|หน้า|ประกัน)|นางสาว|นาง(?!สาว)|น\\.ส\\.|ว่าที่\\s?(?:ร\\.?ต\\.?|ร้อยตรี)\\s?(?:หญิง)?|Mr\\.|Mrs\\.|Ms\\.)';
const PERSON = new RegExp(
  `(?<![\\u0e00-\\u0e7f])${TITLE}\\s?[\\p{L}\\p{M}]{2,30}(?:\\s[\\p{L}\\p{M}]{2,30})?`,
  'gu',
);

/** Names of persons are left out of everything that is read; offices and roles stay. */
export function withoutPersons(text: string): { text: string; isChanged: boolean } {
  const without = text
    .replace(PERSON, '')
    .replace(/\(\s*\)/g, '')
    .replace(/\s{2,}/g, ' ')
    .trim()
    .replace(/^[/,;\s]+|[/,;\s]+$/gu, '');
  return { text: without, isChanged: text.search(PERSON) >= 0 };
}

/** The record without names of persons in any of its texts, and whether there were any. */
export function recordWithoutPersons<T extends object>(record: T): { record: T; isChanged: boolean } {
  let isChanged = false;
  const clean = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(clean);
    if (typeof value !== 'string') return value;
    const bare = withoutPersons(value);
    if (!bare.isChanged) return value;
    isChanged = true;
    return bare.text;
  };
  const cleaned = Object.fromEntries(Object.entries(record).map(([key, value]) => [key, clean(value)])) as T;
  return isChanged ? { record: cleaned, isChanged } : { record, isChanged };
}
