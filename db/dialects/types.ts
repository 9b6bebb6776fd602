/**
 * One set of type parsers for both drivers, so that a figure looks the same whichever database served it:
 * int8 (counts) is a number, numeric stays a decimal string, date stays `YYYY-MM-DD` without a time zone.
 */
export const OID_INT8 = 20;
export const OID_NUMERIC = 1700;
export const OID_DATE = 1082;
export const OID_JSON = 114;
export const OID_JSONB = 3802;

export const parseInt8 = (text: string): number => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`int8 outside the safe range: ${text}`);
  return value;
};

export const keepText = (text: string): string => text;

/** Strings handed to a json column are taken as JSON text already; everything else is serialised. */
export const serializeJson = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);
