import type { Catalogue } from '../catalogue/catalogue.ts';
import { DATA_LICENCE } from './json.ts';
import type { ColumnType, DataColumn, DataTable } from './table.ts';
import type { DataVersion } from './version.ts';

const TITLE = 'Safeguarding arrangements, side by side';

const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

/** The tables described for machines (Data Package 2.0): keys, types, what a cell may hold, where it comes from. */
export const dataPackage = (
  tables: readonly DataTable[],
  { sources }: Pick<Catalogue, 'sources'>,
  version: DataVersion,
) => ({
  $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
  name: 'safeguarding-arrangements',
  title: TITLE,
  description: DATA_LICENCE,
  version: version.id,
  read_on: version.readOn,
  licenses: [{ name: 'CC-BY-4.0', title: 'Creative Commons Attribution 4.0', path: LICENCE }],
  sources: sources.map(({ record: { title, address } }) => ({ title, path: address })),
  resources: tables.map((table) => ({
    name: table.name,
    type: 'table',
    title: table.title,
    description: rowSentence(table),
    path: `${table.name}.csv`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { lineTerminator: '\r\n', header: true },
    schema: {
      fields: table.columns.map(fieldOf),
      primaryKey: ['id'],
      foreignKeys: referring(table).map(({ name, refersTo }) => ({
        fields: [name],
        // A table that refers to itself is named by nothing.
        reference: { resource: refersTo === table.name ? '' : refersTo, fields: ['id'] },
      })),
      missingValues: [''],
    },
  })),
});

const rowSentence = ({ row }: DataTable): string => `Each row is ${row}.`;

/** The columns whose cells are the id of a row elsewhere. Neither standard can say it of a list. */
const referring = ({ columns }: DataTable): DataColumn[] =>
  columns.filter(({ refersTo, separator }) => refersTo !== undefined && separator === undefined);

function fieldOf({ name, means, type = 'string', separator, ...column }: DataColumn) {
  const { required, values, pattern, minimum } = column;
  return {
    name,
    ...(separator === undefined
      ? typeOf(type)
      : { type: 'list', delimiter: separator, itemType: 'string' }),
    description: means,
    constraints: {
      required,
      unique: name === 'id' ? true : undefined,
      enum: values,
      pattern: pattern && anchored(pattern),
      minimum,
    },
  };
}

const typeOf = (type: ColumnType): { type: string; format?: string } =>
  type === 'uri' ? { type: 'string', format: 'uri' } : { type };

const anchored = (pattern: string): string => `^(?:${pattern})$`;

/** One table described in the way of the World Wide Web Consortium (CSV on the Web), for a file beside it. */
export const csvwOf = (table: DataTable, version: DataVersion) => ({
  '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
  url: `${table.name}.csv`,
  'dc:title': `${TITLE}: ${table.title}`,
  'dc:description': rowSentence(table),
  'dc:license': { '@id': LICENCE },
  'dc:rights': DATA_LICENCE,
  'schema:version': version.id,
  dialect: { encoding: 'utf-8', header: true, lineTerminators: ['\r\n'] },
  tableSchema: {
    columns: table.columns.map((column) => ({
      name: column.name,
      titles: [column.name],
      'dc:description': column.means,
      required: column.required,
      separator: column.separator,
      datatype: datatypeOf(column),
    })),
    primaryKey: ['id'],
    foreignKeys: referring(table).map(({ name, refersTo = '' }) => ({
      columnReference: [name],
      reference: { resource: `${refersTo}.csv`, columnReference: ['id'] },
    })),
  },
});

/** What this way has no word for, a closed list, is said as a pattern. */
function datatypeOf({ type = 'string', pattern, values, minimum }: DataColumn) {
  const format = pattern ?? values?.map(escapePattern).join('|');
  return {
    base: type === 'uri' ? 'anyURI' : type === 'number' ? 'decimal' : type,
    format: format && anchored(format),
    minimum,
  };
}

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
