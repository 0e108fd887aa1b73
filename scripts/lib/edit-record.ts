import { Document, isMap, isSeq, parseDocument, stringify, type YAMLMap } from 'yaml';

const LAYOUT = { lineWidth: 0, flowCollectionPadding: false } as const;

/** What a state carries that another does not: left out where the state changes. */
const OF_STATES = [
  'missing',
  'search',
  'document',
  'ground',
  'reason',
  'readings',
  'cause',
  'note',
];

/**
 * Puts the keys of a statement at a path of a record, such as `statements.quorum.board.quorum`, and returns the new text. All
 * that stands elsewhere stays letter for letter; comments inside the statement stay too. Throws where the text is no
 * mapping.
 */
export function withStatement(text: string, path: readonly string[], statement: object): string {
  const document = parseDocument(text);
  if (!isMap(document.contents)) throw new Error('The record is not a mapping of YAML.');
  const old = document.getIn(path, true);
  if (isMap(old)) return splice(text, old, changed(old, statement, document));
  const depth = path.findLastIndex((_, at) => isBlock(document.getIn(path.slice(0, at + 1), true)));
  const around = depth < 0 ? document.contents : document.getIn(path.slice(0, depth + 1), true);
  // A mapping in braces, or an empty one, has no lines of its own to add to.
  if (!isBlock(around) || document.getIn(path.slice(0, depth + 2)) !== undefined) {
    document.setIn(path, document.createNode(statement));
    return document.toString(LAYOUT);
  }
  const rest = path.slice(depth + 1);
  const nested = rest.reduceRight<unknown>((inner, key) => ({ [key]: inner }), statement);
  const [start, end] = rangeOf(text, around);
  const indent = columnOf(text, start);
  return `${text.slice(0, end)}\n${indented(stringify(nested, LAYOUT), indent, true)}${text.slice(end)}`;
}

const isBlock = (node: unknown): node is YAMLMap =>
  isMap(node) && node.flow !== true && node.items.length > 0 && node.range != null;

/** The lines of a statement whose keys say what the new one says. */
function changed(old: YAMLMap, statement: object, document: Document): string {
  for (const key of OF_STATES) if (!(key in statement)) old.delete(key);
  for (const [key, value] of Object.entries(statement)) {
    if (value === undefined) {
      old.delete(key);
      continue;
    }
    const before = old.get(key, true);
    const same = JSON.stringify(before?.toJS(document)) === JSON.stringify(value);
    if (!same) old.set(key, nodeOf(document, key, value));
  }
  old.flow = false;
  const alone = new Document();
  alone.contents = old as typeof alone.contents;
  return alone.toString(LAYOUT);
}

/** As records are laid out: a value in braces, and each piece of evidence. */
function nodeOf(document: Document, key: string, value: unknown): unknown {
  const node = document.createNode(value, { flow: key === 'value' });
  if (isSeq(node)) for (const item of node.items) if (isMap(item)) item.flow = true;
  return node;
}

function splice(text: string, node: YAMLMap, lines: string): string {
  const [start, end] = rangeOf(text, node);
  const before = text.slice(0, start);
  const onItsOwn = /(?:^|\n)[ ]*$/u.test(before);
  if (onItsOwn)
    return `${before}${indented(lines, columnOf(text, start), false)}${text.slice(end)}`;
  // In braces after its key: it gets lines of its own, deeper than the key.
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const indent = line.length - line.trimStart().length + 2;
  return `${before.trimEnd()}\n${indented(lines, indent, true)}${text.slice(end)}`;
}

/** From the first letter of a node to its last, without the white space after it. */
function rangeOf(text: string, node: YAMLMap): [number, number] {
  const [start, end] = node.range ?? [0, text.length];
  return [start, start + text.slice(start, end).trimEnd().length];
}

const columnOf = (text: string, at: number): number => at - (text.lastIndexOf('\n', at - 1) + 1);

function indented(lines: string, columns: number, first: boolean): string {
  const space = ' '.repeat(columns);
  return lines
    .trimEnd()
    .split('\n')
    .map((line, at) => (line === '' || (at === 0 && !first) ? line : `${space}${line}`))
    .join('\n');
}
