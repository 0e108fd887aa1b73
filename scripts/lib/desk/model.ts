import { parseDocument } from 'yaml';
import type { ArrangementsEntry, Entry } from '../../../src/domain/catalogue/entries.ts';
import { buildNames } from '../../../src/domain/catalogue/names.ts';
import { valuesOfKind } from '../../../src/domain/catalogue/statements.ts';
import { answersOf, dataOf } from '../../../src/domain/desk/answers.ts';
import { type Answers, type JsonSchema } from '../../../src/domain/desk/form-schema.ts';
import { withSums } from '../../../src/domain/desk/contributions.ts';
import { findWords, type DeskText } from '../../../src/domain/desk/selection.ts';
import {
  headline,
  isAsked,
  nameOfPlace,
  nextToDo,
  pathOfPlace,
  placeNamed,
  topicGrid,
  type Place,
  type WorkGroup,
} from '../../../src/domain/desk/work-list.ts';
import {
  assessmentCitations,
  citationsOf,
  type Citation,
} from '../../../src/domain/evidence/citations.ts';
import type { Mistake, RecordPath } from '../../../src/domain/mistake/mistake.ts';
import type { PhraseContext } from '../../../src/domain/phrases/context.ts';
import { examplesFor } from '../../../src/domain/phrases/phrases.ts';
import { shapeMistakes } from '../../../src/reading/shape.ts';
import { REGIME_NOT_KNOWN, WHOLE_KEY } from '../../../src/domain/catalogue/constants.ts';
import type { Body, Field, SourceRecord, Topic } from '../../../src/schemas/index.ts';
import { formSchemaOf, schemaOf } from './schemas.ts';
import type { Draft } from './journal.ts';
import { hashOf, type Store } from './store.ts';

/** What an address of the desk asks for. */
export interface Asked {
  readonly partnership: string;
  readonly id: string;
  readonly place: Place;
  readonly window: string;
  readonly source: string;
}

/** A place of a record, with everything that is needed to show and to change it. */
export interface Desk extends Asked {
  readonly entry: ArrangementsEntry;
  /** The file in which its record stands. */
  readonly file: string;
  readonly path: RecordPath;
  readonly topic: Topic | undefined;
  readonly field: Field | undefined;
  readonly body: Body | undefined;
  readonly sources: readonly Entry<SourceRecord>[];
  readonly current: Entry<SourceRecord> | undefined;
  readonly text: DeskText | undefined;
  readonly schema: JsonSchema;
  /** What the file has there, as it is written. */
  readonly raw: unknown;
  readonly rawHash: string;
  readonly answers: Answers;
  readonly seen: string;
  readonly isDraft: boolean;
}

/**
 * A box of the field’s pane beside which a message stands: `quote:` with the name of the row’s control, `words:` with
 * the reading that they are of.
 */
export type Box =
  'find' | 'words' | 'members' | 'terms' | 'term' | `quote:${string}` | `words:${string}`;

/** What a save, or another act, has to say. */
export interface Told {
  readonly messages?: readonly string[];
  /** The box that the messages are about; left out, they stand at the head of the pane. */
  readonly beside?: Box;
  /** Why nothing was saved, where that is not a mistake in the record. */
  readonly refused?: readonly string[];
  readonly mistakes?: readonly Mistake[];
  readonly clash?: boolean;
}

/** What an act leads to: a place to show, with what there is to say. */
export interface Outcome extends Told {
  readonly place: Place;
}

/** The answers after an act that saves nothing, with what there is to say, and beside which box. */
export interface Changed {
  readonly answers: Answers;
  readonly messages: readonly string[];
  readonly beside?: Box;
}

const hashOfRaw = (raw: unknown): string => hashOf(JSON.stringify(raw ?? null));

/** The data of a file as they are written, nothing filled in. */
export async function rawOf(store: Store, file: string): Promise<unknown> {
  const text = await store.textOf(file);
  return text === undefined ? undefined : (parseDocument(text).toJS() as unknown);
}

export const rawAt = (data: unknown, path: RecordPath): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? (value as Record<string | number, unknown>)[key]
        : undefined,
    data,
  );

/** The desk for an address; undefined where there is no such record, or it has no such place. */
export async function deskAt(store: Store, asked: Asked): Promise<Desk | undefined> {
  const { entries } = store;
  const entry = entries.arrangements.find(
    ({ id, partnership }) => id === asked.id && partnership === asked.partnership,
  );
  if (!entry) return undefined;
  const { place } = asked;
  const topic =
    place.kind === 'statement'
      ? entries.registers.topics.data.find(({ id }) => id === place.topic)
      : undefined;
  const field = topic?.fields.find(({ id }) => place.kind === 'statement' && id === place.field);
  const body = 'body' in place ? entry.data.bodies.find(({ id }) => id === place.body) : undefined;
  if (place.kind === 'statement') {
    const isThere = body !== undefined || place.body === WHOLE_KEY;
    if (!field || !isThere || !isAsked(field, place.body)) return undefined;
  }
  const sources = entry.data.sources.flatMap(
    (id) => entries.sources.find((source) => source.id === id) ?? [],
  );
  const current = sources.find(({ id }) => id === asked.source) ?? sources[0];
  const file = fileOf(place, entry, current);
  if (file === undefined) return undefined;
  const path = pathOfPlace(place, entry.data);
  const schema = formSchemaOf(place, field);
  const written = rawAt(await rawOf(store, file), path);
  const raw = place.kind === 'record' ? keysOf(written, schema) : written;
  const rawHash = hashOfRaw(raw);
  const inFile = startOf(
    answersOf(schema, await filledIn(store, sources, raw)),
    place,
    field,
    body,
  );
  const draft = openDraft(store, asked, { schema, rawHash, inFile });
  return {
    ...asked,
    source: current?.id ?? '',
    entry,
    file,
    path,
    topic,
    field,
    body,
    sources,
    current,
    text: current && (await store.deskText(current)),
    schema,
    raw,
    rawHash,
    answers: draft?.answers ?? inFile,
    seen: draft?.seen ?? rawHash,
    isDraft: draft !== undefined,
  };
}

/**
 * What is half filled in at a place. Where the desk was stopped between a save and forgetting what was saved, that stands
 * in the file now, and is no draft: else the next save would be taken for another window’s.
 */
function openDraft(
  store: Store,
  asked: Asked,
  { schema, rawHash, inFile }: { schema: JsonSchema; rawHash: string; inFile: Answers },
): Draft | undefined {
  const name = nameOfDraft(asked);
  const draft = store.journal.draft(name, asked.window, rawHash);
  const told = (answers: Answers): string => JSON.stringify(dataOf(schema, answers));
  if (!draft || draft.seen === rawHash || told(draft.answers) !== told(inFile)) return draft;
  store.journal.dropDraft(name, asked.window, rawHash);
  return undefined;
}

/** What is written at a place, with the source and the section of words where these are left out. */
async function filledIn(
  store: Store,
  sources: readonly Entry<SourceRecord>[],
  raw: unknown,
): Promise<unknown> {
  const texts = new Map(
    await Promise.all(sources.map(async (one) => [one.id, await store.deskText(one)] as const)),
  );
  const parse = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(parse);
    if (typeof node !== 'object' || node === null) return node;
    const data = Object.fromEntries(Object.entries(node).map(([key, one]) => [key, parse(one)]));
    if (!isEvidence(data)) return data;
    const { quotation, source = sources.length === 1 ? sources[0]?.id : undefined, locator } = data;
    const text = texts.get(source ?? '');
    const found = locator ?? (text && findWords(text, quotation).locator);
    return { ...data, ...(source && { source }), ...(found && { locator: found }) };
  };
  return parse(raw);
}

interface Quoted {
  quotation: string;
  source?: string;
  locator?: string;
}

/** True for words with their place: a row of a list has a name or an amount beside them. */
const isEvidence = (data: object): data is Quoted =>
  'quotation' in data &&
  typeof data.quotation === 'string' &&
  Object.keys(data).every((key) => ['source', 'locator', 'quotation', 'role', 'for'].includes(key));

/** True where the answers say that something was not found. */
export const isAbsence = ({ state, finding }: Answers): boolean =>
  ['silent', 'not-found', 'to-check'].includes(state ?? finding ?? '');

const linesOf = (answer = ''): string[] =>
  answer
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** The terms that are searched for. */
export const termsIn = (answers: Answers): string[] => linesOf(answers['search.terms']);

/** The ids of the sections with a hit that somebody said they looked at. */
export const lookedAt = (answers: Answers): string[] => linesOf(answers.looked);

/** Why the document may not be called silent; undefined where it may. */
export function notSilent(store: Store, { sources, text }: Desk): string | undefined {
  const part = sources.find(({ data }) => !data.extent.complete);
  if (part)
    return `The copy is not whole: ${part.data.extent.missing ?? 'a part is missing'}. Choose “Not read” where the missing part could say it.`;
  if (!text) return 'The text is not at hand.';
  const seen = store.journal.seen();
  return sources.every(({ data }) => seen.has(data.sha256))
    ? undefined
    : 'Only after the text was read to its end: the button stands below the text.';
}

/** The file in which the record of a place stands. */
function fileOf(
  place: Place,
  { file }: ArrangementsEntry,
  source: Entry<SourceRecord> | undefined,
): string | undefined {
  if (place.kind === 'record' && place.of === 'source') return source?.file;
  if (place.kind === 'record' && place.of === 'partnership')
    return file.replace(/[^/]+$/u, 'partnership.yaml');
  return place.kind === 'finding' ? file.replace(/\.yaml$/u, '.assessments.yaml') : file;
}

/** Of what is written, the keys that a form asks. */
const keysOf = (written: unknown, { properties = {} }: JsonSchema): unknown =>
  Object.fromEntries(
    Object.keys(properties).flatMap((key) => {
      const value = rawAt(written, [key]);
      return value === undefined ? [] : [[key, value]];
    }),
  );

/** The name under which the draft of a place is kept. */
export const nameOfDraft = ({
  partnership,
  id,
  place,
}: Pick<Asked, 'partnership' | 'id' | 'place'>): string =>
  `${partnership}.${id}.${nameOfPlace(place)}`;

/** The answers a form starts from: where a field takes one kind of value, it is that kind. */
function startOf(
  answers: Record<string, string>,
  place: Place,
  field: Field | undefined,
  body: Body | undefined,
): Answers {
  const [kind, ...others] = field?.kinds ?? [];
  const start = kind !== undefined && others.length === 0 ? { 'value.kind': kind } : {};
  const id = place.kind === 'body' && !body ? { id: place.body } : {};
  return { ...start, ...id, ...answers };
}

/** The data that the answers make, and the record they are in the shape of; mistakes where they are in none. */
export function recordOf(desk: Desk): { data: unknown; parsed: unknown; mistakes: Mistake[] } {
  const answered = dataOf(desk.schema, desk.answers) as { value?: unknown } | undefined;
  const data = settled(
    answered?.value === undefined ? answered : { ...answered, value: withSums(answered.value) },
  );
  const schema = schemaOf(desk.place);
  const result = schema.safeParse(data ?? {});
  return result.success
    ? { data, parsed: result.data, mistakes: [] }
    : {
        data,
        parsed: undefined,
        mistakes: shapeMistakes(desk.file, schema, data ?? {}, result.error.issues),
      };
}

/** Data without what another answer has settled: once the regime is known, what it lay between. */
function settled(data: object | undefined): object | undefined {
  if (!data || !('regime' in data) || data.regime === REGIME_NOT_KNOWN) return data;
  return Object.fromEntries(Object.entries(data).filter(([key]) => key !== 'regime_between'));
}

/** Every quotation of the arrangements and of the findings on them. */
export const citationsAt = ({ entries }: Store, { entry }: Desk): Citation[] => [
  ...citationsOf(entry.data),
  ...entries.assessments
    .filter(({ id, partnership }) => id === entry.id && partnership === entry.partnership)
    .flatMap(({ data }) => assessmentCitations(data)),
];

/** The text in which a list’s rows stand: that of its first words, or else the one that is shown. */
export async function textOfList(
  store: Store,
  { answers, sources, text }: Desk,
): Promise<DeskText | undefined> {
  const named = answers['evidence.0.source'] ?? answers['readings.0.evidence.0.source'];
  const source = sources.find(({ id }) => id === named);
  return source ? await store.deskText(source) : text;
}

/** The words taken, row by row. */
export function evidenceRows(
  answers: Answers,
): { source: string; locator: string; quotation: string }[] {
  const rows = Number(answers['evidence.#'] ?? 0);
  return Array.from({ length: rows }, (_, index) => ({
    source: answers[`evidence.${index}.source`] ?? '',
    locator: answers[`evidence.${index}.locator`] ?? '',
    quotation: answers[`evidence.${index}.quotation`] ?? '',
  }));
}

/** Where a desk opens: at the first thing that is not recorded yet, or else at the first of all. */
export function firstPlaceOf(store: Store, entry: ArrangementsEntry): Place {
  const groups = groupsOf(store, { entry });
  const first =
    nextToDo(groups, '') ??
    groups.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.place ?? [])),
    )[0];
  return placeNamed(first ?? '') ?? { kind: 'body', body: entry.data.bodies[0]?.id ?? 'new' };
}

export const groupsOf = ({ entries }: Store, { entry }: Pick<Desk, 'entry'>): WorkGroup[] => [
  headline(entry.data, entries.registers),
  ...entries.registers.topics.data.map((topic) => topicGrid(entry.data, topic)),
];

/** Words that are read for a field, as examples: of a field with a list of terms, a term of that list. */
export const examplesOf = ({ field }: Pick<Desk, 'field'>, { terms }: PhraseContext): string[] =>
  examplesFor(field?.kinds ?? [], terms);

/** What words may refer to in this record. */
export function contextOf({ entries }: Store, { entry, field }: Desk): PhraseContext {
  const { registers } = entries;
  const names = buildNames(registers, new Map(entry.data.bodies.map(({ id, name }) => [id, name])));
  const terms = registers.vocabularies.find(({ id }) => id === field?.vocabulary)?.data;
  const areaOf = (id: string): string =>
    entries.partnerships.find((one) => one.id === id)?.data.short_name ?? id;
  const typed = entries.arrangements
    .toSorted((a, b) => Number(b.id === entry.id) - Number(a.id === entry.id))
    .flatMap(({ data, partnership }) =>
      Object.values(data.statements.membership ?? {}).flatMap(({ members }) =>
        valuesOfKind(members, 'members').flatMap((value) =>
          value.members.map(({ name, agency_type }) => ({
            name,
            agency_type,
            area: areaOf(partnership),
          })),
        ),
      ),
    );
  return {
    names,
    roles: registers.roles.data,
    bodies: entry.data.bodies,
    areas: registers.areas.data,
    ...(terms && { terms }),
    vocabulary: field?.vocabulary,
    typed,
  };
}
