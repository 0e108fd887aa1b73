import type { BlockContent, List, ListItem, PhrasingContent, Table } from 'mdast';
import { inline, plain, text } from './twin-words.ts';

/**
 * What is no text: ways about the page, forms and buttons, drawings (their tables stay), and what paper does not show
 * either. A word or a note that is a button keeps its place in the sentence.
 */
const DROPPED =
  'nav, form, script, svg, button:not(.word, sup > button), [hidden], .screen, .filter, .keys, .moved';

const BLOCK = /^(?:ARTICLE|BLOCKQUOTE|DETAILS|DIV|DL|FIGURE|H[1-6]|OL|P|SECTION|TABLE|UL)$/u;
const BLOCKS =
  'article, blockquote, details, div, dl, figure, h1, h2, h3, h4, h5, h6, ol, p, section, table, ul';

/**
 * The main part of a page as blocks of Markdown: headings, lists, tables, and quotations each with its place. What is
 * closed on the page stands open. Links name their whole address, as seen from the page at `address`. `main` is
 * emptied of what is no text.
 */
export function twinOf(main: Element, address: string): BlockContent[] {
  for (const element of main.querySelectorAll(DROPPED)) element.remove();
  return flow(main, address);
}

const isElement = (node: Node): node is Element => node.nodeType === 1;
const isBlock = (element: Element): boolean =>
  BLOCK.test(element.tagName) || element.querySelector(BLOCKS) !== null;

/** What stands in an element, block after block; words between blocks are paragraphs. */
function flow(parent: ParentNode, address: string): BlockContent[] {
  const blocks: BlockContent[] = [];
  let run: Node[] = [];
  const endRun = (): void => {
    blocks.push(...paragraph(inline(run, address)));
    run = [];
  };
  for (const node of parent.childNodes) {
    if (isElement(node) && isBlock(node)) {
      endRun();
      blocks.push(...block(node, address));
    } else run.push(node);
  }
  endRun();
  return blocks;
}

const paragraph = (children: PhrasingContent[]): BlockContent[] =>
  children.length === 0 ? [] : [{ type: 'paragraph', children }];

const strong = (children: PhrasingContent[]): PhrasingContent[] =>
  children.length === 0 ? [] : [{ type: 'strong', children }];

function block(element: Element, address: string): BlockContent[] {
  const [, level] = /^H([1-6])$/u.exec(element.tagName) ?? [];
  if (level !== undefined) {
    const depth = Number(level) as 1 | 2 | 3 | 4 | 5 | 6;
    return [{ type: 'heading', depth, children: inline(element.childNodes, address) }];
  }
  switch (element.tagName) {
    case 'P':
      return paragraphOf(element, address);
    case 'UL':
    case 'OL':
      return listOf(
        [...element.children].map((item) => flow(item, address)),
        element.tagName === 'OL',
      );
    case 'DL':
      return listOf(termsOf(element, address), false);
    case 'FIGURE':
      return element.classList.contains('quote')
        ? [quotation(element, address)]
        : flow(element, address);
    case 'BLOCKQUOTE':
      return [{ type: 'blockquote', children: flow(element, address) }];
    case 'DETAILS':
      return detailsOf(element, address);
    case 'TABLE':
      return tableOf(element, address);
    default:
      return flow(element, address);
  }
}

const paragraphOf = (element: Element, address: string): BlockContent[] => {
  const words = inline(element.childNodes, address);
  return paragraph(element.classList.contains('heading') ? strong(plain(words)) : words);
};

/** What is closed stands open, below its summary. */
function detailsOf(element: Element, address: string): BlockContent[] {
  const [summary, ...rest] = [...element.children];
  const blocks = rest.flatMap((part) =>
    isBlock(part) ? block(part, address) : paragraph(inline([part], address)),
  );
  if (summary === undefined) return blocks;
  const told = isBlock(summary)
    ? flow(summary, address)
    : paragraph(strong(plain(inline(summary.childNodes, address))));
  return [...told, ...blocks];
}

/** The document’s own words, with their place as the last paragraph. */
function quotation(figure: Element, address: string): BlockContent {
  const words = [...figure.querySelectorAll('blockquote')].flatMap((one) => flow(one, address));
  const place = inline(
    [...figure.childNodes].filter(({ nodeName }) => nodeName !== 'BLOCKQUOTE'),
    address,
  );
  return {
    type: 'blockquote',
    children: [...words, ...paragraph([text('— '), ...place])],
  };
}

function listOf(items: BlockContent[][], ordered: boolean): BlockContent[] {
  const full = items.filter(({ length }) => length > 0);
  if (full.length === 0) return [];
  const isLoose = full.some((item) => item.length > 1);
  const children = full.map((item): ListItem => ({
    type: 'listItem',
    spread: isLoose,
    children: item,
  }));
  return [{ type: 'list', ordered, spread: isLoose, children } satisfies List];
}

/** Terms with what is said of each: the term in bold, before the first words or above them. */
function termsOf(list: Element, address: string): BlockContent[][] {
  const items: BlockContent[][] = [];
  for (const part of list.querySelectorAll(':scope > dt, :scope > dd, :scope > div > *')) {
    if (part.tagName === 'DT') {
      items.push(paragraph(strong(plain(inline(part.childNodes, address)))));
      continue;
    }
    const [first, ...rest] = flow(part, address);
    const [term] = items.at(-1) ?? [];
    const isFirst = items.at(-1)?.length === 1 && term?.type === 'paragraph';
    if (isFirst && first?.type === 'paragraph') {
      term.children.push(text(': '), ...first.children);
      items.at(-1)?.push(...rest);
    } else if (first) items.at(-1)?.push(first, ...rest);
  }
  return items;
}

function tableOf(table: Element, address: string): BlockContent[] {
  const rows = [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table);
  const head = rows[0]?.parentElement?.tagName === 'THEAD' ? rows.shift() : undefined;
  const cells = rows.map((row) => cellsOf(row, address));
  const heads = head ? cellsOf(head, address) : [];
  const width = Math.max(heads.length, ...cells.map(({ length }) => length));
  const filled = [heads, ...cells].map((row) => [
    ...row,
    ...Array.from({ length: width - row.length }, () => []),
  ]);
  const caption = inline(table.querySelector(':scope > caption')?.childNodes ?? [], address);
  return [
    ...paragraph(strong(plain(caption))),
    {
      type: 'table',
      children: filled.map((row) => ({
        type: 'tableRow',
        children: row.map((children) => ({ type: 'tableCell', children })),
      })),
    } satisfies Table,
  ];
}

/** The cells of a row, each on one line; one that stands over several columns is followed by empty ones. */
const cellsOf = (row: Element, address: string): PhrasingContent[][] =>
  [...row.children].flatMap((cell) => [
    onOneLine(flow(cell, address)),
    ...Array.from({ length: Number(cell.getAttribute('colspan') ?? 1) - 1 }, () => []),
  ]);

const BREAK: PhrasingContent = { type: 'html', value: '<br>' };

/** Blocks as the words of a cell of a table, with breaks between them. */
const onOneLine = (blocks: readonly BlockContent[]): PhrasingContent[] =>
  blocks.map(lineOf).flatMap((line, index) => (index === 0 ? line : [BREAK, ...line]));

function lineOf(block: BlockContent): PhrasingContent[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return block.children;
    case 'list':
      return onOneLine(block.children.flatMap(({ children }) => children as BlockContent[]));
    case 'blockquote':
      return quotedLine(block.children as BlockContent[]);
    case 'table':
      return onOneLine(
        block.children.map(({ children }) => ({
          type: 'paragraph',
          children: children.flatMap((cell, index) =>
            index === 0 ? cell.children : [text(', '), ...cell.children],
          ),
        })),
      );
    default:
      throw new Error(`A table has a cell with a “${block.type}”, which has no form on one line.`);
  }
}

/** A quotation in quotation marks, then its place. */
function quotedLine(blocks: readonly BlockContent[]): PhrasingContent[] {
  const lines = blocks.map(lineOf);
  return lines.flatMap((line, index) =>
    index < lines.length - 1 ? [text('“'), ...line, text('” ')] : line,
  );
}
