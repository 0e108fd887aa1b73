import { error, type Mistake } from '../domain/mistake/mistake.ts';
import { placeOf } from './file.ts';
import { shorten } from './shown.ts';

/**
 * Text that was written in UTF-8 and read as something else on its way here: “children’s” becomes “childrenâ€™s”.
 * Bytes that were read wrongly still make sense in UTF-8, which letters that were meant hardly ever do.
 */

interface Table {
  /** The byte that each sign was read from. */
  bytes: ReadonlyMap<string, number>;
  /** Runs of signs that would be UTF-8. */
  run: RegExp;
  /** What such a run may stand for; anything else was meant as it is. */
  meant: RegExp;
}

const HIGH = Array.from({ length: 0x80 }, (_, index) => 0x80 + index);

function tableOf(encoding: string, meant: RegExp): Table {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map(HIGH.map((byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  // Latin-1 has control characters where Windows-1252 has signs.
  for (const byte of HIGH.slice(0, 0x20)) bytes.set(String.fromCharCode(byte), byte);
  const between = (from: number, to: number): string => {
    const signs = [...bytes].filter(([, byte]) => byte >= from && byte <= to);
    return `[${signs.map(([sign]) => sign.replace(/[\\\]^-]/u, String.raw`\$&`)).join('')}]`;
  };
  const next = between(0x80, 0xbf);
  const two = `${between(0xc2, 0xdf)}${next}`;
  const more = `${between(0xe0, 0xef)}${next}{2}|${between(0xf0, 0xf4)}${next}{3}`;
  return { bytes, meant, run: new RegExp(`(?:${two}|${more})+`, 'gu') };
}

/** Accented letters, marks and signs of text, ligatures, and everything beyond that no keyboard of ours has. */
const TEXT = /^[\u00A0-\u017F\u2000-\u27BF\uFB00-\uFB06\uFEFF\uFFFD\u{10000}-\u{10FFFF}]+$/u;
/** “≈£5m” is meant: of two signs of a Mac, only those that stand for Latin-1. */
const MAC_TEXT = /^[\u00A0-\u00FF\u2000-\u27BF\uFB00-\uFB06]+$/u;

const TABLES: readonly Table[] = [tableOf('windows-1252', TEXT), tableOf('macintosh', MAC_TEXT)];

/** What is left where a sign was lost too, with what it probably was. */
const REMAINS: readonly { sign: RegExp; meant: string }[] = [
  { sign: /â€(?=[\s\p{P}]|$)/gmu, meant: '”' },
  { sign: /(?<=\p{Ll})â(?=s\b)/gu, meant: '’' },
  { sign: /(?<=^|[\s\p{Ll}])Ã(?=\s|$)/gmu, meant: 'à' },
  { sign: /(?<![\p{L}\p{M}])Â(?=[\s\p{P}]|$)/gmu, meant: ' ' },
];

interface Misread {
  index: number;
  length: number;
  meant: string;
}

/** A run of signs as it was meant, read back as often as it was misread; undefined where it was meant as it is. */
function meantBy(run: string, { bytes, meant }: Table): string | undefined {
  let text = run;
  for (let times = 0; times < 4; times += 1) {
    const read = Array.from(text, (sign) => bytes.get(sign));
    if (read.includes(undefined)) break;
    try {
      // The mark of byte order is part of what was misread.
      text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
        Uint8Array.from(read as number[]),
      );
    } catch {
      break;
    }
  }
  return text !== run && meant.test(text) ? text : undefined;
}

function misreadRuns(text: string): Misread[] {
  const whole = TABLES.flatMap((table) =>
    [...text.matchAll(table.run)].flatMap(({ 0: run, index }): Misread[] => {
      const meant = meantBy(run, table);
      return meant === undefined ? [] : [{ index, length: run.length, meant }];
    }),
  );
  const isIn = (at: number): boolean =>
    whole.some(({ index, length }) => at >= index && at < index + length);
  const remains = REMAINS.flatMap(({ sign, meant }) =>
    [...text.matchAll(sign)].map(({ 0: run, index }) => ({ index, length: run.length, meant })),
  ).filter(({ index }) => !isIn(index));
  return [...whole, ...remains].sort((a, b) => a.index - b.index);
}

/** A mistake for each line of a text that was misread, with the words as they probably were. */
export function misreadIn(file: string, text: string): Mistake[] {
  const found = misreadRuns(text).map((run) => ({ ...run, position: placeOf(text, run.index) }));
  const lines = [...Map.groupBy(found, ({ position }) => position.line).values()];
  return lines.map(([first, ...others]) =>
    error('text-misread', {
      file,
      path: [],
      ...(first && { position: first.position }),
      found: first ? wordsAround(text, first, others.length) : '',
      allowed: 'letters and signs as they were typed',
      remedy:
        'Put what was meant in its place. The file it came from is UTF-8, and was opened or pasted as something else.',
    }),
  );
}

/** “childrenâ€™s”, probably “children’s”. */
function wordsAround(text: string, { index, length, meant }: Misread, others: number): string {
  const before = /\S{0,24}$/u.exec(text.slice(0, index))?.[0] ?? '';
  const after = /^\S{0,24}/u.exec(text.slice(index + length))?.[0] ?? '';
  const as = (middle: string): string => shorten(`${before}${middle}${after}`);
  const more = others === 0 ? '' : ` (and ${String(others)} more on this line)`;
  return `“${as(text.slice(index, index + length))}”, probably “${as(meant)}”${more}: text in UTF-8 that was read as another encoding`;
}
