import type { Nodes, Parents, PhrasingContent, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { matcherOf, type Matcher } from '../domain/glossary/match.ts';
import type { GlossaryTerm } from '../schemas/index.ts';
import { wordButton, wordKey, wordsSection, wordWithMark, type Word } from './word-nodes.ts';

interface Options {
  /** The whole register; words marked everyday are left alone. */
  terms: readonly GlossaryTerm[];
  /** The address of the glossary page. */
  glossary: string;
}

/** Places where no word is explained: headings are for navigation, quotations are not our words. */
const PASSED_OVER = new Set([
  'blockquote',
  'code',
  'definition',
  'heading',
  'inlineCode',
  'link',
  'linkReference',
]);

/**
 * The first use of a term on a page becomes a button that opens its definition, without script; the
 * definitions stand at the end of the page, where paper and old browsers show them all.
 */
export const remarkGlossary = ({ terms, glossary }: Options) => {
  const matcher = matcherOf(terms.filter(({ everyday }) => !everyday));
  return (tree: Root) => {
    const met = new Map<string, Word>();
    visit(tree as Nodes, (node, index, parent) => {
      if (PASSED_OVER.has(node.type) || isLead(node, index, parent)) return SKIP;
      if (node.type !== 'text' || isMade(node) || !parent || index === undefined) return undefined;
      const parts = explained(node.value, matcher, met);
      if (parts.length === 1 && parts[0]?.type === 'text' && !isMade(parts[0])) return undefined;
      const next = parent.children[index + 1];
      const last = parts.at(-1);
      const marked = next?.type === 'text' && isMade(next) && last?.type === 'text' && isMade(last);
      if (marked) parts.splice(-1, 1, wordWithMark(last, next));
      parent.children.splice(index, marked ? 2 : 1, ...(parts as never[]));
      return [SKIP, index + parts.length];
    });
    tree.children.push(...wordsSection([...met.values()], glossary));
  };
};

/** Bold words that a paragraph begins with are its heading. */
const isLead = (node: Nodes, index?: number, parent?: Parents): boolean =>
  node.type === 'strong' && index === 0 && parent?.type === 'paragraph';

/** A node that another plugin has given its shape: the mark of a note, say. */
const isMade = (node: Text): boolean => node.data !== undefined;

/** The text with a button at each term met for the first time, outside quotations. */
function explained(text: string, matcher: Matcher, met: Map<string, Word>): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let end = 0;
  for (const match of matcher(text)) {
    const key = wordKey(match);
    if (met.has(key) || isQuoted(text, match.index)) continue;
    const word = { ...match, number: met.size + 1 };
    met.set(key, word);
    if (match.index > end) parts.push({ type: 'text', value: text.slice(end, match.index) });
    end = match.index + match.text.length;
    const tail = TAIL.exec(text.slice(end))?.[0] ?? '';
    parts.push(wordButton(word, tail));
    end += tail.length;
  }
  if (end < text.length || parts.length === 0) parts.push({ type: 'text', value: text.slice(end) });
  return parts;
}

/** What stands right after a word and stays on its line: “,”, “’s”, “).”. */
const TAIL = /^(?:’s)?[^\s\p{L}\p{N}“(]*/u;

/** True between curly quotation marks. */
const isQuoted = (text: string, at: number): boolean =>
  text.lastIndexOf('“', at) > text.lastIndexOf('”', at);
