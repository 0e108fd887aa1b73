import { strFromU8, unzipSync } from 'fflate';
import { DOMParser } from 'linkedom';

/** A sheet as a reader that knows nothing of ours finds it. */
export interface ReadSheet {
  name: string;
  /** Texts and numbers; undefined for an empty cell at the end of which others follow. */
  rows: (string | number | undefined)[][];
  /** How many rows stay in view. */
  frozen: number;
  /** The range of the filters: `A1:M1253`. */
  filters: string | undefined;
  /** As the file writes them. */
  widths: string[];
}

/** As much of a node of XML as is read here. */
interface XmlNode {
  textContent: string | null;
  getAttribute: (name: string) => string | null;
  getElementsByTagName: (name: string) => Iterable<XmlNode>;
}

const partsOf = (bytes: Uint8Array): ((path: string) => XmlNode) => {
  const parts = unzipSync(bytes);
  return (path) =>
    new DOMParser().parseFromString(
      strFromU8(parts[path] ?? new Uint8Array()),
      'text/xml',
    ) as unknown as XmlNode;
};

const all = (node: XmlNode, name: string): XmlNode[] => [...node.getElementsByTagName(name)];

/** The sheets of a workbook for Excel. */
export function readXlsx(bytes: Uint8Array): ReadSheet[] {
  const part = partsOf(bytes);
  const strings = all(part('xl/sharedStrings.xml'), 'si').map((one) => one.textContent ?? '');
  return all(part('xl/workbook.xml'), 'sheet').map((sheet, index) => {
    const content = part(`xl/worksheets/sheet${index + 1}.xml`);
    const [pane] = all(content, 'pane');
    return {
      name: sheet.getAttribute('name') ?? '',
      frozen: pane?.getAttribute('state') === 'frozen' ? Number(pane.getAttribute('ySplit')) : 0,
      filters: all(content, 'autoFilter')[0]?.getAttribute('ref') ?? undefined,
      widths: all(content, 'col').map((one) => one.getAttribute('width') ?? ''),
      rows: all(content, 'row').map((row) => {
        const cells: (string | number | undefined)[] = [];
        for (const cell of all(row, 'c')) {
          const place = (cell.getAttribute('r') ?? 'A').charCodeAt(0) - 'A'.charCodeAt(0);
          const value = all(cell, 'v')[0]?.textContent ?? undefined;
          cells[place] =
            value === undefined
              ? undefined
              : cell.getAttribute('t') === 's'
                ? strings[Number(value)]
                : Number(value);
        }
        return [...cells];
      }),
    };
  });
}

/** The sheets of an OpenDocument spreadsheet. */
export function readOds(bytes: Uint8Array): ReadSheet[] {
  const part = partsOf(bytes);
  const content = part('content.xml');
  const ranges = all(content, 'table:database-range').map(
    (one) =>
      one.getAttribute('table:target-range-address')?.replaceAll(/'([^']*)'\./gu, '$1!') ?? '',
  );
  const views = all(part('settings.xml'), 'config:config-item-map-entry');
  const widths = new Map(
    all(content, 'style:style').map((style) => [
      style.getAttribute('style:name'),
      all(style, 'style:table-column-properties')[0]?.getAttribute('style:column-width') ?? '',
    ]),
  );
  return all(content, 'table:table').map((table) => {
    const name = table.getAttribute('table:name') ?? '';
    const view = views.find((one) => one.getAttribute('config:name') === name);
    const split =
      view &&
      all(view, 'config:config-item').find(
        (one) => one.getAttribute('config:name') === 'VerticalSplitPosition',
      );
    return {
      name,
      frozen: Number(split?.textContent ?? 0),
      filters: ranges.find((one) => one.startsWith(`${name}!`))?.replaceAll(`${name}!`, ''),
      widths: all(table, 'table:table-column').map(
        (one) => widths.get(one.getAttribute('table:style-name')) ?? '',
      ),
      rows: all(table, 'table:table-row').map((row) =>
        all(row, 'table:table-cell').map((cell) => {
          const type = cell.getAttribute('office:value-type');
          if (type === null) return undefined;
          return type === 'float'
            ? Number(cell.getAttribute('office:value'))
            : all(cell, 'text:p')
                .map((line) => line.textContent ?? '')
                .join('\n');
        }),
      ),
    };
  });
}
