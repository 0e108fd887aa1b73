import type { YAMLParseError } from 'yaml';
import { inMarks, numberOf, shorten } from './shown.ts';

/** What is wrong with a place in YAML, in the words of an author. */
export interface SyntaxWords {
  found: string;
  remedy: string;
}

/** The same with its place, from 1. */
export interface PlacedWords extends SyntaxWords {
  line: number;
  column: number;
}

const SPACES = '\\u00a0\\u1680\\u2000-\\u200b\\u202f\\u205f\\u3000\\ufeff';

const NAMES: Readonly<Record<string, string>> = {
  '\u00a0': 'a no-break space',
  '\u200b': 'a zero-width space',
  '\u202f': 'a narrow no-break space',
  '\u3000': 'a full-width space',
  '\ufeff': 'a byte-order mark',
};

/** What a space is called, with its number where it has no common name. */
const nameOf = (sign: string): string => NAMES[sign] ?? `the space ${numberOf(sign)}`;

interface Sign {
  /** What it is, given the sign itself. */
  found: (sign: string) => string;
  remedy: string;
  /** What stands before the sign on its line. */
  pattern: RegExp;
}

/** Signs that YAML takes for letters though they stand where its own belong. */
const NEVER_MEANT: readonly Sign[] = [
  {
    pattern: new RegExp(`^[ -]*(?=[${SPACES}])`, 'u'),
    found: (sign) => `${nameOf(sign)} at the start of a line`,
    remedy:
      'Take it out and type ordinary spaces; it often comes with text copied from a document.',
  },
  {
    pattern: new RegExp(`^[ -]*[a-z_]+:(?=[${SPACES}])`, 'u'),
    found: (sign) => `${nameOf(sign)} after a colon`,
    remedy: 'Take it out and type an ordinary space.',
  },
  {
    pattern: /^[ -]*[a-z_]+(?=[\uff1a\ufe55\ua789])/u,
    found: () => 'a full-width colon (：) after a key',
    remedy: 'Type an ordinary colon and a space.',
  },
];

/** Signs to look for where the syntax is broken; elsewhere they may be part of a text. */
const SUSPECTS: readonly Sign[] = [
  {
    pattern: /^[ -]*[a-z_]+: +(?=[“”„‘’‚«])/u,
    found: () => 'a curly quotation mark, which YAML takes for a letter',
    remedy: 'Put the text in straight quotation marks: \' or ".',
  },
  {
    pattern: /^[ -]*[a-z_]+: +[^ '"#|>[{].*?(?= #)/u,
    found: () => 'a # after a space, at which YAML ends the text',
    remedy: 'Put the whole text in quotation marks.',
  },
  {
    pattern: /^ *(?=[–—−‐‑•·] )/u,
    found: () => 'a dash or bullet in place of the hyphen of a list',
    remedy: 'Type a hyphen and a space.',
  },
  {
    pattern: /^[ -]*[a-z_]+(?=:[^\s:/])/u,
    found: () => 'a colon without a space after it',
    remedy: 'Put a space after the colon.',
  },
];

/** A text in quotation marks that goes on to the end, or to a mark of another text. */
export const OPEN_QUOTATION: SyntaxWords = {
  found: 'a quotation mark that is not closed',
  remedy:
    'Close the text with the mark that opened it; inside single marks write an apostrophe twice.',
};

/** What the parser says, as its code and message, in the words of an author: the first that fits. */
const BY_MESSAGE: readonly (SyntaxWords & { says: RegExp })[] = [
  {
    says: /^TAB_AS_INDENT/u,
    found: 'a tab in the indentation',
    remedy: 'Indent by spaces, two a level.',
  },
  {
    says: /^MULTIPLE_DOCS/u,
    found: 'a line of --- or ..., after which a second record would start',
    remedy: 'Take the line out; a file holds one record.',
  },
  {
    says: /^BLOCK_AS_IMPLICIT_KEY/u,
    found: 'a second colon in a text without quotation marks',
    remedy: 'If the text holds a colon, put the whole text in quotation marks.',
  },
  {
    says: /^BAD_SCALAR_START/u,
    found: 'a text that starts with a sign of YAML’s own: @ ` or %',
    remedy: 'Put the whole text in quotation marks.',
  },
  {
    says: /^BAD_DQ_ESCAPE/u,
    found: 'a backslash in a text in double quotation marks',
    remedy: 'Use single quotation marks, in which a backslash is a backslash.',
  },
  {
    says: /ALIAS|ANCHOR|anchor/u,
    found: 'a text that starts with a sign of YAML’s own: & or *',
    remedy: 'Put the whole text in quotation marks.',
  },
  {
    says: /Missing closing/u,
    ...OPEN_QUOTATION,
  },
  {
    says: /at node end after ['"]/u,
    found: 'words after a text that its quotation mark has closed',
    remedy: 'Put the whole text in double quotation marks; it may hold apostrophes then.',
  },
  {
    says: /[Ff]low|items$/u,
    found: 'a brace or bracket that is not closed, or a comma missing between its items',
    remedy: 'Close it, or put a comma between the items.',
  },
  {
    says: /./u,
    found: 'a line that does not fit those around it',
    remedy:
      'Indent it as the lines of its list or mapping are, and check that its key has a colon and a space.',
  },
];

/** The signs in a text that are never meant, each line once. */
export const signsNeverMeant = (text: string): PlacedWords[] =>
  text.split('\n').flatMap((line, index) => {
    const place = signIn(line, NEVER_MEANT);
    return place ? [{ ...place, line: index + 1 }] : [];
  });

/** What a mistake of syntax on a line comes from: a sign on it or the line before, or what its code says. */
export function wordsOfSyntax(
  lines: readonly string[],
  { code, message }: Pick<YAMLParseError, 'code' | 'message'>,
  at: { line: number; column: number },
): PlacedWords {
  for (const line of [at.line, at.line - 1]) {
    const place = code === 'TAB_AS_INDENT' ? undefined : signIn(lines[line - 1] ?? '', SUSPECTS);
    if (place) return { ...place, line };
  }
  const colon = /[Ff]low|items$/u.test(message)
    ? colonInBraces(lines[at.line - 1] ?? '')
    : undefined;
  if (colon) return { ...colon, line: at.line };
  const before =
    lines[at.line - 1]
      ?.slice(0, at.column - 1)
      .trimEnd()
      .at(-1) ?? '';
  const words = BY_MESSAGE.find(({ says }) => says.test(`${code} ${message} after ${before}`));
  const { found = message, remedy = '' } = words ?? {};
  return { found, remedy, ...placeOf(lines, code, message, at) };
}

/** A text inside braces that holds a colon: “{ quotation: at: five }”. */
function colonInBraces(line: string): (SyntaxWords & { column: number }) | undefined {
  const match = /[{,]\s*([\w-]+):\s+([^'"{}[\],:]+:\s+[^'"{}[\],]*)/u.exec(line);
  const [, key = '', text = ''] = match ?? [];
  return match
    ? {
        found: `a second colon in the text “${shorten(text.trim())}”, inside braces`,
        remedy: `Write it as { ${key}: ${inMarks(text.trim())} }: a text that holds a colon goes in quotation marks.`,
        column: match.index + 1,
      }
    : undefined;
}

/** Where an author finds it: the parser names the place at which it could go no further. */
function placeOf(
  lines: readonly string[],
  code: string,
  message: string,
  at: { line: number; column: number },
): { line: number; column: number } {
  const before = lines.slice(0, at.line);
  if (code === 'MULTIPLE_DOCS') {
    const line = before.findLastIndex((text) => /^(?:---|\.\.\.)(?:\s|$)/u.test(text));
    return { line: line + 1, column: 1 };
  }
  if (!message.includes('must be sufficiently indented')) return at;
  const line = before.findLastIndex((text) => countOf(text, /[{[]/gu) > countOf(text, /[}\]]/gu));
  return line < 0 ? at : { line: line + 1, column: (lines[line] ?? '').search(/[{[]/u) + 1 };
}

const countOf = (text: string, sign: RegExp): number => text.match(sign)?.length ?? 0;

function signIn(
  line: string,
  signs: readonly Sign[],
): (SyntaxWords & { column: number }) | undefined {
  for (const { pattern, found, remedy } of signs) {
    const match = pattern.exec(line);
    if (match) {
      const end = match[0].length;
      return { found: found(line.charAt(end)), remedy, column: end + 1 };
    }
  }
  return undefined;
}
