import { counted, grouped } from '../base/words.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { countStates } from '../catalogue/counts.ts';
import { currentEditions } from '../catalogue/editions.ts';
import { evidenceOf } from '../catalogue/statements.ts';
import { STATE_ORDER, STATES } from '../catalogue/states.ts';
import { TABLES, type DataUrls } from '../data/index.ts';
import type { CsvCell } from '../data/table.ts';
import type { DataVersion } from '../data/version.ts';
import { glanceOf } from '../glance/view.ts';
import type { Sheet } from './ods.ts';
import { partOf, partPath, type WorkbookPart } from './part.ts';
import { TABLE_SHEETS, type TableSheet } from './table-sheets.ts';

/** The sheets of a workbook, each made from the records of its part alone. */
export function workbookOf(
  all: Catalogue,
  part: WorkbookPart,
  version: DataVersion,
  urls: DataUrls & { at: (path: string) => string },
): Sheet[] {
  const catalogue = partOf(all, part);
  const tables = TABLE_SHEETS.filter(({ ofTopics = true }) => part.topic === undefined || ofTopics);
  const sheets = [
    ...glanceSheets(catalogue, part),
    ...tables.map((one) => sheetOf(one, catalogue, part, urls)),
  ];
  return [readMe(catalogue, part, version, urls.at(partPath(part)), sheets, tables), ...sheets];
}

function sheetOf(
  { table, name, columns }: TableSheet,
  catalogue: Catalogue,
  { topic }: WorkbookPart,
  urls: DataUrls,
): Sheet {
  const rows = TABLES[table]?.(catalogue, urls).rows ?? [];
  return {
    name,
    columns: columns.map(([column, head, width]) => ({
      head,
      width,
      ...(column === 'amount_pounds' && { pounds: true }),
    })),
    rows: rows
      // A topic has the words that its answers rest on, and no others.
      .filter((row) => topic === undefined || table !== 'evidence' || row.about === 'statement')
      .map((row) => columns.map(([column]) => spoken(row[column]))),
  };
}

const spoken = (value: CsvCell): CsvCell =>
  typeof value === 'boolean' ? (value ? 'Yes' : 'No') : value;

/** One row an area: what readers ask for first, or those of it that are on the topic; no sheet where none is. */
function glanceSheets(catalogue: Catalogue, { topic }: WorkbookPart): Sheet[] {
  const view = glanceOf(catalogue, currentEditions(catalogue));
  const rows = view.rows.filter(({ topics }) => topic === undefined || topics.includes(topic.id));
  if (rows.length === 0) return [];
  return [
    {
      name: 'At a glance',
      columns: [
        { head: 'Area', width: 4 },
        { head: 'Law or guidance', width: 5 },
        { head: 'How it stands', width: 4 },
        ...rows.map(({ label, isLong }) => ({ head: label, width: isLong ? 9 : 6 })),
      ],
      rows: view.columns.map(({ head, cells }) => [
        head.name,
        head.regime,
        head.standing,
        ...rows.map(({ id }) =>
          cells
            .find(({ row }) => row === id)
            ?.entries.map(({ words }) => words)
            .join('\n'),
        ),
      ]),
    },
  ];
}

function readMe(
  catalogue: Catalogue,
  { title, topic }: WorkbookPart,
  version: DataVersion,
  url: string,
  sheets: readonly Sheet[],
  tables: readonly TableSheet[],
): Sheet {
  const rows: [string, string | undefined][] = [
    [
      'What this is',
      'What the published arrangements for safeguarding children say, read statement by statement, with the words that each answer rests on.',
    ],
    ['It holds', title],
    ['Version', `${version.id}. The same records have the same version.`],
    ['Documents read', `The newest was read on ${version.readOn}.`],
    ['The same on the web', url],
    [
      'Sheets',
      sheets.map(({ name, rows: { length } }) => `${name}: ${counted(length, 'row')}`).join('\n'),
    ],
    [
      'How to read an answer',
      [
        'Each row of Answers is one statement: one question about one body, or about the arrangements as a whole.',
        ...STATE_ORDER.map((state) => `${STATES[state].label}: ${STATES[state].meaning}`),
      ].join('\n'),
    ],
    [
      'How to find its words',
      'Take the id of an answer, and filter Quotations by “Id of the answer”.',
    ],
    ['Counts to check against', countsIn(catalogue).join('\n')],
    ['Empty cells', tables.map(({ name, empty }) => `${name}. ${empty}`).join('\n')],
    [
      'What it cannot tell',
      [
        'How well a partnership works: it tells what a document says, and no more.',
        '“Not found in this document” means that the text we had was read and searched. Another document may say it.',
        'A document that has been replaced since it was read may say something else now.',
        topic &&
          'Findings on requirements: they are in the workbook of an area, and in that of all areas.',
      ]
        .filter(Boolean)
        .join('\n'),
    ],
    [
      'Licence',
      'Our statements and data: Creative Commons Attribution 4.0. Quotations remain their publishers’ and are short on purpose.',
    ],
  ];
  return {
    name: 'Read me',
    filters: false,
    columns: [
      { head: 'This workbook', width: 5 },
      { head: `Safeguarding arrangements, side by side: ${title}`, width: 24 },
    ],
    rows,
  };
}

/** What a reader’s own counts must come to, counted from the records and not from the sheets. */
function countsIn({ partnerships }: Catalogue): string[] {
  const statements = partnerships.flatMap(({ current }) => current?.statements ?? []);
  const quotations = statements.flatMap(({ record }) => evidenceOf(record));
  const states = countStates(statements).map(({ label, count }) => `${label}: ${grouped(count)}`);
  return [
    `Answers: ${counted(statements.length, 'row')}. ${states.join('; ')}.`,
    `Quotations that answers rest on: ${grouped(quotations.length)}.`,
  ];
}
