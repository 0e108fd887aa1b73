import { error } from '../finding.ts';
import type { Check } from './check.ts';
import { inTexts } from './in-texts.ts';

/** Repetition is bounded, so that a long text is read in time that grows with its length only. */
const ADDRESS = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,6}/gu;

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

export const addressesIn = (text: string): string[] =>
  text.includes('@') ? [...text.matchAll(ADDRESS)].map(([address]) => address) : [];
