/**
 * The published rules by which a quotation and a source text are made alike before they are compared
 * (method page “Evidence”). Letters, digits, case and word order are never touched.
 */

export interface NormalisationRule {
  id: string;
  /** What the rule does, for readers of the method page. */
  does: string;
  pattern: RegExp;
  replacement: string | ((match: string) => string);
}

const LIGATURES: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};

/** Between cells, an unbroken hyphen, a next line. */
const WORD_MARKS: Readonly<Record<string, string>> = {
  '\u0007': ' ',
  '\u001E': '-',
  '\u0085': ' ',
};

/** Raised whenever a rule changes, so that a lock made under other rules is refused. */
export const RULES_VERSION = '2';

/** In the order in which they are tried at each place in the text. */
export const NORMALISATION_RULES: readonly NormalisationRule[] = [
  {
    id: 'bullets',
    does: 'List bullets (round, square, filled or hollow, diamonds, arrowheads, ticks, and those of Word’s own symbol fonts) are left out, and so are a hyphen, an asterisk or a lone letter o that opens a line as a bullet.',
    pattern:
      /[•·‣⁃∙▪▫■□◦●○◆◇❖►▶➢➤✓✔\uF076\uF0A7\uF0A8\uF0B7\uF0D8\uF0E0\uF0FC]|(?<=(?:^|\n)[ \t]*)[-*o](?=\s)/y,
    replacement: ' ',
  },
  {
    id: 'conversion-marks',
    does: 'Marks that conversion to text left behind (asterisks for bold, table bars, underline tags) are left out.',
    pattern: /\*+|\||<\/?u>/y,
    replacement: '',
  },
  {
    id: 'word-marks',
    does: 'Marks that a word processor leaves in pasted text (of paragraphs, notes, comments and pictures) are left out; its mark between two cells counts as a space, its unbroken hyphen as a hyphen.',
    pattern: /(?!\s)\p{Cc}|[¶\uFFFC]/uy,
    replacement: (mark) => WORD_MARKS[mark] ?? '',
  },
  {
    id: 'invisible',
    does: 'Soft hyphens, zero-width characters, marks of direction and byte-order marks are left out.',
    pattern: /[\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\p{Variation_Selector}]/uy,
    replacement: '',
  },
  {
    id: 'hyphens',
    does: 'Every kind of hyphen, dash and minus sign counts as a hyphen.',
    pattern: /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/y,
    replacement: '-',
  },
  {
    id: 'quotes',
    does: 'Curly and straight quotation marks and apostrophes count as the same.',
    pattern: /[\u2018\u2019\u201A\u201B\u201C\u201D\u201E\u201F`´]/y,
    replacement: (mark) => (/[\u2018\u2019\u201A\u201B`´]/.test(mark) ? "'" : '"'),
  },
  {
    id: 'ellipses',
    does: 'The sign of three dots counts as three full stops.',
    pattern: /…/y,
    replacement: '...',
  },
  {
    id: 'ligatures',
    does: 'Joined letters (ﬁ, ﬂ, ﬀ, ﬃ, ﬄ, ﬅ, ﬆ) count as the letters they stand for.',
    pattern: /[ﬀﬁﬂﬃﬄﬅﬆ]/y,
    replacement: (ligature) => LIGATURES[ligature] ?? ligature,
  },
  {
    id: 'white-space',
    does: 'Any run of spaces, tabs, line breaks, page breaks and no-break spaces counts as one space.',
    pattern: /\s+/y,
    replacement: ' ',
  },
  {
    id: 'accents',
    does: 'A letter followed by its accents counts as the one accented letter (Unicode form NFC).',
    pattern: /\P{M}\p{M}+|[\u2126\u212A\u212B]/uy,
    replacement: (letter) => letter.normalize('NFC'),
  },
];

export interface NormalisedText {
  text: string;
  /** For each character of `text`, the offset in the original of what it came from. */
  offsets: readonly number[];
}

/** The text under the published rules, with the way back to the original. */
export function normalise(original: string): NormalisedText {
  const characters: string[] = [];
  const offsets: number[] = [];
  const emit = (piece: string, offset: number): void => {
    for (const character of piece) {
      if (character === ' ' && (characters.length === 0 || characters.at(-1) === ' ')) continue;
      // One entry for each UTF-16 unit, so that offsets line up with string indices.
      for (let unit = 0; unit < character.length; unit += 1) {
        characters.push(character.charAt(unit));
        offsets.push(offset);
      }
    }
  };
  let position = 0;
  while (position < original.length) {
    const run = plainRun(original, position);
    if (run !== undefined) {
      for (const letter of run) {
        characters.push(letter);
        offsets.push(position);
        position += 1;
      }
      continue;
    }
    const match = firstMatch(original, position);
    if (match) {
      emit(match.replacement, position);
      position += match.length;
    } else {
      const character = String.fromCodePoint(original.codePointAt(position) ?? 0);
      emit(character, position);
      position += character.length;
    }
  }
  if (characters.at(-1) === ' ') {
    characters.pop();
    offsets.pop();
  }
  return { text: characters.join(''), offsets };
}

/** Letters and figures that no rule touches: none has accents behind it. */
const PLAIN = /(?:[A-Za-z0-9](?!\p{M}))+/uy;

/** The run of such letters at a place; undefined where there is none, or where it may be a bullet, a lone “o”. */
function plainRun(text: string, position: number): string | undefined {
  PLAIN.lastIndex = position;
  const [run] = PLAIN.exec(text) ?? [];
  return run === 'o' ? undefined : run;
}

function firstMatch(
  text: string,
  position: number,
): { replacement: string; length: number } | undefined {
  for (const rule of NORMALISATION_RULES) {
    rule.pattern.lastIndex = position;
    const match = rule.pattern.exec(text);
    if (match) {
      const found = match[0];
      const replacement =
        typeof rule.replacement === 'string' ? rule.replacement : rule.replacement(found);
      return { replacement, length: found.length };
    }
  }
  return undefined;
}
