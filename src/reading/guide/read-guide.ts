import type { Mistake, RecordPath } from '../../domain/mistake/mistake.ts';
import type { ParsedYaml, Position } from '../yaml.ts';
import { sectionsOf } from './blocks.ts';
import { badSyntax } from './faults.ts';
import { splitProse } from './front.ts';
import { parseProse } from './prose.ts';

/** A guide as data with the way back to lines, or what is wrong with how it is written. */
export function readGuide(file: string, text: string): ParsedYaml | Mistake[] {
  const prose = splitProse(file, text);
  if (Array.isArray(prose)) return prose;
  const { head, body } = prose;
  const tree = parseProse(body);
  if ('reason' in tree) return [badSyntax({ file, ...tree }, tree.reason, tree.remedy)];
  const mistakes: Mistake[] = [];
  const guide = { file, text: body, lines: body.split('\n'), mistakes };
  const sections = sectionsOf(tree.children, guide);
  if (mistakes.length > 0) return mistakes;
  return withText(head, { sections });
}

/** What stands at the top of a text together with what was read from it, each located in its own way. */
export const withText = (head: ParsedYaml, text: Record<string, unknown>): ParsedYaml => ({
  data: isMapping(head.data) ? { ...head.data, ...text } : head.data,
  locate: (path) => (String(path[0]) in text ? placeIn(text, path) : head.locate(path)),
});

const isMapping = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' && data !== null && !Array.isArray(data);

/** The place of the deepest part on the path that has one. */
function placeIn(text: Record<string, unknown>, path: RecordPath): Position {
  let place: Position = { line: 1, column: 1 };
  let node: unknown = text;
  for (const key of path) {
    node = (node as Record<string | number, unknown> | undefined)?.[key];
    if (isPlace(node)) place = { line: node.line, column: node.column };
  }
  return place;
}

const isPlace = (node: unknown): node is Position =>
  typeof node === 'object' && node !== null && 'line' in node && 'column' in node;
