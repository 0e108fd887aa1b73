import { parseDocument } from 'yaml';
import type { ArrangementsEntry, Entries, Entry } from '../../../src/domain/catalogue/entries.ts';
import { buildCatalogue, type Catalogue } from '../../../src/domain/catalogue/catalogue.ts';
import {
  currentEditions,
  editionOf,
  type Edition,
} from '../../../src/domain/catalogue/editions.ts';
import { buildNames } from '../../../src/domain/catalogue/names.ts';
import {
  labelOf,
  statementOn,
  statementsOn,
  valuesOfKind,
} from '../../../src/domain/catalogue/statements.ts';
import { candidates } from '../../../src/domain/candidates/candidates.ts';
import { recordedOn } from '../../../src/domain/candidates/recorded.ts';
import { sectionsOf, type PassageSection } from '../../../src/domain/candidates/sections.ts';
import { cellOf } from '../../../src/domain/cell/cell.ts';
import { compareEditions } from '../../../src/domain/comparison/compare.ts';
import { asksOf, regimesOver, requirementsIn } from '../../../src/domain/coverage/asks.ts';
import {
  answersOf,
  dataOf,
  formOf,
  type Answers,
  type JsonSchema,
} from '../../../src/domain/desk/form.ts';
import {
  findWords,
  selectionAt,
  sentencesIn,
  type DeskText,
  type Selection,
} from '../../../src/domain/desk/selection.ts';
import { countTerms } from '../../../src/domain/desk/silence.ts';
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
  statementCitations,
  type Citation,
} from '../../../src/domain/evidence/citations.ts';
import type { Mistake, RecordPath } from '../../../src/domain/mistake/mistake.ts';
import type { PhraseContext } from '../../../src/domain/phrases/context.ts';
import { shapeMistakes } from '../../../src/reading/shape.ts';
import { WHOLE_KEY } from '../../../src/domain/catalogue/constants.ts';
import type {
  Body,
  Field,
  SourceRecord,
  StatementRecord,
  Topic,
} from '../../../src/schemas/index.ts';
import { choicesOf } from './form-html.ts';
import type { FieldPane, Passage, Preview } from './field-pane.ts';
import type { ListPane } from './list-pane.ts';
import { formSchemaOf, schemaOf } from './schemas.ts';
import { hashOf, type Store } from './store.ts';
import type { TextPane } from './text-pane.ts';

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

/** What a save, or another act, has to say. */
export interface Told {
  readonly messages?: readonly string[];
  readonly mistakes?: readonly Mistake[];
  readonly clash?: boolean;
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
  const draft = store.journal.draft(nameOfDraft(asked), asked.window);
  const rawHash = hashOfRaw(raw);
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
    answers: draft?.answers ?? startOf(answersOf(schema, raw), place, field, body),
    seen: draft?.seen ?? rawHash,
    isDraft: draft !== undefined,
  };
}

/** The file in which the record of a place stands. */
function fileOf(
  place: Place,
  { file }: ArrangementsEntry,
  source: Entry<SourceRecord> | undefined,
): string | undefined {
  if (place.kind === 'record' && place.of === 'source') return source?.file;
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
  const data = dataOf(desk.schema, desk.answers);
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

/** Every quotation of the arrangements and of the findings on them. */
export const citationsAt = ({ entries }: Store, { entry }: Desk): Citation[] => [
  ...citationsOf(entry.data),
  ...entries.assessments
    .filter(({ id, partnership }) => id === entry.id && partnership === entry.partnership)
    .flatMap(({ data }) => assessmentCitations(data)),
];

const isIn = (path: RecordPath, place: RecordPath): boolean =>
  place.length > 0 && place.every((key, index) => String(key) === String(path[index]));

/** The pane of the text. */
export function textPaneOf(store: Store, desk: Desk): TextPane {
  const citations = citationsAt(store, desk);
  const taken = draftCitations(desk);
  return {
    sources: desk.sources,
    source: desk.current,
    text: desk.text,
    citations: [...citations, ...taken],
    own: [...taken, ...citations.filter(({ path }) => isIn(path, desk.path))],
    lock: store.entries.lock?.data,
    isSeen: desk.current !== undefined && store.journal.seen().has(desk.current.data.sha256),
    at: nameOfPlace(desk.place),
    window: desk.window,
    seenHash: desk.seen,
  };
}

/** The quotations of what is half filled in. */
function draftCitations(desk: Desk): Citation[] {
  const { parsed } = recordOf(desk);
  if (desk.place.kind === 'statement' && parsed !== undefined)
    return statementCitations(parsed as StatementRecord, []).map((one) => ({
      ...one,
      source: one.source || desk.source,
    }));
  return evidenceRows(desk.answers).map(({ source, locator, quotation }) => ({
    source: source || desk.source,
    locator,
    quotation,
    path: [],
    written: { source: undefined, locator: undefined },
  }));
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

/** How each row of words stands in its text. */
async function checkRows(store: Store, desk: Desk): Promise<Selection[]> {
  return Promise.all(
    evidenceRows(desk.answers).map(async ({ source, locator, quotation }) => {
      const entry = desk.sources.find(({ id }) => id === source) ?? desk.current;
      const text = entry && (await store.deskText(entry));
      if (!text)
        return {
          quotation,
          locator,
          place: '',
          words: 0,
          at: undefined,
          fault: 'The text of the source is not at hand.',
        };
      const found = findWords(text, quotation, locator);
      const isElsewhere = found.fault === undefined && found.locator !== locator;
      return isElsewhere
        ? { ...found, fault: `They stand in ${found.place}, not here: choose that place.` }
        : found;
    }),
  );
}

/** The pane of the work list. */
export function listPaneOf(store: Store, desk: Desk, groups: readonly WorkGroup[]): ListPane {
  const prefix = `${desk.partnership}.${desk.id}.`;
  const drafted = [...store.journal.drafted()].filter((name) => name.startsWith(prefix));
  return {
    groups,
    bodies: desk.entry.data.bodies,
    findings: findingsOf(store.entries, desk),
    drafted: new Set(drafted.map((name) => name.slice(prefix.length))),
    undo: store.journal.list(),
    at: nameOfPlace(desk.place),
    window: desk.window,
    source: desk.source,
  };
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

/** The asks of the edition of the document, one by one, with what was found. */
function findingsOf(entries: Entries, { entry }: Desk): ListPane['findings'] {
  const regimes = regimesOver(entry.data.regime);
  const own = entries.assessments.find(
    ({ id, partnership }) => id === entry.id && partnership === entry.partnership,
  );
  return asksOf(requirementsIn(entries)).flatMap(({ name, bases }) => {
    const base = bases.find(({ regime }) => regimes.includes(regime));
    if (!base) return [];
    const { id } = base.requirement;
    return [{ id, label: name, finding: own?.data.assessments[id]?.finding }];
  });
}

/** Sections with their words; what is made of them is kept by whoever asks again with the same array. */
const cut = new WeakMap<DeskText, PassageSection[]>();

/** How many words of a passage are shown; the text has the rest. */
const PASSAGE = 30;

function passagesOf({ entries }: Store, desk: Desk): Passage[] {
  const { text, topic, field, current, body, entry } = desk;
  if (!text || !topic || !field || !current) return [];
  const sections = cut.get(text) ?? sectionsOf(current.data.outline, text.text);
  cut.set(text, sections);
  const terms = entries.registers.vocabularies.find(({ id }) => id === field.vocabulary)?.data;
  const named = (one: Body) => ({ ...one, places: one.evidence.map(({ locator }) => locator) });
  const found = candidates({
    field,
    ...(body && { body: named(body) }),
    otherBodies: entry.data.bodies.filter(({ id }) => id !== body?.id).map(named),
    ...(terms && { vocabulary: terms }),
    sections,
    recorded: recordedOn(entries, topic.id, field.id, entry.data.sources),
  });
  return found.slice(0, 5).flatMap(({ section: id, offset, because }) => {
    const section = sections.find((one) => one.id === id);
    if (!section) return [];
    const stretch = { start: section.offset, end: section.offset + section.text.length };
    const sentences = sentencesIn(text.text, stretch);
    const at = sentences.find(({ start, end }) => start <= offset && offset < end) ?? sentences[0];
    if (!at) return [];
    const { words: count, quotation, fault } = selectionAt(text, at.start, at.end);
    return [
      {
        section: id,
        place: section.label,
        words:
          count > PASSAGE ? `${quotation.split(' ').slice(0, PASSAGE).join(' ')} …` : quotation,
        ...at,
        canTake: fault === undefined,
        because,
      },
    ];
  });
}

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
    typed,
  };
}

/** The pane of the field. */
export async function fieldPaneOf(
  store: Store,
  desk: Desk,
  groups: readonly WorkGroup[],
  { messages = [], mistakes = [], clash = false }: Told = {},
): Promise<FieldPane> {
  const { entries } = store;
  const { place, field, topic, text, answers } = desk;
  const { parsed, mistakes: incomplete } = recordOf(desk);
  const context = contextOf(store, desk);
  const at = nameOfPlace(place);
  const terms = (answers['search.terms'] ?? '')
    .split('\n')
    .map((term) => term.trim())
    .filter(Boolean);
  const finding = place.kind === 'finding' ? requirementOf(entries, place.requirement) : undefined;
  return {
    kind: place.kind,
    title: field?.label ?? finding?.title ?? titleOf(place),
    about: aboutOf(desk),
    question: field?.prompt ?? finding?.statement ?? questionOf(place),
    guide: entries.codebook.find(({ id }) => id === topic?.id)?.data[field?.id ?? ''],
    passages: passagesOf(store, desk),
    answers,
    form: formOf(desk.schema, answers),
    choices: choicesOf(
      context.names,
      entries.registers.roles.data,
      desk.entry.data.bodies,
      context.terms ?? [],
      text?.outline.sections ?? [],
      entries.registers.areas.data,
      entries.registers.regimes.data,
    ),
    checks: await checkRows(store, desk),
    terms: text ? countTerms(terms, text) : [],
    notSilent: notSilent(store, desk),
    valueKinds: field?.kinds ?? [],
    takesWords: field !== undefined,
    vocabulary: field?.vocabulary,
    others: othersOf(desk),
    bears: finding ? bornBy(store, desk, finding.bears_on) : [],
    preview: previewOf(store, desk, parsed),
    incomplete,
    mistakes,
    messages,
    clash: clash
      ? {
          ours: sentenceOf(store, desk, parsed),
          theirs: sentenceOf(store, desk, rawParsed(desk)),
          seen: desk.rawHash,
        }
      : undefined,
    isRecorded: desk.raw !== undefined,
    isDraft: desk.isDraft,
    next: nextToDo(groups, at),
    at,
    window: desk.window,
    seenHash: desk.seen,
    sourceId: desk.source,
  };
}

const titleOf = (place: Place): string => {
  if (place.kind !== 'record') return 'Body';
  return place.of === 'source' ? 'The document' : 'The arrangements';
};

function aboutOf({ place, body, current, entry }: Desk): string {
  switch (place.kind) {
    case 'statement':
      return body?.name ?? 'The arrangements as a whole';
    case 'body':
      return body?.name ?? 'New';
    case 'finding':
      return 'Finding';
    case 'record':
      return (place.of === 'source' ? current?.data.title : undefined) ?? entry.data.title;
  }
}

const questionOf = (place: Place): string =>
  place.kind === 'record'
    ? 'What is it, of when, and how much of it was read?'
    : 'What is it called, what kind of body is it, and which words set it up?';

const rawParsed = ({ raw, place }: Desk): unknown => schemaOf(place).safeParse(raw).data;

const requirementOf = (entries: Entries, id: string) =>
  entries.requirements.flatMap(({ data }) => data).find((one) => one.id === id);

/** The statements on fields that a requirement bears on, in words. */
function bornBy(
  { catalogue }: Store,
  { entry }: Desk,
  fields: readonly string[],
): FieldPane['bears'] {
  const edition = editionIn(catalogue, entry);
  if (!edition) return [];
  return fields.flatMap((name) => {
    const [topic = '', field = ''] = name.split('.');
    return statementsOn(edition.arrangements, topic, field).map((statement) => ({
      label: labelOf(statement),
      words: cellOf(statement, edition.arrangements).answer.summary,
      place: nameOfPlace({
        kind: 'statement',
        topic,
        body: statement.body?.id ?? WHOLE_KEY,
        field,
      }),
    }));
  });
}

/** Why the document may not be called silent; undefined where it may. */
function notSilent(store: Store, { sources, text }: Desk): string | undefined {
  const part = sources.find(({ data }) => !data.extent.complete);
  if (part)
    return `The copy is not whole: ${part.data.extent.missing ?? 'a part is missing'}. Choose “Not read” where the missing part could say it.`;
  if (!text) return 'The text is not at hand.';
  const seen = store.journal.seen();
  return sources.every(({ data }) => seen.has(data.sha256))
    ? undefined
    : 'Only after the text was read to its end: the button stands below the text.';
}

function othersOf({ place, field, entry }: Desk): FieldPane['others'] {
  if (place.kind !== 'statement' || field?.scope === 'whole') return [];
  return entry.data.bodies
    .filter(({ id }) => id !== place.body)
    .map(({ id, name }) => ({
      id,
      name,
      state: entry.data.statements[place.topic]?.[id]?.[place.field]?.state,
    }));
}

/** The records with a statement put in, as far as pages are made of them. */
function catalogueWith(store: Store, desk: Desk, record: StatementRecord) {
  const { place, entry } = desk;
  if (place.kind !== 'statement') return undefined;
  const { topic, body, field } = place;
  const { statements } = entry.data;
  const data = {
    ...entry.data,
    statements: {
      ...statements,
      [topic]: { ...statements[topic], [body]: { ...statements[topic]?.[body], [field]: record } },
    },
  };
  const arrangements = store.entries.arrangements.map((one) =>
    one === entry ? { ...entry, data } : one,
  );
  return buildCatalogue({ ...store.entries, arrangements });
}

/** The edition of some arrangements, whether it is current or not. */
function editionIn(
  catalogue: Catalogue,
  { id, partnership }: ArrangementsEntry,
): Edition | undefined {
  const holder = catalogue.partnerships.find((one) => one.id === partnership);
  const own = holder?.editions.find((one) => one.id === id);
  return holder && own && editionOf(holder, own);
}

function sentenceOf(store: Store, desk: Desk, parsed: unknown): string {
  return (
    previewOf(store, desk, parsed)?.sentence ??
    (parsed === undefined ? 'Nothing is recorded, or it is not complete.' : JSON.stringify(parsed))
  );
}

function previewOf(store: Store, desk: Desk, parsed: unknown): Preview | undefined {
  if (parsed === undefined) return undefined;
  const { place, entry, topic, field } = desk;
  if (place.kind === 'body') {
    const { name, kind, tier } = parsed as Body;
    return { sentence: `${name}: ${kind}, ${tier}`, parts: [], row: [] };
  }
  if (place.kind === 'record')
    return { sentence: (parsed as { title: string }).title, parts: [], row: [] };
  if (place.kind === 'finding') {
    const finding = parsed as { finding: string; reason?: string; ground?: string };
    return {
      sentence: `${finding.finding}. ${finding.reason ?? finding.ground ?? ''}`,
      parts: [],
      row: [],
    };
  }
  const catalogue = catalogueWith(store, desk, parsed as StatementRecord);
  const edition = catalogue && editionIn(catalogue, entry);
  if (!catalogue || !edition || !topic || !field) return undefined;
  const body = place.body === WHOLE_KEY ? undefined : place.body;
  const statement = statementOn(edition.arrangements, place.topic, place.field, body);
  if (!statement) return undefined;
  const { answer } = cellOf(statement, edition.arrangements);
  const tier = desk.body?.tier;
  const others = currentEditions(catalogue).filter(
    ({ arrangements }) => arrangements.partnership !== entry.partnership,
  );
  const table = compareEditions(topic, [edition, ...others]);
  const row = table.groups
    .find(({ id }) => id === (field.scope === 'body' ? tier : 'whole'))
    ?.rows.find((one) => one.field.id === field.id);
  return {
    sentence: answer.summary,
    parts: answer.parts,
    row: table.columns.flatMap((column, index) =>
      (row?.entries[index] ?? []).map((one) => ({
        area: column.name,
        body: one.body?.name,
        answer: one.cell.answer.summary,
        own: column === edition,
      })),
    ),
  };
}
