import { parse } from 'csv-parse/sync';

/** What one column of a described table holds, whichever way it is described. */
interface ColumnRule {
  name: string;
  type: string;
  required: boolean;
  separator: string | undefined;
  pattern: string | undefined;
  minimum: number | undefined;
}

/** A table as its description has it. */
export interface TableRules {
  file: string;
  columns: ColumnRule[];
  key: string[];
  refers: { column: string; file: string; to: string }[];
}

/** A resource of a Data Package, as far as ours go. */
export interface PackageResource {
  path: string;
  name: string;
  schema: {
    fields: {
      name: string;
      type: string;
      format?: string;
      delimiter?: string;
      constraints: {
        required?: boolean;
        unique?: boolean;
        enum?: string[];
        pattern?: string;
        minimum?: number;
      };
    }[];
    primaryKey: string[];
    foreignKeys: { fields: string[]; reference: { resource: string; fields: string[] } }[];
  };
}

/** The rules of a table in a Data Package. */
export const fromPackage = ({ path, name, schema }: PackageResource): TableRules => ({
  file: path,
  columns: schema.fields.map(({ constraints, ...field }) => ({
    name: field.name,
    type: field.type === 'list' ? 'string' : (field.format ?? field.type),
    required: constraints.required ?? false,
    separator: field.delimiter,
    pattern:
      constraints.pattern ??
      (constraints.enum && `^(?:${constraints.enum.map(escapeText).join('|')})$`),
    minimum: constraints.minimum,
  })),
  key: schema.primaryKey,
  refers: schema.foreignKeys.map(({ fields, reference }) => ({
    column: fields.join(),
    file: `${reference.resource === '' ? name : reference.resource}.csv`,
    to: reference.fields.join(),
  })),
});

const escapeText = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');

/** A description of CSV on the Web, as far as ours go. */
export interface CsvwTable {
  url: string;
  tableSchema: {
    columns: {
      name: string;
      titles: string[];
      required?: boolean;
      separator?: string;
      datatype: { base: string; format?: string; minimum?: number };
    }[];
    primaryKey: string[];
    foreignKeys: {
      columnReference: string[];
      reference: { resource: string; columnReference: string[] };
    }[];
  };
}

const BASES: Readonly<Record<string, string>> = { anyURI: 'uri', decimal: 'number' };

/** The rules of a table described by CSV on the Web. */
export const fromCsvw = ({ url, tableSchema }: CsvwTable): TableRules => ({
  file: url,
  columns: tableSchema.columns.map(({ titles, required = false, separator, datatype }) => ({
    name: titles.join(),
    type: BASES[datatype.base] ?? datatype.base,
    required,
    separator,
    pattern: datatype.format,
    minimum: datatype.minimum,
  })),
  key: tableSchema.primaryKey,
  refers: tableSchema.foreignKeys.map(({ columnReference, reference }) => ({
    column: columnReference.join(),
    file: reference.resource,
    to: reference.columnReference.join(),
  })),
});

const TYPES: Readonly<Record<string, (text: string) => boolean>> = {
  string: () => true,
  integer: (text) => /^-?\d+$/.test(text),
  number: (text) => /^-?\d+(?:\.\d+)?$/.test(text),
  boolean: (text) => text === 'true' || text === 'false',
  date: (text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)),
  uri: (text) => URL.canParse(text) && !/\s/.test(text),
};

/** A row by its columns. */
export type Row = Record<string, string>;

/** The rows of one of our CSV files; throws where it lacks its mark, or a line ends in another way. */
export function readCsv(text: string): Row[] {
  if (!text.startsWith('\uFEFF')) throw new Error('no byte-order mark');
  return parse(text, { columns: true, bom: true, record_delimiter: '\r\n' });
}

/** Every fault of the rows by the rules: “3, state: not as described: “said””. The first row is 1. */
export function faultsIn(
  rows: readonly Row[],
  { columns, key, refers }: TableRules,
  valuesOf: (file: string, column: string) => ReadonlySet<string>,
): string[] {
  const keys = new Set<string>();
  return rows.flatMap((row, index) => {
    const names = Object.keys(row).join();
    const own = key.map((name) => row[name]).join('\n');
    const repeated = keys.has(own);
    keys.add(own);
    return [
      ...(names === columns.map(({ name }) => name).join() ? [] : ['other columns']),
      ...(repeated ? [`${key.join()}: repeated`] : []),
      ...columns.flatMap((rule) => faultsOf(row[rule.name] ?? '', rule)),
      ...refers.flatMap(({ column, file, to }) => {
        const text = row[column] ?? '';
        return text === '' || valuesOf(file, to).has(text) ? [] : [`${column}: not in ${file}`];
      }),
    ].map((fault) => `${index + 1}, ${fault}`);
  });
}

function faultsOf(
  text: string,
  { name, type, required, separator, pattern, minimum }: ColumnRule,
): string[] {
  if (text === '') return required ? [`${name}: empty`] : [];
  const isType = TYPES[type];
  if (!isType) return [`${name}: a type that nobody knows: ${type}`];
  return (separator === undefined ? [text] : text.split(separator)).flatMap((part) =>
    part !== '' &&
    isType(part) &&
    (pattern === undefined || new RegExp(pattern, 'u').test(part)) &&
    (minimum === undefined || Number(part) >= minimum)
      ? []
      : [`${name}: not as described: “${part}”`],
  );
}
