import { z } from 'zod';
import { INSTRUMENT_CODES, isItemCode, isSubIndicatorCode } from './nodes.ts';

/** Thai first, English second. */
export const text = z.object({ th: z.string().min(1), en: z.string().min(1) });
/** Points or percent as plain decimal text: never a binary float. */
export const figure = z.string().regex(/^\d{1,3}(\.\d+)?$/);
export const itemCode = z.custom<`${'i' | 'e' | 'o'}${bigint}`>((value) => isItemCode(String(value)));
export const subIndicatorCode = z.custom<`${bigint}.${bigint}`>((value) => isSubIndicatorCode(String(value)));
export const instrumentCode = z.enum(INSTRUMENT_CODES);

/** Where a part of the record comes from, and whether that was seen printed or proved by arithmetic. */
export const mark = z.object({ verified: z.boolean(), source: z.string().min(1) });
