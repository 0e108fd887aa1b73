import type { Field, StatementRecord, Topic, ValueKind } from '../../schemas/index.ts';
import type { ArrangementsEntry, Registers } from '../catalogue/entries.ts';
import type { Names } from '../catalogue/names.ts';
import { evidenceOf } from '../catalogue/statements.ts';
import { absencesOf, statementsOf } from '../catalogue/walk.ts';
import { wordValue } from '../wording/value.ts';
import type { PhraseContext } from './context.ts';
import { isRead, valueFromWords, wordNotRead } from './phrases.ts';

/** The columns of the sheet of an area, with the widths of them in centimetres. */
export const SHEET_COLUMNS = [
  ['record', 'Record', 4],
  ['topic', 'Topic', 3],
  ['body', 'Body', 4],
  ['field', 'Field', 4],
  ['question', 'Question', 7],
  ['state', 'State', 3],
  ['answer', 'Answer in words', 9],
  ['quotation', 'Quotation', 9],
  ['place', 'Place', 5],
  ['note', 'Note', 7],
  ['why', 'Why it was not read', 9],
] as const;

/** A row of the sheet: a field of a body, or of the whole, in texts. What was not read says why. */
export type SheetRow = Record<(typeof SHEET_COLUMNS)[number][0], string>;

/** Where a row belongs. */
export interface RowPlace {
  topic: Topic;
  field: Field;
  /** A body id, or `whole`. */
  body: string;
}

const WHOLE = 'whole';

/** The rows of arrangements: every field that is asked, in the order of the topics, whether it is answered or not. */
export function rowsOf(
  entry: ArrangementsEntry,
  topics: readonly Topic[],
  names: Names,
): SheetRow[] {
  return topics.flatMap((topic) =>
    topic.fields.flatMap((field) =>
      bodiesAsked(entry, topic, field).map((body) => rowOf(entry, { topic, field, body }, names)),
    ),
  );
}

/** The bodies of which a field is asked, `whole` where it is asked of the arrangements; and all that have a statement. */
function bodiesAsked({ data }: ArrangementsEntry, topic: Topic, field: Field): string[] {
  const stated = Object.entries(data.statements[topic.id] ?? {}).flatMap(([body, fields]) =>
    field.id in fields ? [body] : [],
  );
  const bodies = field.scope === 'whole' ? [] : data.bodies.map(({ id }) => id);
  const asked = field.scope === 'body' ? bodies : [WHOLE, ...bodies];
  return [...asked, ...stated.filter((body) => !asked.includes(body))];
}

/** What stands in the record at a place: its own statement, or what holds otherwise. */
export function standingAt(
  entry: ArrangementsEntry,
  { topic, field, body }: RowPlace,
): StatementRecord | undefined {
  return (
    entry.data.statements[topic.id]?.[body]?.[field.id] ??
    absencesOf(entry).find((one) => one.topic === topic.id && one.field === field.id)?.statement
  );
}

/** The row of a place as the record has it. */
export function rowOf(entry: ArrangementsEntry, place: RowPlace, names: Names): SheetRow {
  const { topic, field, body } = place;
  const statement = standingAt(entry, place);
  const evidence = statement ? evidenceOf(statement) : [];
  return {
    record: `${entry.partnership}/${entry.id}`,
    topic: topic.id,
    body,
    field: field.id,
    question: field.prompt,
    state: statement?.state ?? '',
    answer: statement ? answerOf(statement, field, names) : '',
    quotation: evidence.map(({ quotation }) => oneLine(quotation)).join('\n'),
    place: evidence.map(({ source, locator }) => `${source} › ${locator}`).join('\n'),
    note: statement?.note ?? '',
    why: '',
  };
}

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

/** The value in words; of other states what they carry. */
function answerOf(statement: StatementRecord, field: Field, names: Names): string {
  switch (statement.state) {
    case 'stated':
      return wordValue(statement.value, names, field.vocabulary).full;
    case 'stated-elsewhere':
      return statement.document;
    case 'silent':
      return statement.search.terms.join(', ');
    case 'unclear':
      return statement.reason;
    case 'not-applicable':
      return statement.ground;
    case 'not-read':
      return statement.missing;
  }
}

/** What a row asks for: nothing new, a statement to write (as a person would), or why it cannot be read. */
export type RowChange =
  | { kind: 'same' }
  | {
      kind: 'write';
      place: RowPlace;
      /** The keys that are new, as a person would write them; one that is undefined goes. */
      statement: object;
      replaces: string | undefined;
    }
  | { kind: 'refused'; why: string };

interface Reading {
  entry: ArrangementsEntry;
  registers: Registers;
  context: PhraseContext;
}

const COMPARED = ['state', 'answer', 'quotation', 'place', 'note'] as const;

/**
 * Compares a row with the record and reads what is new in it. A row that says what the record says is `same`. What
 * stands already is named in `replaces`, so that nothing is overwritten unasked; a row of which any part cannot be
 * read is refused as a whole.
 */
export function changeFrom(row: SheetRow, { entry, registers, context }: Reading): RowChange {
  const place = placeOf(row, entry, registers.topics.data);
  if ('why' in place) return { kind: 'refused', why: place.why };
  const now = rowOf(entry, place, context.names);
  const changed = COMPARED.filter((column) => oneLine(row[column]) !== oneLine(now[column]));
  if (changed.length === 0) return { kind: 'same' };
  const own = entry.data.statements[place.topic.id]?.[place.body]?.[place.field.id];
  const wasStated = own?.state === 'stated' ? own : undefined;
  if (!['', 'stated', 'not-read', now.state].includes(row.state.trim())) {
    return refused(
      `State “${row.state}” is not read from a sheet. Leave it empty for an answer in words, or choose the state in the record.`,
    );
  }
  if (
    row.state.trim() !== 'stated' &&
    row.state.trim() === now.state &&
    now.state !== '' &&
    now.state !== 'not-read'
  ) {
    return refused(
      `The record says “${now.state}” here, and a sheet changes answers only. Set the state to “stated” to give one, or change the record.`,
    );
  }
  const saysElsewhere = changed.includes('quotation') || changed.includes('place');
  const evidence = saysElsewhere || !wasStated ? evidenceFrom(row, entry, wasStated) : undefined;
  if (typeof evidence === 'string') return refused(evidence);
  const saysOther = changed.includes('answer') || !wasStated;
  const value = saysOther ? valueFrom(row.answer, place, registers, context) : undefined;
  if (typeof value === 'string') return refused(value);
  const note = row.note.trim() === '' ? undefined : row.note.trim();
  return {
    kind: 'write',
    place,
    statement: {
      state: 'stated',
      ...(value && { value }),
      ...(evidence && { evidence }),
      ...((changed.includes('note') || !wasStated) && { note }),
    },
    replaces: own && own.state !== 'not-read' ? `${own.state}: ${now.answer}` : undefined,
  };
}

const refused = (why: string): RowChange => ({ kind: 'refused', why });

function placeOf(
  row: SheetRow,
  { data, partnership, id }: ArrangementsEntry,
  topics: readonly Topic[],
): RowPlace | { why: string } {
  if (row.record.trim() !== `${partnership}/${id}`) {
    return {
      why: `Record “${row.record}” is not “${partnership}/${id}”, to which the other rows belong.`,
    };
  }
  const topic = topics.find((one) => one.id === row.topic.trim());
  if (!topic)
    return {
      why: `There is no topic “${row.topic}”. There are: ${topics.map((one) => one.id).join(', ')}.`,
    };
  const field = topic.fields.find((one) => one.id === row.field.trim());
  if (!field) {
    return {
      why: `There is no field “${row.field}” under “${topic.id}”. There are: ${topic.fields.map((one) => one.id).join(', ')}.`,
    };
  }
  const bodies = [
    ...(field.scope === 'body' ? [] : [WHOLE]),
    ...(field.scope === 'whole' ? [] : data.bodies.map((one) => one.id)),
  ];
  const body = row.body.trim();
  return bodies.includes(body) || data.statements[topic.id]?.[body]?.[field.id]
    ? { topic, field, body }
    : { why: `“${body}” cannot have this field. It can be of: ${bodies.join(', ')}.` };
}

/** The evidence of a row: one line of the quotation for one of the place. What stands in the record stays as it is. */
function evidenceFrom(
  row: SheetRow,
  { data }: ArrangementsEntry,
  was: Extract<StatementRecord, { state: 'stated' }> | undefined,
): object[] | string {
  const [quotations, places] = [row.quotation, row.place].map((cell) =>
    cell
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ) as [string[], string[]];
  if (quotations.length === 0)
    return 'There is no quotation. An answer needs the words it rests on, at most 25, and their place.';
  if (quotations.length !== places.length) {
    return `There are ${quotations.length} quotations and ${places.length} places. Put one place on a line for each quotation, such as “${data.sources[0] ?? 'source'} › 7.1”.`;
  }
  const read = quotations.map((quotation, at) => {
    const [first = '', second] = (places[at] ?? '').split('›').map((part) => part.trim());
    const only = data.sources.length === 1 ? data.sources[0] : undefined;
    const [source, locator] = second === undefined ? [only, first] : [first, second];
    if (source === undefined || !data.sources.includes(source)) {
      return `Place “${places[at] ?? ''}” names no source of this record. Write “source › section”; the sources are: ${data.sources.join(', ')}.`;
    }
    const kept = was?.evidence.find(
      (one) =>
        oneLine(one.quotation) === quotation && one.source === source && one.locator === locator,
    );
    if (!kept) return { source, locator, quotation };
    const { role, ...rest } = kept;
    return { ...rest, ...(role !== 'states' && { role }) };
  });
  return (
    read.find((one) => typeof one === 'string') ?? read.filter((one) => typeof one !== 'string')
  );
}

/** The value that the words of a row give for one of the kinds of its field; or why they give none. */
function valueFrom(
  answer: string,
  { field }: RowPlace,
  { vocabularies }: Registers,
  context: PhraseContext,
): object | string {
  const terms = vocabularies.find(({ id }) => id === field.vocabulary)?.data ?? [];
  const results = field.kinds.map((kind: ValueKind) =>
    valueFromWords(kind, answer, { ...context, terms }),
  );
  const read = results.find(isRead);
  if (read) return read.value;
  const [first] = results;
  return first && !isRead(first)
    ? wordNotRead(first)
    : 'There is no kind of answer for this field.';
}

/** Names typed in arrangements with their types, for lists and agencies named in words. */
export const typedIn = (
  arrangements: readonly ArrangementsEntry[],
  leaveOut: readonly string[] = [],
) =>
  arrangements
    .filter(({ data }) => data.sources.every((source) => !leaveOut.includes(source)))
    .flatMap((entry) =>
      statementsOf(entry).flatMap(({ statement }) =>
        'value' in statement && statement.value.kind === 'members'
          ? statement.value.members.map(({ name, agency_type }) => ({
              name,
              agency_type,
              area: entry.partnership,
            }))
          : [],
      ),
    );
