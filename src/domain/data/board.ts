import { boardRow } from '../agreement/board.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { ARRANGEMENTS_COLUMNS, rowsOfEditions } from './columns.ts';
import { dataTable, type DataTable } from './table.ts';

const count = <const Name extends string>(name: Name, means: string) => ({
  name,
  means,
  type: 'integer' as const,
  minimum: 0,
});

/** `board.csv`: how far the reading of every edition has come. */
export const boardTable = (catalogue: Catalogue): DataTable =>
  dataTable({
    name: 'board',
    title: 'Board: how far each reading has come',
    row: 'one edition that was read',
    columns: [
      ...ARRANGEMENTS_COLUMNS,
      count('statements', 'Statements in the record.'),
      count('read_once', 'Of these, read by one reader only.'),
      count('read_twice_alike', 'Read twice, alike in state and value.'),
      count('read_twice_settled', 'Read twice, with a difference that was settled.'),
      count('read_twice_not_settled', 'Read twice, with a difference not settled yet.'),
      count('compared', 'Statements that the last second reading could be compared on.'),
      count('agreed', 'Of these, alike in state and value as the readings fell.'),
      count('unclear', 'Statements that are unclear.'),
      count('not_read', 'Statements that could not be read or were not read yet.'),
      count('unconfirmed', 'Requirements it is held against that are not confirmed in law.'),
      { name: 'read_in_part', means: 'What was read, where that is not the whole document.' },
      { name: 'review_by', means: 'The day by which it is to be looked at again.', type: 'date' },
      {
        name: 'review_overdue',
        means: 'true where that day is past on the day of the build.',
        type: 'boolean',
        required: true,
      },
      { name: 'address', means: 'How the address it was published at stands.' },
    ],
    rows: rowsOfEditions(catalogue, (edition, cells) => {
      const row = boardRow(edition, catalogue);
      return [
        {
          ...cells(''),
          statements: row.statements,
          read_once: row.once,
          read_twice_alike: row.alike,
          read_twice_settled: row.settled,
          read_twice_not_settled: row.notSettled,
          compared: row.agreed?.compared,
          agreed: row.agreed?.agreed,
          unclear: row.unclear,
          not_read: row.notRead,
          unconfirmed: row.unconfirmed,
          read_in_part: row.partly,
          review_by: row.reviewBy,
          review_overdue: row.isOverdue,
          address: row.address,
        },
      ];
    }),
  });
