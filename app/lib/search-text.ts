import { toArabicDigits } from './thai-digits.ts';

/** Long and short forms of what bodies are called; both are searched as the short form. */
const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/องค์การบริหารส่วนจังหวัด|อบจ\.?/g, 'อบจ'],
  [/องค์การบริหารส่วนตำบล|อบต\.?/g, 'อบต'],
  [/เทศบาลนคร|ทน\./g, 'ทน'],
  [/เทศบาลเมือง|ทม\./g, 'ทม'],
  [/เทศบาลตำบล|ทต\./g, 'ทต'],
];

/** Text as it is compared in a search: without spaces, in Arabic digits, lower case, with short names of bodies. */
export function searchText(text: string): string {
  const folded = toArabicDigits(text).toLowerCase().replace(/\s+/g, '');
  return SHORT_FORMS.reduce((result, [form, short]) => result.replace(form, short), folded);
}

/** `องค์การบริหารส่วนตำบลหนองน้ำ` -> `อบต.หนองน้ำ`, as offices shorten names where room is scarce; others as they are. */
export function shortName(nameTh: string): string {
  return SHORT_FORMS.reduce((result, [form, short]) => result.replace(form, `${short}.`), nameTh);
}
