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
};

/** Raised whenever a rule changes, so that a lock made under other rules is refused. */
export const RULES_VERSION = '1';

/** In the order in which they are tried at each place in the text. */
export const NORMALISATION_RULES: readonly NormalisationRule[] = [
  {
    id: 'bullets',
    does: 'List bullets (round, square, filled or hollow) are left out, and so are a hyphen, an asterisk or a lone letter o that opens a line as a bullet.',
    pattern: /[•·▪◦●○]|(?<=(?:^|\n)[ \t]*)[-*o](?=\s)/y,
    replacement: ' ',
  },
  {
    id: 'conversion-marks',
    does: 'Marks that conversion to text left behind (asterisks for bold, table bars, underline tags) are left out.',
    pattern: /\*+|\||<\/?u>/y,
    replacement: '',
  },
  {
    id: 'invisible',
    does: 'Soft hyphens, zero-width characters and byte-order marks are left out.',
    pattern: /[\u00AD\u200B-\u200D\u2060\uFEFF]/y,
    replacement: '',
  },
  {
    id: 'hyphens',
    does: 'Every kind of hyphen, dash and minus sign counts as a hyphen.',
    pattern: /[\u2010-\u2015\u2212]/y,
    replacement: '-',
  },
  {
    id: 'quotes',
    does: 'Curly and straight quotation marks and apostrophes count as the same.',
    pattern: /[\u2018\u2019\u201A\u201B\u201C\u201D\u201E\u201F`´]/y,
    replacement: (mark) => (/[\u2018\u2019\u201A\u201B`´]/.test(mark) ? "'" : '"'),
  },
  {
    id: 'ligatures',
    does: 'Joined letters (ﬁ, ﬂ, ﬀ, ﬃ, ﬄ) count as the letters they stand for.',
    pattern: /[ﬀﬁﬂﬃﬄ]/y,
    replacement: (ligature) => LIGATURES[ligature] ?? ligature,
  },
  {
    id: 'white-space',
    does: 'Any run of spaces, tabs, line breaks, page breaks and no-break spaces counts as one space.',
    pattern: /\s+/y,
    replacement: ' ',
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
    const match = firstMatch(original, position);
    if (match) {
      emit(match.replacement, position);
      position += match.length;
    } else {
      emit(original.charAt(position), position);
      position += 1;
    }
  }
  if (characters.at(-1) === ' ') {
    characters.pop();
    offsets.pop();
  }
  return { text: characters.join(''), offsets };
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
