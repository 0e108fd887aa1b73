import { LineCounter, parseDocument, visit, type Document, type YAMLParseError } from 'yaml';
import { error, type Mistake, type RecordPath } from '../domain/mistake/mistake.ts';
import { depthFinding } from './depth.ts';
import { shorten } from './shown.ts';
import { indexNodes, type NodeIndex, type OddValue } from './node-index.ts';
import { notPence } from './shape-mistakes.ts';
import { OPEN_QUOTATION, signsNeverMeant, wordsOfSyntax, type PlacedWords } from './yaml-words.ts';

export interface Position {
  line: number;
  column: number;
}

export interface ParsedYaml {
  data: unknown;
  /** Line and column, from 1, of the deepest node on the path that exists. */
  locate: (path: RecordPath) => Position;
}

/** A file with more mistakes of one kind of syntax is another kind of file; the rest would be noise. */
const PROBLEM_LIMIT = 50;

/** The data of a YAML text with the way back to lines, or what is wrong with its syntax. */
export function parseYaml(file: string, text: string): ParsedYaml | Mistake[] {
  const deep = depthFinding(file, text);
  if (deep) return [deep];
  const signs = signsNeverMeant(text);
  if (signs.length > 0) {
    return signs.slice(0, PROBLEM_LIMIT).map((words) => syntaxMistake(file, words));
  }
  const { document, index, position } = parse(text);
  const lines = text.split('\n');
  const mistakes = [
    ...index.oddValues
      .slice(0, PROBLEM_LIMIT)
      .map((odd) => oddValue(file, odd, position(odd.offset))),
    ...index.cutTexts
      .slice(0, PROBLEM_LIMIT)
      .map(({ text: kept, offset }) => cutText(file, kept, position(offset))),
    ...index.duplicates
      .slice(0, PROBLEM_LIMIT)
      .map(({ key, offset }) => duplicateKey(file, key, position(offset))),
    ...oncePerName(index.aliases)
      .slice(0, PROBLEM_LIMIT)
      .map(({ name, offset }) => alias(file, name, position(offset))),
    ...index.tags
      .slice(0, PROBLEM_LIMIT)
      .map(({ name, offset }) => tag(file, name, position(offset))),
    ...index.languageKeys
      .slice(0, PROBLEM_LIMIT)
      .map(({ key, offset }) => languageKey(file, key, position(offset))),
  ];
  // After its first mistake the parser may misread what follows, and an alias or tag may be the cause of it.
  const [problem] = document.errors;
  if (problem) {
    const open = openQuotation(document, problem);
    const words =
      open === undefined
        ? wordsOfSyntax(lines, problem, position(problem.pos[0]))
        : { ...OPEN_QUOTATION, ...position(open) };
    const before = mistakes.filter(({ position: at }) => (at?.line ?? 1) <= words.line);
    const isTold = before.some(({ position: at }) => at?.line === words.line);
    return isTold ? before : [...before, syntaxMistake(file, words)];
  }
  if (mistakes.length > 0) return mistakes;
  return { data: document.toJS(), locate: locatorOf(text) };
}

/**
 * Where a text in quotation marks opens that is not closed, or that runs on to the first mark of a later line;
 * undefined where the mistake is another. The parser tells where it could go no further.
 */
function openQuotation(
  document: Document.Parsed,
  { message, pos: [end] }: Pick<YAMLParseError, 'message' | 'pos'>,
): number | undefined {
  const isOpen = message.startsWith('Missing closing');
  let start: number | undefined;
  visit(document, {
    Scalar: (_, { range, type, source = '' }) => {
      if (!range || !type?.startsWith('QUOTE') || range[0] > end) return;
      const runsOn = range[1] <= end && end - range[1] < 3 && source.includes('\n');
      if (isOpen ? range[1] >= end : runsOn) start = range[0];
    },
  });
  return start;
}

/**
 * The way back to lines. The parsed document is many times the size of its text and most files have no
 * mistake to place: it is not kept, but made again where a place is first asked for.
 */
function locatorOf(text: string): ParsedYaml['locate'] {
  let parsed: ReturnType<typeof parse> | undefined;
  return (path) => {
    parsed ??= parse(text);
    return locate(parsed.document, parsed.index, parsed.position, path);
  };
}

function parse(text: string): {
  document: Document.Parsed;
  index: NodeIndex;
  position: (offset: number) => Position;
} {
  const lineCounter = new LineCounter();
  // The library compares every key with every other; `indexNodes` finds duplicates in one pass.
  const options = { lineCounter, schema: 'core', prettyErrors: false, uniqueKeys: false } as const;
  const document = withoutStackTraces(() => parseDocument(text, options));
  const position = (offset: number): Position => {
    const { line, col } = lineCounter.linePos(offset);
    return { line, column: col };
  };
  return { document, index: indexNodes(document, text), position };
}

/** The library makes an Error of every mistake; a stack trace for each would take most of the time. */
function withoutStackTraces<T>(run: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return run();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

function locate(
  document: Document.Parsed,
  { nodeAt }: NodeIndex,
  position: (offset: number) => Position,
  path: RecordPath,
): Position {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const offset = nodeAt(path.slice(0, depth));
    if (offset !== undefined) return position(offset);
  }
  return position(document.contents?.range[0] ?? 0);
}

const syntaxMistake = (file: string, { found, remedy, line, column }: PlacedWords): Mistake =>
  error('yaml-syntax', {
    file,
    path: [],
    position: { line, column },
    found,
    allowed: 'well-formed YAML',
    remedy,
  });

/** A value that is read as another than was typed, so that 4.10 would become 4.1 without a word. */
const oddValue = (file: string, { source, readAs, key }: OddValue, position: Position): Mistake => {
  const typed = shorten(source);
  const where = {
    file,
    path: [],
    position,
    found: `${typed}, which YAML reads as ${readAs}`,
  };
  if (key === 'pence') return notPence(where);
  return error('value-not-as-typed', {
    ...where,
    allowed: 'a text in quotation marks, a number in plain digits, true or false',
    remedy: `If it is a text, such as a clause number, put it in quotation marks: '${typed}'.`,
  });
};

/** Each alias where it is first used. */
const oncePerName = <T extends { name: string }>(aliases: readonly T[]): T[] =>
  [...Map.groupBy(aliases, ({ name }) => name).values()].flatMap((same) => same.slice(0, 1));

/** A text that goes on after a #, for a person but not for YAML. */
const cutText = (file: string, kept: string, position: Position): Mistake =>
  error('text-cut', {
    file,
    path: [],
    position,
    found: `a # after a space, at which YAML ends the text: “${shorten(kept)}”`,
    allowed: 'comments on lines of their own',
    remedy: 'Put the whole text in quotation marks, or move the comment to the line above.',
  });

const duplicateKey = (file: string, key: string, position: Position): Mistake =>
  error('duplicate-key', {
    file,
    path: [],
    position,
    found: `the key “${key}” a second time in one mapping`,
    allowed: 'each key once',
    remedy: 'Merge the two, or rename one.',
  });

const alias = (file: string, name: string, position: Position): Mistake =>
  error('yaml-alias', {
    file,
    path: [],
    position,
    found: `the alias *${name}`,
    allowed: 'plain values',
    remedy: 'Write the value out here; put a text that starts with * in quotation marks.',
  });

const tag = (file: string, name: string, position: Position): Mistake =>
  error('yaml-tag', {
    file,
    path: [],
    position,
    found: `the tag ${shorten(name.replace(/^tag:yaml\.org,2002:/u, '!!'))}`,
    allowed: 'plain values; what a value is, its record says',
    remedy: 'Take the tag out; put a text that starts with ! in quotation marks.',
  });

/** A key to which JavaScript or YAML gives a meaning of its own: it would be passed over without a word. */
export const languageKey = (file: string, key: string, position: Position): Mistake =>
  error('unknown-key', {
    file,
    path: [],
    position,
    found: `the key “${key}”`,
    allowed: 'the keys of records, each written out',
    remedy: 'Take it out, and write what it should bring under its own key.',
  });
