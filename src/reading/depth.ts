import { error, type Mistake } from '../domain/mistake/mistake.ts';

/** The deepest that things may stand inside each other in any file; the deepest record has about 15. */
export const NESTING_LIMIT = 60;

/** What is wrong with a text of YAML or JSON that goes deeper, before anything tries to parse it. */
export function depthFinding(file: string, text: string): Mistake | undefined {
  const position = tooDeepAt(text);
  return (
    position &&
    error('nested-too-deep', {
      file,
      path: [],
      position,
      found: `lists or mappings more than ${NESTING_LIMIT} deep`,
      allowed: `at most ${NESTING_LIMIT} levels; no record needs twenty`,
      remedy: 'Look for brackets that are not closed, or for indentation that only grows.',
    })
  );
}

/** Where a text first goes deeper than the limit; undefined if it does not. */
function tooDeepAt(text: string): { line: number; column: number } | undefined {
  let flow = 0;
  const indents: number[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const opening = /^(?: |[-?:](?=\s))*/.exec(line)?.[0] ?? '';
    const indent = opening.length - opening.trimStart().length;
    if (opening.length < line.trimEnd().length) {
      while ((indents.at(-1) ?? -1) >= indent) indents.pop();
      indents.push(indent);
    }
    const block = indents.length + (opening.match(/[-?:]/g)?.length ?? 0);
    if (block > NESTING_LIMIT) return { line: index + 1, column: opening.length + 1 };
    for (const { 0: bracket, index: column } of line.matchAll(/[[\]{}]/g)) {
      flow = bracket === '[' || bracket === '{' ? flow + 1 : Math.max(0, flow - 1);
      if (flow > NESTING_LIMIT) return { line: index + 1, column: column + 1 };
    }
  }
  return undefined;
}
