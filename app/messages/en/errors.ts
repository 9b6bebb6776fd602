import type { SameKeys } from '../shape.ts';
import type { errors as th } from '../th/errors.ts';

export const errors: SameKeys<typeof th> = {
  notFoundTitle: 'Page not found',
  notFoundText:
    'The page does not exist, or this account may not see it. Check the address, or go back to the start.',
  forbiddenTitle: 'Not allowed',
  forbiddenText: 'The role of this account may not do that. If it should, ask your province’s administrator.',
  badRequestTitle: 'Not readable',
  badRequestText:
    'What was sent cannot be read. Nothing was saved. Please go back, open the page anew and try again.',
  tooLargeTitle: 'Too large',
  tooLargeText:
    'What was sent is too large (a form at most 1 MB, an imported file 25 MB, an attached file as its page says). Nothing was saved. Please send less at once.',
  harmfulTitle: 'This file is not safe',
  harmfulText:
    'Something harmful was found in this file, so nobody can download it. Please ask the office that attached it for another.',
  notScannedTitle: 'This file waits to be looked through',
  notScannedText:
    'It has not been looked through for harmful content yet, because the scanner gives no answer. Please try again later.',
  brokenTitle: 'Something broke on our side',
  brokenText: 'What was saved is safe. Please try again.',
  home: 'Back to the start',
  reference: 'Reference',
};
