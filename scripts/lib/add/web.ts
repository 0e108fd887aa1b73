import { toText } from 'hast-util-to-text';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import type { Element, Nodes, Parents, Root } from 'hast';
import { readsAsHeading, type Piece } from '../../../src/domain/outline/blocks.ts';
import { listed, Refusal, type Note, type Reading } from './reading.ts';

/** Never words of the document. */
const SILENT = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'object',
  'embed',
  'svg',
  'head',
  'button',
  'form',
  'dialog',
  'video',
  'audio',
  'canvas',
]);
/** Of the site around the document. */
const AROUND = new Set(['nav', 'header', 'footer', 'aside']);
const BLOCKS = new Set([
  ...[
    'address',
    'article',
    'aside',
    'blockquote',
    'body',
    'center',
    'dd',
    'details',
    'div',
    'dl',
    'dt',
    'fieldset',
  ],
  ...[
    'figcaption',
    'figure',
    'footer',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'header',
    'hgroup',
    'hr',
    'li',
    'main',
  ],
  ...[
    'nav',
    'ol',
    'p',
    'pre',
    'section',
    'summary',
    'table',
    'tbody',
    'td',
    'tfoot',
    'th',
    'thead',
    'tr',
    'ul',
    'html',
  ],
]);
/** Elements below each other that are read; browsers stop at about as many. */
const DEPTH_LIMIT = 400;

/** The words of a web page that was saved: its main part, in order. Nothing is run or fetched. */
export function readWebPage(html: string): Reading {
  const root = unified().use(rehypeParse).parse(html);
  const title = elements(root, 'title')[0];
  const whole = elements(root, 'body')[0] ?? root;
  const main = mainPart(root, whole);
  const dropped: string[] = [];
  const pieces = piecesIn(main, { isWhole: main === whole, dropped });
  const pictures = elements(main, 'img').filter(({ properties }) => properties.alt !== '').length;
  const around =
    main === whole ? [...AROUND].some((name) => elements(whole, name).length > 0) : true;
  const notes: Note[] = [
    ...(around
      ? [
          {
            kind: 'left-out' as const,
            says: 'The head, foot and menus of the web page are left out.',
          },
        ]
      : []),
    ...(dropped.length > 0
      ? [
          {
            kind: 'left-out' as const,
            says: `Links that act on the page are left out: ${listed(dropped.map((words) => `“${words}”`))}.`,
          },
        ]
      : []),
    ...(pictures > 0
      ? [
          {
            kind: 'pictures' as const,
            says: `${pictures === 1 ? 'A picture stands' : `${String(pictures)} pictures stand`} in the page. Words inside a picture are not read.`,
          },
        ]
      : []),
    ...(elements(main, 'iframe').length > 0
      ? [
          {
            kind: 'left-out' as const,
            says: 'A part of the page comes from another page and was not read.',
          },
        ]
      : []),
  ];
  return { kind: 'web-page', pieces, title: title && toText(title).trim(), notes };
}

/** Elements of a name, in the order of the page. Without recursion, so that no depth of nesting stops it. */
function elements(from: Nodes, name: string): Element[] {
  const found: Element[] = [];
  const open: Nodes[] = [from];
  while (open.length > 0) {
    const node = open.pop();
    if (node?.type === 'element' && node.tagName === name) found.push(node);
    if (node && 'children' in node) open.push(...node.children.toReversed());
  }
  return found;
}

/** The part that the page marks as its own, where most of its words stand in it. */
function mainPart(root: Root, whole: Parents): Parents {
  const length = (node: Nodes): number => toText(node).length;
  const marked = [...elements(root, 'main'), ...elements(root, 'article')].sort(
    (a, b) => length(b) - length(a),
  )[0];
  return marked && length(marked) * 2 > length(whole) ? marked : whole;
}

interface Place {
  isWhole: boolean;
  /** Lines of links that act on the page, as they are left out. */
  dropped: string[];
  depth?: number | undefined;
  /** Of an item: what its list prints before it. */
  mark?: string;
  isPoint?: boolean;
}

function piecesIn(node: Parents, place: Place): Piece[] {
  const depth = (place.depth ?? 0) + 1;
  if (depth > DEPTH_LIMIT)
    throw new Refusal(
      'Its elements are nested too deep for a web page. Open it in a browser, and save its words as text.',
    );
  const pieces: Piece[] = [];
  let inline: Nodes[] = [];
  const flush = (): void => {
    const text = textOf(inline);
    const isBold = inline.every(isBoldOrBlank);
    const isAction = inline.every(isActionOrBlank);
    inline = [];
    if (text === '') return;
    if (isAction) {
      place.dropped.push(text);
      return;
    }
    const isFirst = pieces.length === 0;
    const kind =
      isBold && place.isPoint !== true && readsAsHeading(text)
        ? 'heading'
        : place.isPoint === true && isFirst && place.mark === undefined
          ? 'point'
          : 'paragraph';
    pieces.push({
      kind,
      text: isFirst && place.mark !== undefined ? `${place.mark} ${text}` : text,
    });
  };
  for (const child of node.children) {
    if (child.type !== 'element') {
      if (child.type === 'text') inline.push(child);
      continue;
    }
    const { tagName } = child;
    if (SILENT.has(tagName) || isHidden(child) || (place.isWhole && AROUND.has(tagName))) continue;
    if (!BLOCKS.has(tagName) && !holdsBlocks(child)) {
      inline.push(child);
      continue;
    }
    flush();
    pieces.push(...blockPieces(child, { ...place, depth }));
  }
  flush();
  return pieces;
}

function blockPieces(element: Element, { isWhole, dropped, depth, ...place }: Place): Piece[] {
  const { tagName } = element;
  const level = /^h([1-6])$/u.exec(tagName)?.[1];
  if (level !== undefined) {
    const text = textOf([element]);
    return text === '' ? [] : [{ kind: 'heading', text, level: Number(level) }];
  }
  if (tagName === 'table') return tablePieces(element, { isWhole, dropped, depth });
  if (tagName === 'ol' || tagName === 'ul') return listPieces(element, { isWhole, dropped, depth });
  return piecesIn(element, { isWhole, dropped, depth, ...place });
}

function listPieces(list: Element, place: Place): Piece[] {
  let number = Number(list.properties.start ?? 1);
  return list.children.flatMap((item) => {
    if (item.type !== 'element' || isHidden(item)) return [];
    if (item.tagName !== 'li') return blockPieces(item, place);
    const mark = list.tagName === 'ol' ? printedMark(list, number) : undefined;
    number += 1;
    // A number that the words print themselves is not printed twice.
    const own = /^\s*(?:\d|\()/u.test(toText(item));
    return piecesIn(item, { ...place, isPoint: true, ...(mark !== undefined && !own && { mark }) });
  });
}

/** What a browser prints before an item of a numbered list: 3. or c. or iii. */
function printedMark({ properties }: Element, number: number): string {
  const ROMAN = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];
  const type = typeof properties.type === 'string' ? properties.type : '1';
  if (type.toLowerCase() === 'a') return `${String.fromCharCode(type.charCodeAt(0) + number - 1)}.`;
  if (type.toLowerCase() === 'i') return `(${ROMAN[number] ?? String(number)})`;
  return `${String(number)}.`;
}

function tablePieces(table: Element, place: Place): Piece[] {
  const rows = elements(table, 'tr');
  // A table of one cell, or with tables inside, lays out a page and is none.
  const isLayout =
    rows.every(({ children }) => cellsOf(children).length < 2) ||
    elements(table, 'table').length > 1;
  if (isLayout)
    return rows.flatMap(({ children }) =>
      cellsOf(children).flatMap((cell) => piecesIn(cell, place)),
    );
  const caption = elements(table, 'caption')[0];
  return [
    ...(caption ? [{ kind: 'paragraph' as const, text: textOf([caption]) }] : []),
    ...rows
      .map(({ children }) => cellsOf(children).map((cell) => textOf([cell])))
      .filter((cells) => cells.some((cell) => cell !== ''))
      .map((cells): Piece => ({ kind: 'row', text: cells.join(' | ') })),
  ];
}

const cellsOf = (children: readonly Nodes[]): Element[] =>
  children.filter((one): one is Element => one.type === 'element' && /^t[dh]$/u.test(one.tagName));

/** Authors often make headings of bold paragraphs. */
const isBoldOrBlank = (node: Nodes): boolean =>
  node.type === 'text'
    ? node.value.trim() === ''
    : node.type === 'element' && /^(?:b|strong)$/u.test(node.tagName);

/** What a link says that does something with the page it stands on. */
const ACTION =
  /^(?:download(?: (?:this|the) (?:page|document))?(?: (?:as|in))?(?: an?)?(?: pdf)?|print(?: (?:this|the))?(?: page)?|share(?: this page)?|(?:back|return) to (?:the )?top(?: of (?:the )?page)?|listen(?: to this page)?|e-?mail this page|copy link)(?:\s*\([^)]*\))?$/iu;

const isActionOrBlank = (node: Nodes): boolean =>
  node.type === 'text'
    ? /^[\s|·•]*$/u.test(node.value)
    : node.type === 'element' && node.tagName === 'a' && ACTION.test(textOf([node]));

const isHidden = ({ properties }: Element): boolean =>
  properties.hidden === true ||
  properties.hidden === '' ||
  /display:\s*none|visibility:\s*hidden/iu.test(
    typeof properties.style === 'string' ? properties.style : '',
  );

const holdsBlocks = (element: Element): boolean =>
  element.children.some(
    (child) => child.type === 'element' && (BLOCKS.has(child.tagName) || holdsBlocks(child)),
  );

const textOf = (nodes: readonly Nodes[]): string =>
  nodes
    .map((node) => (node.type === 'text' ? node.value : toText(node)))
    .join('')
    .replace(/\s+/gu, ' ')
    .trim();
