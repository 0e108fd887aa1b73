import type { Body, Evidence, Lock } from '../../schemas/index.ts';
import type { Arrangements, Source, Statement } from '../catalogue/catalogue.ts';
import { cellOf, quotesOf, type Cell, type Quote } from '../cell/cell.ts';
import { firstQuotes } from '../cell/quote-groups.ts';
import { correctionNotes, type CorrectionNote } from '../cell/correction-notes.ts';
import { flattenOutline } from '../catalogue/outline.ts';
import { offsetOf } from '../evidence/positions.ts';
import { mergeEntries, type EntryBody } from '../cell/merge-entries.ts';
import { evidenceOf, isReadInPart } from '../catalogue/statements.ts';
import { bodyAnchor } from '../catalogue/anchors.ts';

/** One statement, or one body, on the sheet by which a partnership checks our reading. */
export interface SheetRow {
  id: string;
  label: string;
  body: string | undefined;
  /** Undefined where the document simply states it. */
  state: string | undefined;
  /** One; for an unclear statement, one for each way to read it. */
  answers: readonly string[];
  /** Why it is unclear, or what is missing. */
  explanation: string | undefined;
  quotes: readonly Quote[];
  /** “and 45 more quotations at the statement”; undefined where all stand here. */
  more: string | undefined;
  corrections: readonly CorrectionNote[];
}

/** What stands in one main section of one document, in the order of its text. */
export interface SheetSection {
  source: Source;
  label: string;
  rows: readonly SheetRow[];
}

/** A question that the document does not answer, for one body or for several alike. */
export interface SheetAbsence {
  ids: readonly string[];
  label: string;
  bodies: readonly EntryBody[];
  cell: Cell;
}

export interface CheckSheet {
  /** False where only part of the document was read. */
  isWhole: boolean;
  sections: readonly SheetSection[];
  absences: readonly { topic: string; rows: readonly SheetAbsence[] }[];
}

/** Every statement of a set of arrangements once: in the order of its document, absences last. */
export function checkSheet(arrangements: Arrangements, lock: Lock | undefined): CheckSheet {
  const isWhole = !isReadInPart(arrangements);
  const withoutWords = arrangements.statements
    .filter(({ record }) => evidenceOf(record).length === 0)
    // Nobody can correct what we have not read.
    .filter(({ record }) => isWhole || record.state !== 'not-read');
  return {
    isWhole,
    sections: sectionsOf(arrangements, lock),
    absences: [...Map.groupBy(withoutWords, ({ topic }) => topic.label)].map(
      ([topic, statements]) => ({ topic, rows: absencesOf(statements, arrangements) }),
    ),
  };
}

/** A row with the first words that carry it. */
interface PlacedRow {
  row: SheetRow;
  first: Evidence;
}

function sectionsOf(arrangements: Arrangements, lock: Lock | undefined): SheetSection[] {
  const rows: PlacedRow[] = [
    ...arrangements.bodies.map((body) => bodyRow(body, arrangements)),
    ...arrangements.statements.flatMap((statement) => statementRow(statement, arrangements)),
  ];
  return arrangements.sources.flatMap((source) => {
    const sections = flattenOutline(source.record.outline);
    const indexOf = ({ locator }: Evidence): number =>
      sections.findIndex(({ section }) => section.id === locator);
    const own = rows
      .filter(({ first }) => first.source === source.id)
      .map((placed) => ({
        ...placed,
        offset: offsetOf(placed.first, lock) ?? Number.POSITIVE_INFINITY,
        index: indexOf(placed.first),
      }))
      // The place in the text; where the lock has none, the place in the outline.
      .toSorted((a, b) => (a.offset === b.offset ? 0 : a.offset - b.offset) || a.index - b.index);
    const labels = Map.groupBy(own, ({ index }) => sections[index]?.trail[0] ?? '');
    return [...labels].map(([label, placed]) => ({
      source,
      label,
      rows: placed.map(({ row }) => row),
    }));
  });
}

function bodyRow(body: Body, arrangements: Arrangements): PlacedRow {
  const id = bodyAnchor(body.id);
  const [first] = body.evidence;
  if (!first) throw new Error(`The body “${body.id}” has no evidence.`);
  return {
    first,
    row: {
      id,
      label: 'A body of these arrangements',
      body: undefined,
      state: undefined,
      answers: [
        body.also_printed.length === 0
          ? body.name
          : `${body.name}; also printed as ${body.also_printed.join('; ')}`,
      ],
      explanation: undefined,
      ...wordsOf(quotesOf(body.evidence, arrangements)),
      corrections: correctionNotes(arrangements, { statement: id }),
    },
  };
}

function statementRow(statement: Statement, arrangements: Arrangements): PlacedRow[] {
  const [first] = evidenceOf(statement.record);
  if (!first) return [];
  const cell = cellOf(statement, arrangements);
  const row: SheetRow = {
    id: statement.anchor,
    label: statement.field.label,
    body: statement.body?.name,
    state: cell.state === 'stated' ? undefined : cell.stateLabel,
    answers:
      cell.readings.length > 0 ? cell.readings.map(({ value }) => value.full) : [cell.answer.full],
    explanation: cell.explanation,
    ...wordsOf(eachOnce([...cell.quotes, ...cell.readings.flatMap(({ quotes }) => quotes)])),
    corrections: cell.corrections,
  };
  return [{ row, first }];
}

/** As many quotations of a statement as a sheet has room for; few rest on more. */
const MANY_QUOTATIONS = 10;

/** The words of a row, and how many more there are. */
function wordsOf(quotes: readonly Quote[]): Pick<SheetRow, 'quotes' | 'more'> {
  const { quotes: shown, more } = firstQuotes(quotes, MANY_QUOTATIONS);
  return { quotes: shown, more: more && `and ${more} at the statement` };
}

/** Words on which several readings rest are checked once. */
const eachOnce = (quotes: readonly Quote[]): Quote[] => [
  ...new Map(
    quotes.map((quote) => [`${quote.source} ${quote.locator} ${quote.words}`, quote]),
  ).values(),
];

const absencesOf = (statements: readonly Statement[], arrangements: Arrangements): SheetAbsence[] =>
  [...Map.groupBy(statements, ({ field }) => field)].flatMap(([field, own]) =>
    mergeEntries(own.map((one) => ({ body: one.body, cell: cellOf(one, arrangements) }))).map(
      ({ bodies, cell }) => ({
        ids: bodies.length > 0 ? bodies.map(({ anchor }) => anchor) : [cell.anchor],
        label: field.label,
        bodies,
        cell,
      }),
    ),
  );
