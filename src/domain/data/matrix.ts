import type { CoverageMatrix } from '../coverage/matrix.ts';
import { wordedByEdition, type MatrixArea, type MatrixCell } from '../coverage/matrix-table.ts';
import { lookOf } from '../coverage/shown.ts';
import { CERTAINTIES, FORCES } from '../coverage/findings.ts';
import type { DataTable } from './table.ts';

/** The matrix as a file: the tables of the page under each other, a column an area. */
export function matrixFile(
  { tables }: CoverageMatrix,
  urlOf: (requirement: string) => string,
): DataTable {
  const areas = tables.flatMap((table) => table.areas);
  return {
    name: 'coverage',
    title: 'Coverage, area by area',
    row: 'one thing asked',
    columns: [
      { name: 'table', means: 'The law under which the documents were made.' },
      { name: 'kind', means: 'Kind of requirement, by its strongest edition here.' },
      { name: 'requirement', means: 'What is asked, in a few words.' },
      { name: 'asked_by', means: 'The laws and editions that ask it.' },
      { name: 'force', means: 'Force, edition by edition where editions differ.' },
      {
        name: 'certainty',
        means: 'How sure we are of it, edition by edition where editions differ.',
      },
      { name: 'counts', means: 'How many documents say it.' },
      ...areas.map((area) => ({
        name: columnOf(area),
        means: 'What was found in this document, or why it was not looked for.',
      })),
      { name: 'url', means: 'Address of the requirement.' },
    ],
    rows: tables.flatMap(({ title, groups }) =>
      groups.flatMap(({ label, rows }) =>
        rows.map((row) => ({
          table: title,
          kind: label,
          requirement: row.ask.name,
          asked_by: row.regime,
          force: wordedByEdition(row, ({ force }) => FORCES[force]),
          certainty: wordedByEdition(row, ({ certainty }) => CERTAINTIES[certainty]),
          counts: row.counts.map(({ sentence }) => sentence).join(' '),
          ...Object.fromEntries(areas.map((area) => [columnOf(area), OTHER_LAW])),
          ...Object.fromEntries(row.cells.map((cell) => [columnOf(cell.area), wordsOf(cell)])),
          url: urlOf(row.requirement.id),
        })),
      ),
    ),
  };
}

const OTHER_LAW = 'Made under other law';

/** “Newham: published arrangements, 2019, the 2018 guidance”. */
const columnOf = ({ name, kind, date, edition, partCopy }: MatrixArea): string =>
  `${name}: ${kind}, ${date}, ${edition.words}${partCopy ? ', incomplete copy' : ''}`;

const wordsOf = ({ shown, note }: MatrixCell): string =>
  shown ? [lookOf(shown).label, note].filter(Boolean).join(': ') : note;
