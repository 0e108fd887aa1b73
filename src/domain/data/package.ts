import { DATA_LICENCE } from './json.ts';
import type { DataTable } from './table.ts';

const NUMBERS = new Set(['amount_pence', 'seats', 'per_year']);

/** The data files described for machines (Frictionless Data Package). */
export const dataPackage = (tables: readonly DataTable[]) => ({
  name: 'safeguarding-arrangements',
  title: 'Safeguarding arrangements, side by side',
  description: DATA_LICENCE,
  licenses: [
    {
      name: 'CC-BY-4.0',
      title: 'Creative Commons Attribution 4.0',
      path: 'https://creativecommons.org/licenses/by/4.0/',
    },
  ],
  resources: tables.map(({ name, title, row, columns }) => ({
    name,
    title,
    description: `Each row is ${row}.`,
    path: `${name}.csv`,
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { lineTerminator: '\r\n', header: true },
    schema: {
      fields: columns.map((column) => ({
        name: column.name,
        type: NUMBERS.has(column.name) ? 'number' : 'string',
        description: column.means,
      })),
      missingValues: [''],
    },
  })),
});
