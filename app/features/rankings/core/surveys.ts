import type { Scheme } from '~/features/schemes/core/scheme.ts';

/** A survey whose mean is part of the overall: its share of the overall in percent. */
export interface Survey {
  instrument: string;
  weight: string;
}

/**
 * The surveys of the year that the overall is made of, each whole or in its parts. None where a weight is not known:
 * then nothing can be said of how sure the overall is. The disclosure check asks nobody, and has no chance in it.
 */
export function surveysOf(scheme: Scheme | undefined): Survey[] {
  const instruments = scheme?.instruments ?? [];
  const surveys = instruments.filter(
    ({ code }) => code !== 'oit' && !instruments.some(({ partOf }) => partOf === code),
  );
  const known = surveys.flatMap(({ code, weight }) => (weight === null ? [] : { instrument: code, weight }));
  return known.length === surveys.length ? known : [];
}
