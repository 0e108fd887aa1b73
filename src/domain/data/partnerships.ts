import { editionId } from '../catalogue/anchors.ts';
import type { Arrangements, Catalogue, Partnership } from '../catalogue/catalogue.ts';
import { STANDING_LABELS } from '../catalogue/standing.ts';
import { wordRegime } from '../catalogue/statements.ts';
import { PARTNERSHIP_KIND_LABELS } from '../partnership/kinds.ts';
import {
  ARRANGEMENTS_COLUMNS,
  areaCodes,
  coded,
  DATE_PATTERN,
  ID,
  listCell,
  plainCode,
  rowsOfEditions,
  wordEdition,
} from './columns.ts';
import { dataTable, type DataTable } from './table.ts';

/** The address of the page of a partnership, or of one of its editions. */
export type PageUrl = (partnership: string, edition?: string) => string;

const [, AREA, , , , AREA_NAME] = ARRANGEMENTS_COLUMNS;

/** `partnerships.csv`: every partnership of which something was read. */
export const partnershipsTable = (catalogue: Catalogue, pageUrl: PageUrl): DataTable => {
  const codesOf = areaCodes(catalogue);
  return dataTable({
    name: 'partnerships',
    title: 'Partnerships',
    row: 'one partnership whose documents were read',
    columns: [
      ID,
      AREA,
      { name: 'partnership', means: 'The same id, as other tables have it.', required: true },
      { name: 'arrangements', means: 'Id of the arrangements that its page shows.' },
      { name: 'edition', means: 'Their title and date.' },
      AREA_NAME,
      { name: 'partnership_name', means: 'Name of the partnership.', required: true },
      { name: 'short_name', means: 'Name in the heads of tables.', required: true },
      ...coded('kind', 'Kind of partnership.', {
        required: true,
        values: Object.keys(PARTNERSHIP_KIND_LABELS),
      }),
      {
        name: 'counted',
        means: 'true where counts of partnerships on pages take it.',
        type: 'boolean',
        required: true,
      },
      { name: 'website', means: 'Its website, where known.', type: 'uri' },
      { name: 'until', means: 'When it ended, where it has.', pattern: DATE_PATTERN },
      {
        name: 'predecessors',
        means: 'What came before it, separated by semicolons.',
        separator: '; ',
      },
      {
        name: 'successors',
        means: 'What came after it, separated by semicolons.',
        separator: '; ',
      },
      { name: 'note', means: 'A note of ours.' },
      { name: 'url', means: 'Address of its page.', type: 'uri', required: true },
      {
        name: 'area_dates',
        means:
          'Areas that joined later or have left, separated by semicolons: each with the date from which or until which it is covered, as from/until.',
        separator: '; ',
      },
    ],
    rows: catalogue.partnerships.map((partnership) => ({
      id: partnership.id,
      area_code: codesOf(partnership),
      ...partnershipCells(partnership),
      url: pageUrl(partnership.id),
    })),
  });
};

const partnershipCells = ({ id, record, areas, areaDates, current }: Partnership) => ({
  partnership: id,
  arrangements: current?.id,
  edition: current && wordEdition(current),
  area_name: areas.join('; '),
  partnership_name: record.name,
  short_name: record.short_name,
  kind: record.kind,
  kind_name: PARTNERSHIP_KIND_LABELS[record.kind],
  counted: current?.standing.counts ?? false,
  website: record.website,
  until: record.until,
  predecessors: listCell(record.predecessors.map(({ name }) => name)),
  successors: listCell(record.successors.map(({ name }) => name)),
  note: record.note,
  area_dates: listCell(
    areaDates.map(({ name, from = '', until = '' }) => `${name} ${from}/${until}`),
  ),
});

/** `arrangements.csv`: every edition of every partnership, and how it stands on the day of the build. */
export const arrangementsTable = (catalogue: Catalogue, pageUrl: PageUrl): DataTable =>
  dataTable({
    name: 'arrangements',
    title: 'Arrangements',
    row: 'one dated set of arrangements of a partnership',
    columns: [
      ...ARRANGEMENTS_COLUMNS,
      { name: 'title', means: 'What they are called.', required: true },
      {
        name: 'date',
        means: 'Date by which they are filed, no more precise than it is known.',
        required: true,
        pattern: DATE_PATTERN,
      },
      {
        name: 'date_estimated',
        means: 'true where the date is our estimate.',
        type: 'boolean',
        required: true,
      },
      { name: 'date_reason', means: 'What an estimate rests on.' },
      ...coded('regime', 'Id of the law or guidance they were made under, or “not-known”.', {
        required: true,
      }),
      ...coded('status', 'What the document says of its own standing.', { required: true }),
      { name: 'in_force_from', means: 'From when, as the document says.', pattern: DATE_PATTERN },
      { name: 'in_force_until', means: 'Until when, as it says.', pattern: DATE_PATTERN },
      ...coded('standing', 'How they stand on the day of the build.', {
        required: true,
        values: Object.keys(STANDING_LABELS),
      }),
      {
        name: 'shown',
        means: 'true where the page of the partnership shows them.',
        type: 'boolean',
        required: true,
      },
      {
        name: 'counted',
        means: 'true where counts of partnerships on pages may take them.',
        type: 'boolean',
        required: true,
      },
      {
        name: 'supersedes',
        means: 'Id of the arrangements they replace.',
        refersTo: 'arrangements',
      },
      { name: 'amends', means: 'Id of the arrangements they amend.', refersTo: 'arrangements' },
      {
        name: 'sources',
        means: 'Ids of the documents read, separated by semicolons.',
        required: true,
        separator: '; ',
        refersTo: 'sources',
      },
      {
        name: 'documents_not_read',
        means: 'Titles of known documents that bear on them and were not read.',
        separator: '; ',
      },
      { name: 'read_on', means: 'The day they were read.', type: 'date', required: true },
      { name: 'url', means: 'Address of the page.', type: 'uri', required: true },
    ],
    rows: rowsOfEditions(catalogue, ({ partnership, arrangements }, cells) => [
      {
        ...cells(''),
        ...editionCells(arrangements),
        shown: isShown(arrangements, partnership),
        url: pageUrl(partnership.id, arrangements.id),
      },
    ]),
  });

const isShown = ({ id }: Arrangements, { current }: Partnership): boolean =>
  current?.id === id || (current?.joins.some((one) => one.id === id) ?? false);

const editionCells = (arrangements: Arrangements) => {
  const { partnership, record, standing } = arrangements;
  const other = (id: string | undefined): string | undefined =>
    id === undefined ? undefined : editionId({ partnership, id });
  const date = typeof record.date === 'string' ? { about: record.date } : record.date;
  return {
    title: record.title,
    date: date.about,
    date_estimated: typeof record.date !== 'string',
    date_reason: 'reason' in date ? date.reason : undefined,
    regime: record.regime,
    regime_name: wordRegime(arrangements),
    status: record.status,
    status_name: plainCode(record.status),
    in_force_from: record.in_force?.from,
    in_force_until: record.in_force?.until,
    standing: standing.kind,
    standing_name: standing.label,
    counted: standing.counts,
    supersedes: other(record.supersedes),
    amends: other(record.amends?.of),
    sources: record.sources.join('; '),
    documents_not_read: listCell(record.documents_not_read.map(({ title }) => title)),
    read_on: record.read_on,
  };
};
