/** Stable address of the published JSON Schema of a measure library; apart, so that pages do not bring the checker along. */
export const SCHEMA_PATH = '/schemas/measure-library.json';
