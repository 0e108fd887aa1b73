import { PUBLISHED_KINDS } from '../../catalogue/constants.ts';
import { MATRIX_COLUMNS } from '../../coverage/matrix-table.ts';
import { editionCount } from '../../coverage/matrix-words.ts';
import { lookOf, SHOWN_ORDER, type Shown } from '../../coverage/shown.ts';
import type { Row } from '../parity.ts';
import {
  countOf,
  linesOn,
  partsIn,
  rowsOf,
  shownEditions,
  type ShownEdition,
  type Tables,
} from '../rows.ts';
import type { HeldLine } from '../told.ts';

const PAGE = '/compare/coverage/';

/** Columns of `coverage.csv` that are of no area. */
const OF_NONE = new Set([
  ...['table', 'kind', 'requirement', 'asked_by', 'force', 'certainty', 'counts', 'url'],
]);

/** What a cell holds of an area whose document stands in another table. */
const OTHER_LAW = 'Made under other law';

/**
 * The matrix of findings as `coverage.csv` has it, cell by cell, or with the counts of each row made again from its
 * cells; and how many records there are, of which kinds, counted in the tables of editions and documents.
 */
export function coverageLines(tables: Tables): HeldLine[] {
  const rows = rowsOf(tables, 'coverage');
  return [
    ...linesOn('count', PAGE, [['records', ...recordCounts(tables, areasIn(rows))]]),
    ...linesOn('row', PAGE, [...Map.groupBy(rows, ({ table = '' }) => table)].flatMap(tableLines)),
  ];
}

/** The names of the columns that are of areas. */
const areasIn = (rows: readonly Row[]): string[] =>
  Object.keys(rows[0] ?? {}).filter((name) => !OF_NONE.has(name));

function tableLines([title, rows]: [string, readonly Row[]]): string[][] {
  const areas = areasIn(rows).filter((area) => rows.some((row) => row[area] !== OTHER_LAW));
  const told = (row: Row): string[] =>
    areas.length > MATRIX_COLUMNS
      ? [countsAgain(row, areas)]
      : areas.map((one) => shortOf(row[one]));
  return rows.map((row) => [title, row.requirement ?? '', row.asked_by ?? '', ...told(row)]);
}

/** How many documents of each edition say it, from the cells of a row of `coverage.csv`. */
export function countsAgain(row: Row, areas: readonly string[] = areasIn([row])): string {
  const found = areas.flatMap((area) => {
    const shown = shownIn(row[area]);
    return shown ? [{ words: editionIn(area), shown }] : [];
  });
  return [...Map.groupBy(found, ({ words }) => words)]
    .map(([words, own]) =>
      editionCount(
        { id: words, tag: words, words },
        own.map(({ shown }) => shown),
      ),
    )
    .map(({ sentence }) => sentence)
    .join(' ');
}

/** “the 2018 guidance”, which the name of the column of an area ends in. */
const editionIn = (area: string): string =>
  area
    .replace(/, incomplete copy$/u, '')
    .split(', ')
    .at(-1) ?? '';

/** The finding in a cell; undefined where it says why there is none. */
const shownIn = (cell = ''): Shown | undefined =>
  SHOWN_ORDER.find((shown) => {
    const { label } = lookOf(shown);
    return cell === label || cell.startsWith(`${label}: `);
  });

/** A cell as the page has it: the finding in short, and what is said beside it. */
function shortOf(cell = ''): string {
  const shown = shownIn(cell);
  if (!shown) return cell;
  const { label, short } = lookOf(shown);
  return `${short}${cell.slice(label.length).replace(/^: /u, '')}`;
}

const isPublished = (kind: string): boolean => [...PUBLISHED_KINDS].some((one) => one === kind);

/** True of an edition in the matrix; and of one that stands in no table of it, for no such law is in the catalogue. */
function isAssessed(
  { id, partnership, name }: ShownEdition,
  tables: Tables,
  areas: readonly string[],
): boolean {
  if (areas.some((area) => area.startsWith(`${name}: `))) return true;
  const rows = rowsOf(tables, 'assessments').filter(
    (row) => id === `${partnership}/${row.arrangements ?? ''}` && row.partnership === partnership,
  );
  const inPart = rowsOf(tables, 'board').some((row) => row.id === id && row.read_in_part !== '');
  return rows.length === 0 ? !inPart : rows.some(({ finding }) => finding !== 'not-assessed');
}

/** Records and documents, then those of each kind of which there are any, in the order of the sentence. */
function recordCounts(tables: Tables, areas: readonly string[]): string[] {
  const kinds = new Map(rowsOf(tables, 'sources').map(({ id, kind = '' }) => [id, kind]));
  const shown = rowsOf(tables, 'arrangements').filter((row) => row.shown === 'true');
  const kindsOf = (partnership: string): string[] =>
    shown
      .filter((row) => row.partnership === partnership)
      .flatMap(({ sources }) => partsIn(sources).map((id) => kinds.get(id) ?? ''));
  const editions = shownEditions(tables);
  const assessed = editions
    .filter((one) => isAssessed(one, tables, areas))
    .map(({ partnership }) => kindsOf(partnership));
  const published = assessed.filter((own) => own.some((kind) => isPublished(kind)));
  const whole = published.filter((own) => own.includes('published-arrangements')).length;
  const counts = [
    editions.length,
    new Set(shown.flatMap(({ sources }) => partsIn(sources))).size,
    ...[whole, published.length - whole, assessed.length - published.length].filter(Boolean),
    ...[editions.length - assessed.length].filter(Boolean),
  ];
  return counts.map(String);
}

const LAW = '/requirements/changes/';

/** The lists of each later law and edition, in the order of the page. */
const LISTS = ['new', 'wider', 'same'];

/** What changed between editions: how long each list is, what stands in it, and the figures of the sentence over all. */
export function lawLines(tables: Tables): HeldLine[] {
  const strongest = new Map(
    rowsOf(tables, 'asks').flatMap(({ id, requirements }) =>
      partsIn(requirements).map((one, place) => [one, { ask: id ?? '', place }] as const),
    ),
  );
  const placeOf = ({ id = '' }: Row): number => strongest.get(id)?.place ?? 0;
  const rows = rowsOf(tables, 'requirements').filter(({ change }) => change !== '');
  return [...Map.groupBy(rows, ({ regime = '' }) => regime)].flatMap(([regime, own]) => {
    // Of several that ask the same, the list names the strongest.
    const listed = [...Map.groupBy(own, ({ ask }) => ask).values()].flatMap((alike) =>
      alike.toSorted((a, b) => placeOf(a) - placeOf(b)).slice(0, 1),
    );
    return [
      ...linesOn('count', LAW, [
        [regime, ...sentenceCounts(listed)],
        ...listCounts(regime, listed),
      ]),
      ...linesOn(
        'row',
        LAW,
        listed.map(({ change = '', ask_name = '', statement = '' }) => [
          `${regime}.${change}`,
          ask_name,
          statement,
        ]),
      ),
    ];
  });
}

const lists = (rows: readonly Row[]): [string, number][] =>
  LISTS.map((list): [string, number] => [
    list,
    countOf(rows, ({ change }) => change === list),
  ]).filter(([, count]) => count > 0);

const listCounts = (regime: string, rows: readonly Row[]): string[][] =>
  lists(rows).map(([list, count]) => [`${regime}.${list}`, String(count)]);

/** All, those of each list (of one list “all”, not a figure), and those that stand outside the arrangements. */
function sentenceCounts(rows: readonly Row[]): string[] {
  const counts = lists(rows).map(([, count]) => count);
  const parted = counts.length > 1 || counts[0] === 1 ? counts : [];
  const outside = countOf(rows, ({ document }) => document !== 'arrangements');
  return [rows.length, ...parted, ...(outside > 0 ? [outside] : [])].map(String);
}
