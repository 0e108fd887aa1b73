import { error } from '../finding.ts';
import type { Check } from './check.ts';
import { inTexts } from './in-texts.ts';

const TITLE = String.raw`(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Cllr|Councillor|Sir|Dame|Rev|Revd|Reverend)`;
const WORD = String.raw`\p{Lu}[\p{L}’'-]+`;
const HONOUR = String.raw`(?:CBE|OBE|MBE|KBE|DBE|QPM|CVO|MVO)`;

/** A title, initials, and one to four capitalised words: “Cllr J. Smith”, “Sir John Example School”. */
const TITLED = new RegExp(
  String.raw`(?<![\p{L}\p{N}])${TITLE}\.? +(?:\p{Lu}\.? ?){0,3}(${WORD}(?: ${WORD}){0,5})`,
  'gu',
);
const HONOURED = new RegExp(String.raw`${WORD},? ${HONOUR}(?![\p{L}\p{N}])`, 'gu');

/** What may follow “Councillor” or stand after a title without naming anybody. */
const OFFICE =
  /^(?:Lead|Leader|Member|Members|Portfolio|Cabinet|Deputy|Chair|Executive|Elected|Representative|Champion)(?![\p{L}’'])/u;

/** Places called after a person. */
const PLACE =
  / (?:Academy|Centre|Charity|College|Foundation|Hospital|House|Nursery|Practice|Primary|School|Surgery|Trust|University)(?![\p{L}])/u;

/**
 * Records hold offices and roles, never people, whatever the source prints (design, “People and
 * privacy”). Names are told by a title before or an honour after them; offices and places named after
 * people are let through.
 */
export const personNames: Check = {
  name: 'person-names',
  holds: 'No text of a record holds a person’s name with a title or an honour.',
  run: (entries) =>
    inTexts(entries, namesIn, ({ word, ...at }) =>
      error('person-name', {
        ...at,
        found: `“${word}”`,
        allowed: 'an office, a role, a group or an organisation',
        remedy: 'Write the office without the name; of a quotation, take only the words around it.',
      }),
    ),
};

/** Names of people in a text, with their titles. */
export const namesIn = (text: string): string[] => [
  ...[...text.matchAll(TITLED)]
    .filter(([whole, words = '']) => !OFFICE.test(words) && !PLACE.test(whole))
    .map(([whole]) => whole),
  ...[...text.matchAll(HONOURED)].map(([whole]) => whole),
];
