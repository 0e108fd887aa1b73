import { error } from '../mistake/mistake.ts';
import type { Check } from './check.ts';
import { inTexts } from './in-texts.ts';

/** Guides and method pages are written in Markdown; a text of a record is shown as it stands. */
const PROSE: readonly unknown[] = ['sections', 'blocks', 'links', 'pictures'];
/** The words of others may hold anything. */
const QUOTED: ReadonlySet<unknown> = new Set(['quotation', 'starts', 'printed', 'also_printed']);

const MARKUP: readonly { sign: RegExp; what: string }[] = [
  { sign: /&(?:#\d{1,6}|#x[\da-f]{1,6}|[a-z]{2,8}\d{0,2});/iu, what: 'a sign as HTML writes it' },
  { sign: /<\/?[a-z][a-z\d]{0,9}(?: [^<>]*)?\/?>/iu, what: 'an element of HTML' },
  { sign: /\[[^\][]+\]\((?:https?:|\.{0,2}\/|#)[^()\s]*\)/u, what: 'a link as Markdown writes it' },
  { sign: /(\*\*|__)(?=\S)[^*_]+\1/u, what: 'bold type as Markdown writes it' },
  { sign: /(?<=\p{L})%[2-7][\da-f](?=\p{L})/iu, what: 'a sign as an address writes it' },
];

/** A reader of a page, a spreadsheet or the search would see the signs in place of what they stand for. */
export const markupInTexts: Check = {
  name: 'markup-in-texts',
  holds: 'No text of a record holds HTML, Markdown or the signs of an encoded address.',
  run: (entries) =>
    inTexts(
      entries,
      (text, path) => (PROSE.includes(path[0]) || /^\S+:/u.test(text) ? [] : markupIn(text)),
      ({ word, ...at }) =>
        error('markup-in-text', {
          ...at,
          found: word,
          allowed: 'plain words; a page gives them their form',
          remedy: 'Write the words, and the signs themselves: & for &amp;, a space for %20.',
        }),
    ),
};

/** The markup in a text, in words: the first of each kind. */
export const markupIn = (text: string): string[] =>
  MARKUP.flatMap(({ sign, what }) => {
    const match = sign.exec(text);
    return match ? [`“${match[0].slice(0, 60)}”, ${what}`] : [];
  });

/** Words that authors leave for themselves. In small letters “todo” and “tbc” may be words of a text. */
const LEFT = /\b(?:TODO|FIXME|XXX|TBC|TBD)\b|\b[Ll]orem ipsum\b/u;

/** What is not known has a state of its own; a word for it would be read as what the document says. */
export const unfinishedTexts: Check = {
  name: 'unfinished-texts',
  holds: 'No text of ours holds a word that stands for one still to be written.',
  run: (entries) =>
    inTexts(
      entries,
      (text, path) => (path.some((key) => QUOTED.has(key)) ? [] : unfinishedIn(text)),
      ({ word, ...at }) =>
        error('text-unfinished', {
          ...at,
          found: `“${word}”`,
          allowed: 'texts that are finished',
          remedy: 'Write what is meant, or leave the key out; what was not read has a state.',
        }),
    ),
};

/** The first such word of a text. */
export const unfinishedIn = (text: string): string[] => LEFT.exec(text)?.slice(0, 1) ?? [];
