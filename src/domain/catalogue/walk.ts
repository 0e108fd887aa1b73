import type {
  Absence,
  ArrangementsRecord,
  Left,
  NotRead,
  Otherwise,
  StatementRecord,
  Value,
} from '../../schemas/index.ts';
import type { ArrangementsEntry, Entries, Entry, Unread } from './entries.ts';
import type { RecordPath } from '../mistake/mistake.ts';

/** A statement with where it belongs and where it is written; `Kept` is what is kept of it. */
export interface PlacedStatement<Kept = StatementRecord> {
  topic: string;
  /** A body id, or `whole`. */
  body: string;
  field: string;
  statement: Kept;
  path: RecordPath;
}

/** Every statement of a set of arrangements, in the order of the file. */
export const statementsOf = ({ data }: ArrangementsEntry): PlacedStatement[] =>
  placedIn(data.statements, ['statements']);

/** Every statement of a mapping of topics, bodies and fields, in its order; `path` is where the mapping stands. */
export const placedIn = <Kept>(
  statements: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Kept>>>>>>,
  path: RecordPath,
): PlacedStatement<Kept>[] =>
  Object.entries(statements).flatMap(([topic, bodies]) =>
    Object.entries(bodies).flatMap(([body, fields]) =>
      Object.entries(fields).map(([field, statement]) => ({
        topic,
        body,
        field,
        statement,
        path: [...path, topic, body, field],
      })),
    ),
  );

/** A statement that holds wherever no other stands, with where it is written. */
export interface PlacedAbsence {
  /** Undefined where it holds for the whole document. */
  topic: string | undefined;
  /** Undefined where it holds for every field of the topic. */
  field: string | undefined;
  statement: Absence;
  path: RecordPath;
}

/** True where `otherwise`, or a topic of it, is one statement instead of a mapping. */
const isNotRead = (part: Otherwise | Otherwise[keyof Otherwise] | undefined): part is NotRead =>
  typeof part === 'object' && 'state' in part && typeof part.state === 'string';

/** How much of a document was read: the whole, the headline facts, or another part. */
export type ReadExtent = NonNullable<ArrangementsRecord['read']>;

/** How much of the document was read: what the record says, else what `otherwise` tells. */
export const readExtentOf = ({
  read,
  otherwise,
}: Pick<ArrangementsRecord, 'read' | 'otherwise'>): ReadExtent =>
  read ?? (isNotRead(otherwise) ? 'part' : 'whole');

/** What `otherwise` says of the whole document, of topics and of fields, in the order of the file. */
export function absencesOf({ data }: { data: ArrangementsRecord }): PlacedAbsence[] {
  const { otherwise } = data;
  if (isNotRead(otherwise)) {
    return [{ topic: undefined, field: undefined, statement: otherwise, path: ['otherwise'] }];
  }
  return Object.entries(otherwise).flatMap(([topic, part]): PlacedAbsence[] => {
    const path = ['otherwise', topic];
    if (isNotRead(part)) return [{ topic, field: undefined, statement: part, path }];
    return Object.entries(part).map(([field, statement]) => ({
      topic,
      field,
      statement,
      path: [...path, field],
    }));
  });
}

/** What `otherwise` says of a field: of the field itself, else of its topic, else of the document. */
export function absenceOn(
  { otherwise }: Pick<ArrangementsRecord, 'otherwise'>,
  topic: string,
  field: string,
): Absence | undefined {
  if (isNotRead(otherwise)) return otherwise;
  const part = otherwise[topic];
  return isNotRead(part) ? part : part?.[field];
}

export interface PlacedValue {
  value: Value;
  path: RecordPath;
}

/** The values of a statement with their places in the file: one for each reading where it is unclear. */
export function placedValuesOf({
  statement,
  path,
}: PlacedStatement<StatementRecord | Left>): PlacedValue[] {
  if ('value' in statement) return [{ value: statement.value, path: [...path, 'value'] }];
  if (!('readings' in statement)) return [];
  return (statement.readings ?? []).flatMap(({ value }, index) =>
    value ? [{ value, path: [...path, 'readings', index, 'value'] }] : [],
  );
}

/** Every mapping inside a value, with its path: the way to find actors, members and agencies. */
export function* mappingsIn(
  node: unknown,
  path: RecordPath,
): Generator<{ mapping: Record<string, unknown>; path: RecordPath }> {
  if (Array.isArray(node)) {
    for (const [index, item] of node.entries()) yield* mappingsIn(item, [...path, index]);
  } else if (typeof node === 'object' && node !== null) {
    const mapping = node as Record<string, unknown>;
    yield { mapping, path };
    for (const [key, item] of Object.entries(mapping)) yield* mappingsIn(item, [...path, key]);
  }
}

/** A text of a record, with its path. */
export interface PlacedText {
  text: string;
  path: RecordPath;
}

/** Every text inside a record, with its path. */
export function textsIn(node: unknown): PlacedText[] {
  const texts: PlacedText[] = [];
  // One array for the whole walk: a generator for each node of every record is felt.
  const walk = (part: unknown, path: RecordPath): void => {
    if (typeof part === 'string') texts.push({ text: part, path });
    else if (Array.isArray(part))
      part.forEach((item, index) => {
        walk(item, [...path, index]);
      });
    else if (typeof part === 'object' && part !== null)
      for (const [key, item] of Object.entries(part)) walk(item, [...path, key]);
  };
  walk(node, []);
  return texts;
}

/** Of a release what people write in it: the rest repeats what records said then, and was held to the rules then. */
const whyOnly = ({ data, ...entry }: Entries['releases'][number]): Entry<unknown> => ({
  ...entry,
  data: { changes: data.changes.map(({ why }) => ({ why })) },
});

/** Every record written by people: all but the lock, and of releases what people add to them. */
export function recordsOf(entries: Entries): readonly Entry<unknown>[] {
  const { registers, lock, unread, missing, publicFiles, releases, ...records } = entries;
  return [...Object.values(records), ...Object.values(registers), ...releases.map(whyOnly)]
    .flat()
    .filter((entry) => entry !== undefined);
}

/**
 * True where a file that could not be read holds the word, so that nothing is called unused too soon.
 * Arrangements of which not even the text could be read may hold any word.
 */
export const mentions = (unread: readonly Unread[], word: string): boolean =>
  unread.some(({ kind, text }) => text.includes(word) || (kind === 'arrangements' && text === ''));
