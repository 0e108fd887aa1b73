import { error, type Finding, type RecordPath } from '../domain/finding.ts';
import type { ParsedYaml, Position } from './yaml.ts';

/** The data of a JSON text with the way back to lines, or what is wrong with its syntax. */
export function parseJson(file: string, text: string): ParsedYaml | Finding[] {
  try {
    const data: unknown = JSON.parse(text);
    return { data, locate: (path) => locate(text, path) };
  } catch (problem) {
    const message = problem instanceof Error ? problem.message : '';
    const offset = Number(/position (\d+)/.exec(message)?.[1] ?? text.length);
    return [
      error('yaml-syntax', {
        file,
        path: [],
        position: positionOf(text, offset),
        found: message.replace(/\s+/g, ' ').trim(),
        allowed: 'well-formed JSON',
        remedy: 'Nobody writes this file by hand: run `npm run verify` again.',
      }),
    ];
  }
}

/** Where the keys of a path stand, each looked for after the one before it. */
function locate(text: string, path: RecordPath): Position {
  let offset = 0;
  for (const key of path) {
    const next = text.indexOf(`${JSON.stringify(String(key))}:`, offset);
    if (next < 0) break;
    offset = next;
  }
  return positionOf(text, offset);
}

function positionOf(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
