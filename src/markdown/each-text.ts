import type { Nodes, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/** Quotations and code stay exactly as written. */
const KEPT = new Set(['blockquote', 'code', 'inlineCode']);

/** Changes every text of our own in a document, but not code or block quotations. */
export function eachText(tree: Root, change: (text: string) => string): void {
  visit(tree as Nodes, (node) => {
    if (KEPT.has(node.type)) return SKIP;
    if (node.type === 'text') node.value = outsideQuotations(node.value, change);
    return undefined;
  });
}

/** The text with what stands between curly quotation marks left alone. */
const outsideQuotations = (text: string, change: (text: string) => string): string =>
  text
    .split(/(“[^”]*”)/u)
    .map((part) => (part.startsWith('“') ? part : change(part)))
    .join('');
