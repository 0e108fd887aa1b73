import type { Element, ElementContent, Root, RootContent } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** A paragraph before a table that starts so is its caption. */
const CAPTION = 'Table: ';

/**
 * Tables that everybody can read: a caption, headers with their scope, and a region with a name that
 * scrolls sideways and takes the focus. The caption is the paragraph before that starts “Table: ”, or the
 * heading above, which is then not printed twice.
 */
export const rehypeTables = () => (tree: Root) => {
  let heading = '';
  let number = 0;
  visit(tree, 'element', (node, index, parent) => {
    if (/^h[1-6]$/.test(node.tagName)) heading = textOf(node);
    if (node.tagName !== 'table' || index === undefined || !parent) return undefined;
    number += 1;
    const place = parent.children.findLastIndex((one, at) => at < index && one.type === 'element');
    const own = captionIn(parent.children[place]);
    const id = `table-${number}`;
    const caption: Element = {
      type: 'element',
      tagName: 'caption',
      properties: { id, ...(own ? {} : { className: ['govuk-visually-hidden'] }) },
      children: own ?? [{ type: 'text', value: heading || 'Table' }],
    };
    parent.children.splice(index, 1, inRegion(scoped(node, caption), id));
    if (own) parent.children.splice(place, 1);
    return [SKIP, own ? index : index + 1];
  });
};

function captionIn(node: RootContent | undefined): ElementContent[] | undefined {
  if (node?.type !== 'element' || node.tagName !== 'p') return undefined;
  const [first, ...rest] = node.children;
  if (first?.type !== 'text' || !first.value.startsWith('Table: ')) return undefined;
  return [{ ...first, value: first.value.slice(CAPTION.length) }, ...rest];
}

const inRegion = (table: Element, caption: string): Element => ({
  type: 'element',
  tagName: 'section',
  properties: { className: ['scroll'], tabIndex: 0, ariaLabelledBy: [caption] },
  children: [table],
});

/** Every header says what it heads; the first cell of a row heads its row. */
function scoped(table: Element, caption: Element): Element {
  visit(table, 'element', (row) => {
    if (row.tagName !== 'tr') return;
    const cells = row.children.filter((cell) => cell.type === 'element');
    for (const cell of cells) if (cell.tagName === 'th') cell.properties.scope = 'col';
    const [first] = cells;
    if (first?.tagName === 'td') {
      first.tagName = 'th';
      first.properties.scope = 'row';
    }
  });
  return { ...table, children: [caption, ...table.children] };
}

const textOf = (node: ElementContent): string =>
  node.type === 'text'
    ? node.value
    : node.type === 'element'
      ? node.children.map(textOf).join('')
      : '';
