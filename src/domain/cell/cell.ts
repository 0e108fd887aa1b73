import type { Evidence, State, StatementRecord } from '../../schemas/index.ts';
import type { Arrangements, Statement } from '../catalogue/catalogue.ts';
import { evidenceOf, isReadInPart } from '../catalogue/statements.ts';
import { correctionNotes, type CorrectionNote } from './correction-notes.ts';
import { markId } from '../evidence/positions.ts';
import { writtenIn } from '../catalogue/editions.ts';
import { tellSearch, type SearchTold } from './search-told.ts';
import { READING_LABELS } from '../catalogue/read-twice.ts';
import { STATES } from '../catalogue/states.ts';
import { wordDate } from '../base/dates.ts';
import { joinAnd, numberWord, withoutStop } from '../base/words.ts';
import { wordValue } from '../wording/value.ts';
import { line, type Wording } from '../wording/wording.ts';

/** The document’s own words and where they stand. */
export interface Quote {
  words: string;
  source: string;
  sourceTitle: string;
  locator: string;
  place: string;
  role: Evidence['role'];
  /** The anchor of the words in the reading view of the source, where there is one. */
  mark: string | undefined;
}

/** One way to read an unclear statement. */
export interface CellReading {
  value: Wording;
  quotes: readonly Quote[];
}

/** A statement ready to be shown: the same for page, table, data file and search. */
export interface Cell {
  state: State;
  stateLabel: string;
  /** The answer in plain English, whatever the state. */
  answer: Wording;
  /** What an unclear statement with several readings is, in a sentence; undefined for every other. */
  lead: string | undefined;
  /** Why the answer is what it is: a reason, a ground, what is missing. */
  explanation: string | undefined;
  readings: readonly CellReading[];
  quotes: readonly Quote[];
  search: SearchTold | undefined;
  note: string | undefined;
  /** What was asked about this statement, newest first. */
  corrections: readonly CorrectionNote[];
  /** The titles of the documents it quotes, where its edition rests on several. */
  documents: readonly string[];
  readOn: string;
  /** “read twice, alike”. */
  reading: string;
  partnership: string;
  /** The id of the edition it was written in, on whose page its permanent address is. */
  edition: string;
  /** Which edition that is and when it was read, in words, where several are joined. */
  from: string | undefined;
  anchor: string;
}

/** A statement as a cell (design: “The cell has four corners”). */
export function cellOf(statement: Statement, arrangements: Arrangements): Cell {
  const { record } = statement;
  const own = writtenIn(statement, arrangements);
  return {
    state: record.state,
    stateLabel: STATES[record.state].label,
    answer: answerOf(statement, arrangements),
    lead: leadOf(record),
    explanation: explanationOf(record),
    readings: cellReadings(statement, arrangements),
    quotes: 'evidence' in record ? quotesOf(record.evidence ?? [], arrangements) : [],
    search: record.state === 'silent' ? tellSearch(record.search, arrangements) : undefined,
    note: record.note,
    corrections: correctionNotes(own, { statement: statement.anchor }),
    documents: arrangements.sources.length > 1 ? documentsOf(statement, arrangements) : [],
    readOn: own.record.read_on,
    reading: READING_LABELS[statement.reading],
    partnership: own.partnership,
    edition: own.id,
    from:
      own === arrangements
        ? undefined
        : `From “${own.record.title}”, read ${wordDate(own.record.read_on)}.`,
    anchor: statement.anchor,
  };
}

/** The titles of the documents that a statement quotes, each once. */
const documentsOf = ({ record }: Statement, { sources }: Arrangements): string[] => {
  const quoted = new Set(evidenceOf(record).map(({ source }) => source));
  return sources.filter(({ id }) => quoted.has(id)).map((one) => one.record.title);
};

function answerOf(statement: Statement, arrangements: Arrangements): Wording {
  const { record, field } = statement;
  switch (record.state) {
    case 'stated':
      return wordValue(record.value, arrangements.names, field.vocabulary);
    case 'stated-elsewhere':
      return line(`Set out in another document: ${record.document}`);
    case 'silent':
      return line('The document does not say');
    case 'unclear':
      return unclearAnswer(leadOf(record), cellReadings(statement, arrangements));
    case 'not-applicable':
      return line('The question cannot arise');
    case 'not-read':
      return line(
        isReadInPart(arrangements) ? 'Not read yet' : 'Not in the part that could be read',
      );
  }
}

/** What is unclear, with the readings in short: “The document says it in two ways: (1) 4; (2) 6”. */
function unclearAnswer(lead: string | undefined, readings: readonly CellReading[]): Wording {
  if (lead === undefined) return line('The copy is damaged here');
  const values = readings.map(({ value }) => value);
  const told = values.map((value, index) => `(${index + 1}) ${toldApart(value, values)}`);
  return line(`${lead}: ${told.join('; ')}`);
}

/** A reading in short, with the parts that not every reading of the same line has: “2 entries in the list, among them …”. */
function toldApart({ summary, clauses }: Wording, values: readonly Wording[]): string {
  const alike = values.filter((other) => other.summary === summary);
  const own = clauses.filter((part) => alike.some((other) => !other.clauses.includes(part)));
  return own.length === 0 ? withoutStop(summary) : `${summary}, among them ${joinAnd(own)}`;
}

function leadOf(record: StatementRecord): string | undefined {
  if (record.state !== 'unclear' || record.cause === 'damage') return undefined;
  // A reading without a value is what the words may mean: the document does not say it.
  const isSaid =
    record.cause === 'contradiction' && record.readings.every(({ value }) => value !== undefined);
  const lead = isSaid ? 'The document says it in' : 'It can be read in';
  return `${lead} ${numberWord(record.readings.length)} ways`;
}

function explanationOf(record: StatementRecord): string | undefined {
  switch (record.state) {
    case 'unclear':
      return record.reason;
    case 'not-applicable':
      return record.ground;
    case 'not-read':
      return record.missing;
    case 'stated':
    case 'stated-elsewhere':
    case 'silent':
      return undefined;
  }
}

function cellReadings({ record, field }: Statement, arrangements: Arrangements): CellReading[] {
  if (record.state !== 'unclear') return [];
  return record.readings.map(({ value, meaning, evidence }) => ({
    value: value
      ? wordValue(value, arrangements.names, field.vocabulary)
      : line(meaning ?? 'No value can be given'),
    quotes: quotesOf(evidence, arrangements),
  }));
}

/** Evidence as quotes with readable places. */
export function quotesOf(evidence: readonly Evidence[], { sources }: Arrangements): Quote[] {
  return evidence.map(({ source, locator, quotation, role }) => {
    const register = sources.find(({ id }) => id === source);
    return {
      words: quotation,
      source,
      sourceTitle: register?.record.title ?? source,
      locator,
      place: register?.places.get(locator) ?? locator,
      role,
      mark: register?.readable ? markId(locator, quotation) : undefined,
    };
  });
}
