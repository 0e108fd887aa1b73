/** An e-mail address. Repetition is bounded, so that the time to read a text grows with its length only. */
const ADDRESS = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,6}/gu;

export const emailsIn = (text: string): string[] =>
  text.includes('@') ? [...text.matchAll(ADDRESS)].map(([address]) => address) : [];

const TITLE = String.raw`(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Cllr|Councillor|Sir|Dame|Rev|Revd|Reverend)`;
const WORD = String.raw`\p{Lu}[\p{L}’'-]+`;
const HONOUR = String.raw`(?:CBE|OBE|MBE|KBE|DBE|QPM|CVO|MVO)`;

/** A title, initials, and one to four capitalised words: “Cllr J. Smith”, “Sir John Example School”. */
const TITLED = new RegExp(
  String.raw`(?<![\p{L}\p{N}])${TITLE}\.? +(?:\p{Lu}\.? ?){0,3}(${WORD}(?: ${WORD}){0,5})`,
  'gu',
);
const HONOURED = new RegExp(String.raw`${WORD},? ${HONOUR}(?![\p{L}\p{N}])`, 'gu');

/** Words after a title that name an office and not a person: “Councillor Lead Member”. */
const OFFICE =
  /^(?:Lead|Leader|Member|Members|Portfolio|Cabinet|Deputy|Chair|Executive|Elected|Representative|Champion)(?![\p{L}’'])/u;

/** Places called after a person. */
const PLACE =
  / (?:Academy|Centre|Charity|College|Foundation|Hospital|House|Nursery|Practice|Primary|School|Surgery|Trust|University)(?![\p{L}])/u;

/** Names of people in a text, with their titles. */
export const namesIn = (text: string): string[] => [
  ...[...text.matchAll(TITLED)]
    .filter(([whole, words = '']) => !OFFICE.test(words) && !PLACE.test(whole))
    .map(([whole]) => whole),
  ...[...text.matchAll(HONOURED)].map(([whole]) => whole),
];
