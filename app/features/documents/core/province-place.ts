import { common } from '~/messages/th/common.ts';

/** Whose bodies a document of the province is about. */
export interface ProvincePlace {
  province: string;
  /** Name of the district where only its bodies are seen (a district chief's); null = the whole province. */
  district: string | null;
}

/** `อำเภอเมือง จังหวัดตาก`, `จังหวัดตาก` */
export function placeWords({ province, district }: ProvincePlace): string {
  return [district && `อำเภอ${district}`, `จังหวัด${province}`].filter(Boolean).join(' ');
}

/** What was chosen of the bodies, in words; empty where all are told of. */
export function narrowedWords(
  { type, district, size }: { type: string; district: string; size: string },
  districts: readonly { code: string; nameTh: string }[],
): string {
  const sizeName = common.sizes[size as keyof typeof common.sizes];
  return [
    type && typeName(type),
    district && `อำเภอ${districts.find(({ code }) => code === district)?.nameTh ?? district}`,
    sizeName && `ขนาด${sizeName}`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** Short Thai name of a type of bodies. */
export function typeName(type: string): string {
  return common.types[type as keyof typeof common.types] ?? type;
}
