import { LineCounter } from 'yaml';
import { error, type Mistake, type RecordPath } from '../domain/mistake/mistake.ts';
import { depthFinding } from './depth.ts';
import { LANGUAGE_KEY } from './node-index.ts';
import { languageKey, type ParsedYaml, type Position } from './yaml.ts';

/** What to do with a mistake in the lock, the one file of JSON. */
export const VERIFY = 'Nobody writes this file by hand: run `npm run verify` again.';

/** The data of a JSON text with the way back to lines, or what is wrong with its syntax. */
export function parseJson(file: string, text: string): ParsedYaml | Mistake[] {
  const deep = depthFinding(file, text);
  if (deep) return [deep];
  const at = text.indexOf(`"${LANGUAGE_KEY}"`);
  if (at >= 0) return [languageKey(file, LANGUAGE_KEY, positionsIn(text)(at))];
  try {
    const data: unknown = JSON.parse(text);
    return { data, locate: locatorOf(text) };
  } catch (problem) {
    const message = problem instanceof Error ? problem.message : '';
    const offset = Number(/position (\d+)/.exec(message)?.[1] ?? text.length);
    return [
      error('yaml-syntax', {
        file,
        path: [],
        position: positionsIn(text)(offset),
        found: 'a text that breaks off here, or goes on otherwise than JSON does',
        allowed: 'well-formed JSON',
        remedy: VERIFY,
      }),
    ];
  }
}

/** Where the keys of a path stand, each looked for after the one before it. */
function locatorOf(text: string): ParsedYaml['locate'] {
  let positionOf: ReturnType<typeof positionsIn> | undefined;
  return (path: RecordPath) => {
    let offset = 0;
    for (const key of path) {
      const next = text.indexOf(`${JSON.stringify(String(key))}:`, offset);
      if (next < 0) break;
      offset = next;
    }
    positionOf ??= positionsIn(text);
    return positionOf(offset);
  };
}

/** Line and column, from 1, of any offset in a text; reads its lines once. */
function positionsIn(text: string): (offset: number) => Position {
  const lines = new LineCounter();
  for (let start = 0; start >= 0; start = text.indexOf('\n', start) + 1 || -1) {
    lines.addNewLine(start);
  }
  return (offset) => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
}
