import { LineCounter, parseDocument, type Document, type YAMLParseError } from 'yaml';
import { error, type Mistake, type RecordPath } from '../domain/mistake/mistake.ts';
import { depthFinding } from './depth.ts';
import { shorten } from './describe-value.ts';
import { indexNodes, LANGUAGE_KEY, type NodeIndex } from './node-index.ts';

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
  const { document, index, position } = parse(text);
  const mistakes = [
    ...withoutEchoes(document.errors)
      .slice(0, PROBLEM_LIMIT)
      .map((problem) => syntaxFinding(file, problem, position(problem.pos[0]))),
    ...index.duplicates
      .slice(0, PROBLEM_LIMIT)
      .map(({ key, offset }) => duplicateKey(file, key, position(offset))),
    ...index.aliases
      .slice(0, PROBLEM_LIMIT)
      .map(({ name, offset }) => alias(file, name, position(offset))),
    ...index.tags
      .slice(0, PROBLEM_LIMIT)
      .map(({ name, offset }) => tag(file, name, position(offset))),
    ...index.languageKeys
      .slice(0, PROBLEM_LIMIT)
      .map((offset) => languageKey(file, position(offset))),
  ];
  if (mistakes.length > 0) return mistakes;
  return { data: document.toJS(), locate: locatorOf(text) };
}

/** After a mistake the parser may find every further word unexpected; those are no mistakes of their own. */
const withoutEchoes = <T extends Pick<YAMLParseError, 'code'>>(errors: readonly T[]): T[] =>
  errors.filter(({ code }, index) => index === 0 || code !== 'UNEXPECTED_TOKEN');

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
  return { document, index: indexNodes(document), position };
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

const syntaxFinding = (
  file: string,
  { code, message }: Pick<YAMLParseError, 'code' | 'message'>,
  position: Position,
): Mistake =>
  error('yaml-syntax', {
    file,
    path: [],
    position,
    found: message.replace(/\s+/g, ' ').trim(),
    allowed: 'well-formed YAML',
    remedy:
      code === 'BLOCK_AS_IMPLICIT_KEY'
        ? 'If the text holds a colon, put the whole text in quotation marks.'
        : 'Look at this line and the one before it: indentation, a missing colon or quotation mark.',
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
    remedy: 'Write the value out where the alias stands.',
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

/** A key that JavaScript gives a meaning of its own: schemas would pass over it without a word. */
export const languageKey = (file: string, position: Position): Mistake =>
  error('unknown-key', {
    file,
    path: [],
    position,
    found: `the key “${LANGUAGE_KEY}”`,
    allowed: 'the keys of records, none of which is called so',
    remedy: 'Take it out.',
  });
