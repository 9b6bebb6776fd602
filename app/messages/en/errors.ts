import type { SameKeys } from '../shape.ts';
import type { errors as th } from '../th/errors.ts';

export const errors: SameKeys<typeof th> = {
  notFoundTitle: 'Page not found',
  notFoundText:
    'The page does not exist, or this account may not see it. Check the address, or go back to the start.',
  forbiddenTitle: 'Not allowed',
  forbiddenText: 'The role of this account may not do that. If it should, ask your province’s administrator.',
  brokenTitle: 'Something broke on our side',
  brokenText: 'What was saved is safe. Please try again.',
  home: 'Back to the start',
  reference: 'Reference',
};
