import type { ColumnType, Generated } from 'kysely';

/** A decimal figure: read as text (never a binary float), written as text or number. */
export type Numeric = ColumnType<string, string | number, string | number>;
export type NullableNumeric = ColumnType<
  string | null,
  string | number | null | undefined,
  string | number | null
>;
/** A calendar date `YYYY-MM-DD` (Gregorian; shown in the Buddhist era). */
export type CalendarDate = string;
/** A moment; the database fills it where the insert leaves it out. */
export type Moment = ColumnType<Date, Date | string | undefined, Date | string>;
export type NullableMoment = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
export type WithDefault<T> = Generated<T>;
export type Json<T> = ColumnType<T, string, string>;
/** JSON with a default of the database. */
export type JsonWithDefault<T> = ColumnType<T, string | undefined, string>;
export type NullableJson<T> = ColumnType<T | null, string | null | undefined, string | null>;
