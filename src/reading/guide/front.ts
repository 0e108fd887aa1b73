import type { Mistake } from '../../domain/mistake/mistake.ts';
import { parseYaml, type ParsedYaml } from '../yaml.ts';
import { badTop } from './faults.ts';

const FRONTMATTER = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** Prose in two parts, each with the lines it has in its file. */
export interface ProseParts {
  /** What stands between the hyphens at its top. */
  head: ParsedYaml;
  body: string;
}

/** A text in Markdown taken apart, or what is wrong with its top. */
export function splitProse(file: string, text: string): ProseParts | Mistake[] {
  const front = FRONTMATTER.exec(text);
  if (!front) {
    return [badTop(file, text)];
  }
  // Blank lines stand for the hyphens and for what is read elsewhere, so that lines keep their numbers.
  const head = parseYaml(file, `\n${front[1] ?? ''}`);
  if (Array.isArray(head)) return head;
  const blank = '\n'.repeat(front[0].split('\n').length - 1);
  return { head, body: `${blank}${text.slice(front[0].length)}`.replaceAll('\r\n', '\n') };
}
