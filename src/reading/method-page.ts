import type { Code, Heading, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { METHOD_TABLES } from '../domain/catalogue/constants.ts';
import { headingIds } from '../domain/guide/headings.ts';
import type { Mistake } from '../domain/mistake/mistake.ts';
import type { MethodPage } from '../schemas/index.ts';
import type { ParsedYaml } from './yaml.ts';
import { badLevel, badSyntax, codeInMethodPage, unevenRow } from './guide/faults.ts';
import { splitProse } from './guide/front.ts';
import { parseProse } from './guide/prose.ts';
import { withText } from './guide/read-guide.ts';
import { unevenRows } from './guide/blocks.ts';
import { startOf } from './guide/words.ts';

/** A method page as data with the way back to lines, or what is wrong with how it is written. */
export function readMethodPage(file: string, text: string): ParsedYaml | Mistake[] {
  const prose = splitProse(file, text);
  if (Array.isArray(prose)) return prose;
  const tree = parseProse(prose.body);
  if ('reason' in tree) return [badSyntax({ file, ...tree }, tree.reason, tree.remedy)];
  const mistakes: Mistake[] = [];
  const nextId = headingIds();
  const lines = prose.body.split('\n');
  const page: Pick<MethodPage, 'anchors' | 'blocks' | 'links' | 'pictures'> = {
    anchors: [],
    blocks: [],
    links: [],
    pictures: [],
  };
  let level = 1;
  visit(tree, (found) => {
    const node = found as RootContent;
    const place = startOf(node);
    const code = codeOf(node);
    if (node.type === 'code' && isOpen(node, prose.body)) {
      mistakes.push(
        badSyntax(
          { file, ...place },
          'a block of code that is not closed',
          'Close it with a line of ```',
        ),
      );
    }
    if (code !== undefined) mistakes.push(codeInMethodPage({ file, ...place }, code));
    if (node.type === 'heading') {
      const words = wordsIn(node);
      const fault = levelFault(node.depth, level, words);
      if (fault !== undefined) mistakes.push(badLevel({ file, ...place }, fault, level));
      level = node.depth;
      page.anchors.push(nextId(words));
    }
    if (node.type === 'paragraph' && /^ *#{1,6}[^#\s]/u.test(lines[place.line - 1] ?? '')) {
      mistakes.push(badLevel({ file, ...place }, 'a # without a space after it', level));
    }
    if (node.type === 'table') {
      mistakes.push(...unevenRows(node).map((row) => unevenRow({ file, ...row }, row)));
    }
    if (node.type === 'text') page.blocks.push({ text: node.value, ...place });
    if (node.type === 'link' || node.type === 'definition')
      page.links.push({ to: node.url, ...place });
    if (node.type === 'image') {
      page.pictures.push({ from: node.url, alternative: node.alt ?? '', ...place });
    }
    if (node.type === 'imageReference') {
      page.pictures.push({ from: node.identifier, alternative: node.alt ?? '', ...place });
    }
  });
  return mistakes.length > 0 ? mistakes : withText(prose.head, page);
}

/** True for a block opened with backticks or tildes that runs to the end of the text. */
const isOpen = ({ position }: Code, text: string): boolean => {
  const block = text.slice(position?.start.offset, position?.end.offset);
  return /^(?:```|~~~)/u.test(block) && !/\n[ \t>]*(?:```+|~~~+)[ \t]*$/u.test(block);
};

/** What is wrong with a heading below one of another level; undefined where nothing is. */
function levelFault(depth: number, above: number, words: string): string | undefined {
  const signs = '#'.repeat(depth);
  if (words.trim() === '') return `a heading of ${signs} without words`;
  if (depth === 1) return `a heading of #, the level of the title of the page`;
  return depth > above + 1 ? `a heading of ${signs} below one of ${'#'.repeat(above)}` : undefined;
}

/** The words of a heading, as its anchor is made of them. */
function wordsIn(heading: Heading): string {
  const words: string[] = [];
  visit(heading, ['text', 'inlineCode'], (node) => {
    if ('value' in node) words.push(node.value);
  });
  return words.join('');
}

/** What a node would run, in words; undefined where it runs nothing, or draws a table of ours. */
function codeOf(node: RootContent): string | undefined {
  switch (node.type) {
    case 'mdxjsEsm':
      return node.value.split('\n')[0] ?? '';
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return `the expression {${node.value}}`;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement': {
      const isTable =
        METHOD_TABLES.some((name) => name === node.name) &&
        node.attributes.length === 0 &&
        node.children.length === 0;
      return isTable ? undefined : `the element <${node.name ?? ''}>`;
    }
    default:
      return undefined;
  }
}
