import { budget } from './budget.ts';
import { information } from './information.ts';
import { integrity } from './integrity.ts';
import { operations } from './operations.ts';
import { people } from './people.ts';
import { property } from './property.ts';
import { service } from './service.ts';
import type { StockMeasure } from './stock.ts';

export type { StockMeasure } from './stock.ts';

/** The starting stock of standard measures, by main topic. */
export const measureStock: readonly StockMeasure[] = [
  ...operations,
  ...service,
  ...information,
  ...property,
  ...budget,
  ...people,
  ...integrity,
];
