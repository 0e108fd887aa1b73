import type { PhrasingContent } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { CITATION_ATTRIBUTES, idsIn, isCitationForm } from '../../domain/guide/directives.ts';
import type { Mistake } from '../../domain/mistake/mistake.ts';
import { nearestWord } from '../../domain/base/suggest.ts';
import type { GuideBlock, GuideCitation } from '../../schemas/index.ts';
import { badDirective, badMarkup, codeInGuide, unknownDirective } from './faults.ts';

/** The file being read: its name and its lines, for places and for text that is only text. */
export interface GuideFile {
  file: string;
  text: string;
  lines: readonly string[];
  mistakes: Mistake[];
}

export type Words = Pick<GuideBlock, 'text' | 'marks' | 'citations'>;

/** The words of a paragraph with the places they were read from and what they cite. */
export function wordsOf(nodes: readonly PhrasingContent[], guide: GuideFile): Words {
  const words: Words = { text: '', marks: [], citations: [] };
  for (const node of nodes) addNode(node, words, guide);
  return words;
}

export const startOf = (node: {
  position?: { start: { line: number; column: number } } | undefined;
}) => ({
  line: node.position?.start.line ?? 1,
  column: node.position?.start.column ?? 1,
});

function addNode(node: PhrasingContent, words: Words, guide: GuideFile): void {
  const where = { file: guide.file, ...startOf(node) };
  switch (node.type) {
    case 'text':
      addText(node.value, startOf(node), words, guide);
      return;
    case 'emphasis':
    case 'strong':
      for (const child of node.children) addNode(child, words, guide);
      return;
    case 'break':
      words.text += ' ';
      return;
    case 'textDirective':
      addDirective(node, words, guide);
      return;
    case 'mdxTextExpression':
      guide.mistakes.push(codeInGuide(where, `the expression {${node.value}}`));
      return;
    case 'mdxJsxTextElement':
      guide.mistakes.push(codeInGuide(where, `the element <${node.name ?? ''}>`));
      return;
    default:
      guide.mistakes.push(badMarkup(where, MARKUP[node.type] ?? node.type));
  }
}

const MARKUP: Readonly<Record<string, string>> = {
  link: 'a link',
  linkReference: 'a link',
  image: 'a picture',
  imageReference: 'a picture',
  inlineCode: 'code',
  footnoteReference: 'a footnote',
  delete: 'words struck through',
};

/** Text over several lines: each line starts after the blanks it is indented by. */
function addText(
  value: string,
  { line, column }: { line: number; column: number },
  words: Words,
  { lines }: GuideFile,
): void {
  for (const [index, part] of value.split('\n').entries()) {
    if (index > 0) words.text += ' ';
    const indent = /^[\s>]*/.exec(lines[line - 1 + index] ?? '')?.[0].length ?? 0;
    words.marks.push({
      at: words.text.length,
      line: line + index,
      column: index === 0 ? column : indent + 1,
    });
    words.text += part;
  }
}

function addDirective(node: TextDirective, words: Words, guide: GuideFile): void {
  const where = { file: guide.file, ...startOf(node) };
  if (!isCitationForm(node.name)) {
    addOther(node, words, guide);
    return;
  }
  const start = words.text.length;
  const before = words.citations.length;
  for (const child of node.children) addNode(child, words, guide);
  const citation = citationOf(node, words, start);
  if (words.citations.length > before) {
    guide.mistakes.push(
      badDirective(where, 'a citation inside a citation', 'Close the first before the second.'),
    );
  } else if (typeof citation === 'string') {
    const end = guide.text.charAt(node.position?.end.offset ?? 0);
    guide.mistakes.push(
      end === '['
        ? badDirective(where, `:${node.name}[ without its closing bracket`, 'Close it with ].')
        : badDirective(where, citation, 'Write it in the form shown.'),
    );
  } else {
    words.citations.push(citation);
  }
}

function citationOf(node: TextDirective, { text }: Words, start: number): GuideCitation | string {
  const form = node.name as GuideCitation['form'];
  const key = CITATION_ATTRIBUTES[form];
  const keys = Object.keys(node.attributes ?? {});
  const targets = idsIn(node.attributes?.[key]);
  if (keys.some((other) => other !== key)) return `:${form} with {${keys.join(' ')}}`;
  if (targets.length === 0) return `:${form} without ${key}="…"`;
  const empty = text.slice(start).trim() === '';
  if (empty && (form === 'fact' || form === 'count')) return `:${form} without words`;
  if (!empty && form === 'cite') return ':cite with words';
  return { form, targets, start, end: text.length, ...startOf(node) };
}

/** A colon before a word is a colon, unless it looks like a directive that was misspelt. */
function addOther(node: TextDirective, words: Words, guide: GuideFile): void {
  const { position } = node;
  const source = guide.text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
  const meant =
    /[[{]/.test(source) || nearestWord(node.name, Object.keys(CITATION_ATTRIBUTES)) !== undefined;
  if (meant && node.name.length > 2) {
    guide.mistakes.push(unknownDirective({ file: guide.file, ...startOf(node) }, ':', node.name));
    return;
  }
  addText(source, startOf(node), words, guide);
}
