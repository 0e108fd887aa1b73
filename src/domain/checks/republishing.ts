import { error } from '../mistake/mistake.ts';
import type { Check } from './check.ts';

/** Nobody’s text is shown on a guess: what allows it is written down. */
export const republishing: Check = {
  name: 'republishing',
  holds: 'No source may be republished without a word on what allows it.',
  run: ({ sources }) =>
    sources.flatMap(({ file, data }) =>
      data.republish && data.licence === undefined
        ? [
            error('republish-without-licence', {
              file,
              path: ['republish'],
              found: '`republish: true` and no `licence`',
              allowed: '`licence`: what the document or its publisher says on copying it',
              remedy: 'Add `licence`; where nothing is said, the text may not be republished.',
            }),
          ]
        : [],
    ),
};
