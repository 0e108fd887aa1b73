import { error } from '../mistake/mistake.ts';
import type { Check } from './check.ts';
import { inTexts } from './in-texts.ts';

/** Words that judge a partnership rather than say what its document says (design, promise 3). */
const JUDGEMENT =
  /(?<![\p{L}])(?:(?:non-?)?complian(?:t|ce)|(?:fail|fails|failed|failing) to|league tables?|(?:best|worst)[ -]performing|poor(?:ly)?)(?![\p{L}])/giu;

/** The keys that hold our own prose. Names, titles and quotations are the source’s and are let be. */
const OWN_PROSE = new Set([
  'address_note',
  'asked',
  'changed',
  'description',
  'ground',
  'meaning',
  'missing',
  'note',
  'reason',
  'regime_reason',
  'summary',
  'text',
  'why_it_matters',
]);

/** We read documents; we do not judge partnerships. */
export const judgement: Check = {
  name: 'judgement',
  holds: 'Our own prose has no word that judges a partnership.',
  run: (entries) =>
    inTexts(
      entries,
      (text, path) => (OWN_PROSE.has(String(path.at(-1))) ? judgementsIn(text) : []),
      ({ word, ...at }) =>
        error('word-of-judgement', {
          ...at,
          found: `“${word}”`,
          allowed: 'what the document says, or that it does not say',
          remedy: 'Say it without the word, or set the source’s own words in quotation marks.',
        }),
    ),
};

/** Words of judgement in a text of ours, outside quotation marks. */
export const judgementsIn = (text: string): string[] =>
  [...withoutQuotations(text).matchAll(JUDGEMENT)].map(([word]) => word);

/** The text with everything in double quotation marks blanked out. */
const withoutQuotations = (text: string): string => text.replace(/“[^“”]*”|"[^"]*"/gu, '“”');
