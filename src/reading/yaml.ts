import { isMap, isNode, isPair, LineCounter, parseDocument, type Document } from 'yaml';
import { error, type Finding, type RecordPath } from '../domain/finding.ts';

export interface ParsedYaml {
  data: unknown;
  /** Line and column, from 1, of the deepest node on the path that exists. */
  locate: (path: RecordPath) => { line: number; column: number };
}

/** Aliases let a small file unfold into a huge one; content has no use for them. */
const MAX_ALIASES = 0;

/** The data of a YAML text with the way back to lines, or what is wrong with its syntax. */
export function parseYaml(file: string, text: string): ParsedYaml | Finding[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: 'core', prettyErrors: false });
  if (document.errors.length > 0) {
    return document.errors.map((problem) =>
      syntaxFinding(file, problem.code, problem.message, lines.linePos(problem.pos[0])),
    );
  }
  try {
    const data: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
    return { data, locate: (path) => locate(document, lines, path) };
  } catch {
    return [
      error('yaml-alias', {
        file,
        path: [],
        found: 'an alias (*name)',
        allowed: 'plain values',
        remedy: 'Write the value out where the alias stands.',
      }),
    ];
  }
}

function syntaxFinding(
  file: string,
  code: string,
  message: string,
  at: { line: number; col: number },
): Finding {
  const position = { line: at.line, column: at.col };
  if (code === 'DUPLICATE_KEY') {
    return error('duplicate-key', {
      file,
      path: [],
      position,
      found: 'the same key twice in one mapping',
      allowed: 'each key once',
      remedy: 'Merge the two, or rename one.',
    });
  }
  return error('yaml-syntax', {
    file,
    path: [],
    position,
    found: message.replace(/\s+/g, ' ').trim(),
    allowed: 'well-formed YAML',
    remedy: 'Look at this line and the one before it: indentation, a missing colon or quotation mark.',
  });
}

function locate(
  document: Document.Parsed,
  lines: LineCounter,
  path: RecordPath,
): { line: number; column: number } {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const offset = offsetOf(document, path.slice(0, depth));
    if (offset !== undefined) {
      const { line, col } = lines.linePos(offset);
      return { line, column: col };
    }
  }
  return { line: 1, column: 1 };
}

/** The offset of a key where the path ends in one, else of the node itself. */
function offsetOf(document: Document.Parsed, path: RecordPath): number | undefined {
  const parent = path.length > 0 ? document.getIn(path.slice(0, -1), true) : undefined;
  if (isMap(parent)) {
    const pair = parent.items.find(
      (item) => isPair(item) && isNode(item.key) && String(item.key) === String(path.at(-1)),
    );
    if (pair && isNode(pair.key)) return pair.key.range?.[0];
  }
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  return isNode(node) ? node.range?.[0] : undefined;
}
