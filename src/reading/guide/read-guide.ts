import type { Finding, RecordPath } from '../../domain/finding.ts';
import type { GuideSection } from '../../schemas/index.ts';
import { parseYaml, type ParsedYaml, type Position } from '../yaml.ts';
import { sectionsOf } from './blocks.ts';
import { badSyntax } from './faults.ts';
import { parseProse } from './prose.ts';

const FRONTMATTER = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** A guide as data with the way back to lines, or what is wrong with how it is written. */
export function readGuide(file: string, text: string): ParsedYaml | Finding[] {
  const front = FRONTMATTER.exec(text);
  if (!front) {
    return [badSyntax({ file, line: 1, column: 1 }, 'no title, summary and date at the top')];
  }
  // Blank lines stand for the hyphens and for what is read elsewhere, so that lines keep their numbers.
  const head = parseYaml(file, `\n${front[1] ?? ''}`);
  if (Array.isArray(head)) return head;
  const blank = '\n'.repeat(front[0].split('\n').length - 1);
  const body = `${blank}${text.slice(front[0].length)}`.replaceAll('\r\n', '\n');
  const tree = parseProse(body);
  if ('reason' in tree) return [badSyntax({ file, ...tree }, tree.reason)];
  const findings: Finding[] = [];
  const guide = { file, text: body, lines: body.split('\n'), findings };
  const sections = sectionsOf(tree.children, guide);
  if (findings.length > 0) return findings;
  return {
    data: isMapping(head.data) ? { ...head.data, sections } : head.data,
    locate: (path) => (path[0] === 'sections' ? placeIn(sections, path) : head.locate(path)),
  };
}

const isMapping = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' && data !== null && !Array.isArray(data);

/** The place of the deepest part on the path that has one. */
function placeIn(sections: readonly GuideSection[], path: RecordPath): Position {
  let place: Position = { line: 1, column: 1 };
  let node: unknown = { sections };
  for (const key of path) {
    node = (node as Record<string | number, unknown> | undefined)?.[key];
    if (isPlace(node)) place = { line: node.line, column: node.column };
  }
  return place;
}

const isPlace = (node: unknown): node is Position =>
  typeof node === 'object' && node !== null && 'line' in node && 'column' in node;
