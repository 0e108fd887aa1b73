import { isMap, isSeq, parseDocument } from 'yaml';

/**
 * The directory with the line that leads from an entry to its record, `read: northmere`, behind the areas of the entry.
 * All else stays letter for letter, comments too. Undefined where there is no such entry, or it has such a line.
 */
export function withRead(text: string, entry: string, partnership: string): string | undefined {
  const document = parseDocument(text);
  if (!isSeq(document.contents)) return undefined;
  const found = document.contents.items
    .filter((item) => isMap(item))
    .find((item) => String(item.get('id')) === entry);
  if (found === undefined || found.has('read')) return undefined;
  const areas = found.items.find(({ key }) => String(key) === 'areas');
  const [start = 0] = areas?.key.range ?? [];
  const [, end] = areas?.value?.range ?? [];
  if (end === undefined) return undefined;
  if (found.flow === true) return `${text.slice(0, end)}, read: ${partnership}${text.slice(end)}`;
  const indent = ' '.repeat(start - (text.lastIndexOf('\n', start - 1) + 1));
  // A list in lines of its own ends at the start of the next; a comment behind it stays in its line.
  const lineEnd = text[end - 1] === '\n' ? end - 1 : text.indexOf('\n', end);
  const at = lineEnd < 0 ? text.length : lineEnd;
  return `${text.slice(0, at)}\n${indent}read: ${partnership}${text.slice(at)}`;
}
