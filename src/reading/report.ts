import { join, sep } from 'node:path';
import { compareMistakes, type Mistake, type RecordPath } from '../domain/mistake/mistake.ts';
import type { MistakeCode } from '../domain/mistake/codes.ts';
import { shorten, shown } from './shown.ts';

type Locate = (file: string, path: RecordPath) => { line: number; column: number };

/** More of one kind in one file have one cause, and would hide the mistakes of every other file. */
const SHOWN_LIMIT = 100;

/**
 * Mistakes as text for a terminal: grouped by file, each with place, found, allowed and remedy. Of more
 * than a hundred of one kind in one file the first hundred are shown, and how many there are.
 */
export function formatMistakes(all: readonly Mistake[], locate: Locate, root: string): string {
  const mistakes = withoutEchoes(all);
  const { first, more } = firstOfEachKind(mistakes);
  const placed = first
    .map((mistake) => ({
      ...mistake,
      position: mistake.position ?? locate(mistake.file, mistake.path),
    }))
    .sort(compareMistakes);
  const groups = Map.groupBy(placed, ({ file }) => file);
  const blocks = [...groups].map(([file, found]) =>
    [
      shown(join(root, file).split(sep).join('/')),
      ...found.map(formatFinding),
      ...(more.get(file) ?? []).map(
        ({ code, count }) => `  and ${count.toLocaleString('en-GB')} more of the kind ${code}`,
      ),
    ].join('\n'),
  );
  return [...blocks, formatTotal(mistakes)].join('\n\n');
}

/** Mistakes that put a statement where nobody looks for it. */
const MISPLACED: ReadonlySet<MistakeCode> = new Set([
  'unknown-topic',
  'unknown-body',
  'unknown-field',
]);

/** What is then missed, in the same arrangements and in the guide and findings beside them. */
const MISSED: ReadonlySet<MistakeCode> = new Set([
  'missing-statement',
  'guide-cites-nothing',
  'guide-cites-silence',
  'guide-figure',
  'finding-contradicts-statements',
]);

/** Each mistake once, without those that only follow from another: that one is left to mend first. */
function withoutEchoes(mistakes: readonly Mistake[]): Mistake[] {
  const misplaced = new Set(
    mistakes.filter(({ code }) => MISPLACED.has(code)).map(({ file }) => stemOf(file)),
  );
  const own = mistakes.filter(
    ({ code, file }) => !MISSED.has(code) || !misplaced.has(stemOf(file)),
  );
  return [...new Map(own.map((mistake) => [JSON.stringify(mistake), mistake])).values()];
}

/** The path of the arrangements that a file is about: without `.yaml`, `.mdx` and `.assessments.yaml`. */
const stemOf = (file: string): string => file.replace(/\.[^/]*$/u, '');

interface Left {
  code: string;
  count: number;
}

/** The mistakes to show, and by file how many more there are of a kind. */
function firstOfEachKind(mistakes: readonly Mistake[]): {
  first: Mistake[];
  more: ReadonlyMap<string, Left[]>;
} {
  const kinds = [...Map.groupBy(mistakes, ({ file, code }) => `${file} ${code}`).values()];
  const left = kinds.flatMap((kind) => {
    const count = kind.length - SHOWN_LIMIT;
    return kind.slice(0, 1).flatMap(({ file, code }) => (count > 0 ? [{ file, code, count }] : []));
  });
  return {
    first: kinds.flatMap((kind) => kind.slice(0, SHOWN_LIMIT)),
    more: Map.groupBy(left, ({ file }) => file),
  };
}

function formatFinding(mistake: Mistake): string {
  const { line, column } = mistake.position ?? { line: 1, column: 1 };
  const place =
    mistake.path.length > 0
      ? `  ${mistake.path.map((key) => shorten(String(key))).join(' › ')}`
      : '';
  return [
    `  ${line}:${column}  ${mistake.level}  ${mistake.code}${shown(place)}`,
    `      found    ${shown(mistake.found)}`,
    `      allowed  ${shown(mistake.allowed)}`,
    `      do       ${shown(mistake.remedy)}`,
  ].join('\n');
}

/** “2 errors and 1 warning in 3 files.” */
function formatTotal(mistakes: readonly Mistake[]): string {
  const errors = mistakes.filter(({ level }) => level === 'error').length;
  const warnings = mistakes.length - errors;
  const files = new Set(mistakes.map(({ file }) => file)).size;
  if (mistakes.length === 0) return 'No mistakes found.';
  return `${plural(errors, 'error')} and ${plural(warnings, 'warning')} in ${plural(files, 'file')}.`;
}

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
