import { dirname, join, sep } from 'node:path';
import { grouped } from '../domain/base/words.ts';
import { compareMistakes, type Mistake, type RecordPath } from '../domain/mistake/mistake.ts';
import type { MistakeCode } from '../domain/mistake/codes.ts';
import { EXAMPLES } from '../domain/mistake/examples.ts';
import { placeInWords } from '../domain/mistake/place-words.ts';
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
  const groups = [...Map.groupBy(placed, ({ file }) => file)].sort(
    ([, a], [, b]) => Number(b.some(isCause)) - Number(a.some(isCause)),
  );
  const seen = new Set<MistakeCode>();
  const blocks = groups.map(([file, found]) =>
    [
      shown(join(root, file).split(sep).join('/')),
      ...withExamples(toldOnce(found), seen),
      ...(more.get(file) ?? []).map(
        ({ code, count }) => `  and ${grouped(count)} more of the kind ${code}`,
      ),
    ].join('\n'),
  );
  return [...blocks, formatTotal(mistakes)].join('\n\n');
}

/** Mistakes that others in the same arrangements, guide and findings only follow from: one is left to mend first. */
const ECHOES: readonly {
  causes: ReadonlySet<MistakeCode>;
  echoes: ReadonlySet<MistakeCode>;
  /** Where the one follows from the other: the arrangements a file is about, unless it is their folder. */
  placeOf?: (file: string) => string;
}[] = [
  {
    // A statement stands where nobody looks for it.
    causes: new Set(['unknown-topic', 'unknown-body', 'unknown-field']),
    echoes: new Set([
      'missing-statement',
      'guide-cites-nothing',
      'guide-cites-silence',
      'guide-figure',
      'finding-contradicts-statements',
    ]),
  },
  {
    // The second of two had another id, under which its statements stand.
    causes: new Set(['duplicate-id']),
    echoes: new Set([
      'unknown-body',
      'missing-statement',
      'guide-cites-nothing',
      'guide-cites-silence',
      'guide-figure',
    ]),
  },
  {
    causes: new Set(['unknown-term']),
    echoes: new Set(['term-without-evidence', 'for-unknown-term']),
  },
  {
    causes: new Set(['text-misread']),
    echoes: new Set([
      'hidden-character',
      'quotation-not-in-lock',
      'term-not-in-lock',
      'guide-figure',
    ]),
  },
  {
    causes: new Set(['unknown-source', 'unknown-locator']),
    echoes: new Set(['quotation-not-in-lock', 'guide-cites-nothing']),
  },
  {
    causes: new Set(['law-after-document', 'unknown-regime']),
    echoes: new Set([
      'guide-cites-nothing',
      'missing-assessment',
      'requirement-not-written',
      'unknown-requirement',
    ]),
  },
  { causes: new Set(['implausible-date', 'telephone-number']), echoes: new Set(['guide-figure']) },
  { causes: new Set(['guide-directive']), echoes: new Set(['guide-code']) },
  {
    causes: new Set(['unexpected-file']),
    echoes: new Set([
      'assessments-without-arrangements',
      'corrections-without-arrangements',
      'guide-without-arrangements',
      'missing-assessment',
      'partnership-without-arrangements',
    ]),
    placeOf: dirname,
  },
];

/** What is told only once all else is right: it follows from most other mistakes, or `verify` mends it. */
const LAST: ReadonlySet<MistakeCode> = new Set([
  'empty-folder',
  'lock-unknown-source',
  'stale-quotation-in-lock',
  'unused-source',
  'unused-term',
]);

/** Each mistake once, without those that only follow from another. */
function withoutEchoes(mistakes: readonly Mistake[]): Mistake[] {
  const kinds = ECHOES.map(({ causes, echoes, placeOf = stemOf }) => {
    const places = new Set(
      mistakes.filter(({ code }) => causes.has(code)).map(({ file }) => placeOf(file)),
    );
    return ({ code, file }: Mistake) => echoes.has(code) && places.has(placeOf(file));
  });
  const hasOther = mistakes.some(({ code, level }) => level === 'error' && !LAST.has(code));
  const lacksVocabulary = mistakes.some(({ code }) => code === 'unknown-vocabulary');
  const own = mistakes.filter(
    (mistake) =>
      !(lacksVocabulary && mistake.code === 'unknown-term') &&
      !(hasOther && LAST.has(mistake.code)) &&
      !kinds.some((isEcho) => isEcho(mistake)),
  );
  return [...new Map(own.map((mistake) => [JSON.stringify(mistake), mistake])).values()];
}

/** The path of the arrangements that a file is about: without `.yaml`, `.mdx` and `.assessments.yaml`. */
const stemOf = (file: string): string => file.replace(/\.[^/]*$/u, '');

/** What makes other mistakes, in other files too: these files come first. */
const CAUSES: ReadonlySet<MistakeCode> = new Set([
  'missing-file',
  'section-not-found',
  'source-changed',
  'source-text-missing',
  'yaml-syntax',
]);
const isCause = ({ code }: Mistake): boolean => CAUSES.has(code);

/** Kinds of which one remedy mends all in a file, whatever each was found at. */
const ALIKE: ReadonlySet<MistakeCode> = new Set([
  'locator-left-out',
  'missing-statement',
  'quotation-not-in-lock',
  'term-not-in-lock',
]);

/** A mistake with the lines of others in its file that are the same. */
interface Told {
  mistake: Mistake;
  /** Lines, itself included, in order; one where it stands alone. */
  lines: readonly number[];
}

/** Mistakes of one file, those that are the same told once, with the lines of all. */
function toldOnce(mistakes: readonly Mistake[]): Told[] {
  const same = Map.groupBy(mistakes, ({ code, found, allowed, remedy, path }) =>
    JSON.stringify(ALIKE.has(code) ? [code, path[0]] : [code, found, allowed, remedy]),
  );
  return [...same.values()].flatMap(([mistake, ...others]) =>
    mistake
      ? [{ mistake, lines: [mistake, ...others].map(({ position }) => position?.line ?? 1) }]
      : [],
  );
}

/** “6 rows: 214–219”, “3 rows: 12, 30–31”. */
function wordLines(lines: readonly number[]): string {
  const spans: [number, number][] = [];
  for (const line of lines) {
    const last = spans.at(-1);
    if (last && line - last[1] <= 1) last[1] = line;
    else spans.push([line, line]);
  }
  const told = spans.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`));
  return `${String(lines.length)} rows: ${told.join(', ')}`;
}

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

/** The mistakes of a file as text: with the last of each kind that was not met in a file before, an example. */
function withExamples(told: readonly Told[], seen: Set<MistakeCode>): string[] {
  const last = new Map(told.map(({ mistake }, index) => [mistake.code, index]));
  const texts = told.map((one, index) => {
    const { code } = one.mistake;
    return formatFinding(one, !seen.has(code) && last.get(code) === index);
  });
  for (const code of last.keys()) seen.add(code);
  return texts;
}

function formatFinding({ mistake, lines }: Told, withExample: boolean): string {
  const { line, column } = mistake.position ?? { line: 1, column: 1 };
  const where = placeInWords(
    mistake.path.map((key) => (typeof key === 'string' ? shorten(key) : key)),
  );
  const place = where === '' ? '' : `  ${where}`;
  return [
    `  ${line}:${column}  ${mistake.level}  ${mistake.code}${shown(place)}`,
    `      found    ${shown(mistake.found)}`,
    `      allowed  ${shown(mistake.allowed)}`,
    `      do       ${shown(mistake.remedy)}`,
    ...(withExample ? [`      such as  ${EXAMPLES[mistake.code]}`] : []),
    ...(lines.length > 1 ? [`      also     ${wordLines(lines)}`] : []),
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
