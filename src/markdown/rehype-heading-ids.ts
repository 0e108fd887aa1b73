import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { headingIds } from '../domain/guide/headings.ts';

/**
 * An id on every heading, made of its own words: stable while the words are. Marks of notes and of terms
 * inside a heading are no part of it; a heading that stands twice is numbered from the second on.
 */
export const rehypeHeadingIds = () => (tree: Root) => {
  const nextId = headingIds();
  visit(tree, 'element', (node) => {
    if (!/^h[1-6]$/.test(node.tagName) || node.properties.id !== undefined) return;
    node.properties.id = nextId(wordsOf(node));
  });
};

const NOT_WORDS = new Set(['sup', 'button', 'script', 'style']);

const wordsOf = ({ children }: Element): string => children.map(wordsIn).join('');

function wordsIn(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' && !NOT_WORDS.has(node.tagName) ? wordsOf(node) : '';
}
