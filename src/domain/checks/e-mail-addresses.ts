import { addressesIn } from '../base/personal.ts';
import { error } from '../mistake/mistake.ts';
import type { Check } from './check.ts';
import { inTexts } from './in-texts.ts';

/** Records hold no e-mail addresses, whatever the source prints (design, “People and privacy”). */
export const eMailAddresses: Check = {
  name: 'e-mail-addresses',
  holds: 'No text of a record holds an e-mail address.',
  run: (entries) =>
    inTexts(entries, addressesIn, ({ word, ...at }) =>
      error('e-mail-address', {
        ...at,
        found: `“${word}”`,
        allowed: 'no e-mail address',
        remedy: 'Take it out; name the office or the document instead.',
      }),
    ),
};
