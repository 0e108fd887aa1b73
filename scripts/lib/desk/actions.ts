import { answersOf, withoutRow, withRow, type Answers } from '../../../src/domain/desk/form.ts';
import { findWords, selectionAt, type Selection } from '../../../src/domain/desk/selection.ts';
import { termsFor } from '../../../src/domain/desk/silence.ts';
import {
  nameOfPlace,
  nextToDo,
  pathOfPlace,
  type Place,
} from '../../../src/domain/desk/work-list.ts';
import { declaredFor, readLabel } from '../../../src/domain/evidence/label-words.ts';
import { membersFromList } from '../../../src/domain/phrases/members.ts';
import { isRead, valueFromWords, wordNotRead } from '../../../src/domain/phrases/phrases.ts';
import type { ValueKind } from '../../../src/schemas/index.ts';
import type { Edit } from './edit-yaml.ts';
import {
  contextOf,
  deskAt,
  evidenceRows,
  groupsOf,
  nameOfDraft,
  rawAt,
  recordOf,
  type Asked,
  type Desk,
  type Told,
} from './model.ts';
import { changeOutline } from './outline.ts';
import type { Saving, Store } from './store.ts';

/** What an act leads to: a place to show, with what there is to say. */
export interface Outcome extends Told {
  readonly place: Place;
}

/** Names that a form sends and that are no answers. */
const NOT_ANSWERS =
  /^(?:at|w|seen|source|do|also|pick\..*|find\..*|paste\..*|term\..*|section\..*)$/u;

/** The answers in what a form sent; several of one name are lines of one answer. */
export function answersIn(sent: URLSearchParams): Answers {
  const names = [...new Set(sent.keys())].filter((name) => !NOT_ANSWERS.test(name));
  return Object.fromEntries(
    names.map((name) => {
      const all = sent.getAll(name).map((answer) => answer.replaceAll('\r\n', '\n'));
      return [name, all.length > 1 ? all.filter(Boolean).join('\n') : (all[0] ?? '')];
    }),
  );
}

/** Does what a form asks. Nothing outside the drafts is written but by a save. */
export async function act(store: Store, asked: Asked, sent: URLSearchParams): Promise<Outcome> {
  const [verb = '', ...rest] = (sent.get('do') ?? 'show').split(':');
  const before = await deskAt(store, asked);
  if (!before) return { place: asked.place, messages: ['There is no such place in this record.'] };
  const isField = sent.has('do') && sent.has('pick.start');
  const desk = isField
    ? {
        ...before,
        answers: { ...keptHere(before, sent), ...answersIn(sent) },
        seen: sent.get('seen') ?? before.seen,
      }
    : before;
  switch (verb) {
    case 'undo': {
      const result = await store.undo();
      return { ...said('undone' in result ? `Undone: ${result.undone}.` : result.problem, desk) };
    }
    case 'seen':
      if (desk.current) store.journal.markSeen(desk.current.data.sha256);
      return said('Noted: you have read the text to its end.', desk);
    case 'section':
      return { place: desk.place, ...(await changeOutline(store, desk, rest[0] ?? '', sent)) };
    case 'discard':
      store.journal.dropDraft(nameOfDraft(desk), desk.window, desk.rawHash);
      return said('What was not saved is forgotten.', desk);
    case 'remove':
      return remove(store, desk);
    case 'save':
    case 'save-next':
    case 'save-over':
      return save(store, desk, sent, verb, rest[0]);
    default: {
      const { answers, messages } = await changed(store, desk, sent, verb, rest);
      keep(store, desk, answers);
      return { place: desk.place, messages };
    }
  }
}

const said = (message: string, { place }: Pick<Desk, 'place'>): Outcome => ({
  place,
  messages: [message],
});

/** Answers that stand in the draft and that the form did not show: those of another state or kind. */
function keptHere({ answers }: Desk, sent: URLSearchParams): Answers {
  const shown = new Set(sent.keys());
  return Object.fromEntries(
    Object.entries(answers).filter(([name]) => !shown.has(name) && !isRowOf(name, sent)),
  );
}

/** True for an answer in a list whose number of rows was sent: a row that was not sent with it is gone. */
const isRowOf = (name: string, sent: URLSearchParams): boolean =>
  [...name.matchAll(/\.(?=\d)/gu)].some(({ index }) => sent.has(`${name.slice(0, index)}.#`));

const keep = (store: Store, desk: Desk, answers: Answers): void => {
  store.journal.keepDraft(nameOfDraft(desk), desk.window, { answers, seen: desk.seen });
};

interface Changed {
  answers: Answers;
  messages: readonly string[];
}

/** The answers after an act that saves nothing. */
async function changed(
  store: Store,
  desk: Desk,
  sent: URLSearchParams,
  verb: string,
  rest: readonly string[],
): Promise<Changed> {
  const { answers } = desk;
  switch (verb) {
    case 'add':
      return { answers: withRow(answers, rest[0] ?? ''), messages: [] };
    case 'drop':
      return { answers: withoutRow(answers, rest[0] ?? '', Number(rest[1])), messages: [] };
    case 'take':
      return take(desk, picked(desk, sent, rest));
    case 'words':
      return readWords(store, desk);
    case 'members':
      return pasteMembers(store, desk, sent.get('paste.members') ?? '');
    case 'terms':
      return fillTerms(store, desk);
    case 'term':
      return addTerm(store, desk, sent.get('term.label') ?? '');
    default:
      return { answers, messages: [] };
  }
}

/** The words that a form names: by a button, by what is selected, or by what is typed. */
function picked(
  { text }: Desk,
  sent: URLSearchParams,
  rest: readonly string[],
): Selection | undefined {
  if (!text) return undefined;
  const [start, end] = rest.length === 2 ? rest : [sent.get('pick.start'), sent.get('pick.end')];
  const typed = sent.get('find.words')?.trim() ?? '';
  const isPicked = Boolean(start) && Boolean(end);
  if (!isPicked) return findWords(text, typed);
  const selection = selectionAt(text, Number(start), Number(end));
  // What was typed after something was selected counts.
  return typed === '' || rest.length === 2 || typed === selection.quotation
    ? selection
    : findWords(text, typed);
}

/** The answers with words taken, where they can stand. */
function take({ answers, current, place }: Desk, selection: Selection | undefined): Changed {
  if (!selection || !current)
    return { answers, messages: ['The text of the source is not at hand.'] };
  if (selection.fault !== undefined) return { answers, messages: [selection.fault] };
  const isUnclear = answers.state === 'unclear';
  const reading = Math.max(Number(answers['readings.#'] ?? 0) - 1, 0);
  const list = isUnclear ? `readings.${reading}.evidence` : 'evidence';
  const row = Number(answers[`${list}.#`] ?? 0);
  const at = `${list}.${row}`;
  const state = place.kind === 'statement' && !answers.state ? { state: 'stated' } : {};
  return {
    answers: {
      ...answers,
      ...state,
      ...(isUnclear && { 'readings.#': String(reading + 1) }),
      [`${list}.#`]: String(row + 1),
      [`${at}.source`]: current.id,
      [`${at}.locator`]: selection.locator,
      [`${at}.quotation`]: selection.quotation,
    },
    messages: [`Taken: ${selection.words} words from ${selection.place}.`],
  };
}

const without = (answers: Answers, prefix: string): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([name]) => !name.startsWith(prefix)));

/** The answers with the value that was said in words. */
function readWords(store: Store, desk: Desk): Changed {
  const { answers, field, schema } = desk;
  const words = answers['say.words'] ?? '';
  const kinds = answers['value.kind'] ? [answers['value.kind'] as ValueKind] : (field?.kinds ?? []);
  const context = contextOf(store, desk);
  const results = kinds.map((kind) => valueFromWords(kind, words, context));
  const read = results.find((result) => isRead(result));
  if (!read) {
    const [first] = results;
    return {
      answers,
      messages: [first && !isRead(first) ? wordNotRead(first) : 'No words are given.'],
    };
  }
  const value = answersOf(schema, { state: 'stated', value: read.value });
  return {
    answers: { ...without(answers, 'value.'), ...value, state: 'stated' },
    messages: [`Read as: ${read.reads}.`],
  };
}

/** The answers with a row for each line of a pasted list. */
function pasteMembers(store: Store, desk: Desk, list: string): Changed {
  const { answers } = desk;
  const rows = membersFromList(list, contextOf(store, desk));
  const before = Number(answers['value.members.#'] ?? 0);
  const made = rows.flatMap(({ name, agencyType, capacity, seats, group }, index) => {
    const at = `value.members.${before + index}`;
    return Object.entries({
      name,
      agency_type: agencyType ?? '',
      capacity: capacity === 'member' ? '' : capacity,
      seats: seats === null ? '' : String(seats),
      group: group ?? '',
    }).map(([key, answer]) => [`${at}.${key}`, answer] as const);
  });
  const unsure = rows.filter(({ agencyType }) => agencyType === undefined);
  const messages = [
    `${rows.length} rows.`,
    ...unsure.map(
      ({ name, because }) => `Not sure of the type of “${name}”: ${because}. Choose it.`,
    ),
  ];
  return {
    answers: {
      ...answers,
      state: 'stated',
      'value.kind': 'members',
      'value.members.#': String(before + rows.length),
      ...Object.fromEntries(made),
    },
    messages: rows.length === 0 ? ['No rows were found. Paste one member a line.'] : messages,
  };
}

/** The answers with the terms that other areas searched. */
function fillTerms(store: Store, { answers, topic, field }: Desk): Changed {
  if (!topic || !field) return { answers, messages: [] };
  const before = (answers['search.terms'] ?? '').split('\n').filter(Boolean);
  const terms = [...new Set([...before, ...termsFor(topic.id, field, store.entries.arrangements)])];
  return { answers: { ...answers, 'search.terms': terms.join('\n') }, messages: [] };
}

/** Adds a term to the vocabulary of the field, where its label says no more than the words taken. */
async function addTerm(store: Store, desk: Desk, label: string): Promise<Changed> {
  const { answers, field } = desk;
  const { registers } = store.entries;
  const vocabulary = registers.vocabularies.find(({ id }) => id === field?.vocabulary);
  const id = slug(label);
  if (!vocabulary || id === '')
    return { answers, messages: ['Write the label of the term in plain English.'] };
  const quotations = evidenceRows(answers).map(({ quotation }) => quotation);
  const { equivalents } = declaredFor(registers);
  const { missing, orForAnd } = readLabel(label, quotations, {
    equivalents,
    frame: field?.frame ?? [],
  });
  if (quotations.length === 0)
    return { answers, messages: ['Take the words first: a label says no more than they do.'] };
  if (missing.length > 0)
    return {
      answers,
      messages: [
        `The label says more than the words: ${missing.map((word) => `“${word}”`).join(', ')} stands in none of them. Leave it out, or take the words that say it.`,
      ],
    };
  if (orForAnd !== undefined)
    return {
      answers,
      messages: [`The words join “${orForAnd}” with “or”: put it so in the label.`],
    };
  const isKnown = vocabulary.data.some((term) => term.id === id);
  if (!isKnown) {
    const edits = [{ path: [vocabulary.data.length], value: { id, label } }];
    const saved = await store.save({
      what: `term “${label}”`,
      files: [{ file: vocabulary.file, edits }],
      held: [{ file: vocabulary.file, path: [vocabulary.data.length] }],
    });
    if (!saved.saved)
      return {
        answers,
        messages: saved.mistakes.map(({ found, remedy }) => `${found}. ${remedy}`),
      };
  }
  const row = Number(answers['value.items.#'] ?? 0);
  return {
    answers: {
      ...answers,
      state: 'stated',
      'value.kind': 'provisions',
      'value.items.#': String(row + 1),
      [`value.items.${row}.term`]: id,
    },
    messages: [
      isKnown
        ? 'The term is in the list already: a row was made with it.'
        : `The term “${label}” is in the list now.`,
    ],
  };
}

export const slug = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[’']/gu, '')
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '');

/** What is saved, in words: “Quorum, The Board”. */
function whatOf({ field, body, place }: Desk): string {
  switch (place.kind) {
    case 'statement':
      return `${field?.label ?? ''}, ${body?.name ?? 'the whole'}`;
    case 'body':
      return `body ${body?.name ?? place.body}`;
    case 'finding':
      return `finding ${place.requirement}`;
    case 'record':
      return place.of === 'source' ? 'what the document is' : 'what the arrangements are';
  }
}

async function save(
  store: Store,
  desk: Desk,
  sent: URLSearchParams,
  verb: string,
  over: string | undefined,
): Promise<Outcome> {
  keep(store, desk, desk.answers);
  const seen = over ?? desk.seen;
  if (seen !== desk.rawHash) return { place: desk.place, clash: true };
  const record = recordOf(withSources(desk));
  if (record.mistakes.length > 0) {
    const mistakes = record.mistakes.map((one) => ({ ...one, path: [...desk.path, ...one.path] }));
    return { place: desk.place, mistakes };
  }
  const places = [desk.place, ...alsoFor(desk, sent)];
  const paths = places.map((place) => pathOfPlace(place, desk.entry.data));
  const edits: Edit[] =
    desk.place.kind === 'record'
      ? Object.keys(desk.schema.properties ?? {}).map((key) => ({
          path: [key],
          value: rawAt(record.data, [key]),
        }))
      : paths.map((path) => ({ path, value: record.data }));
  const held = desk.place.kind === 'record' ? edits.map(({ path }) => path) : paths;
  const saved = await store.save(savingOf(desk, edits, held));
  if (!saved.saved) return { place: desk.place, mistakes: saved.mistakes };
  store.journal.dropDraft(nameOfDraft(desk), desk.window, desk.rawHash);
  const next =
    verb === 'save-next' ? nextToDo(groupsOf(store, desk), nameOfPlace(desk.place)) : undefined;
  const message = `Saved: ${whatOf(desk)}${places.length > 1 ? ` and ${places.length - 1} more` : ''}.`;
  const [topic = '', body = '', field = ''] = next?.split('.') ?? [];
  return next === undefined
    ? said(message, desk)
    : { place: { kind: 'statement', topic, body, field }, messages: [message] };
}

/** A search record names the sources that were read: all of them, where nothing else is said. */
function withSources(desk: Desk): Desk {
  const { answers, sources } = desk;
  const isSearch = ['silent', 'not-found', 'to-check'].includes(
    answers.state ?? answers.finding ?? '',
  );
  if (!isSearch || answers['search.sources']) return desk;
  return {
    ...desk,
    answers: { ...answers, 'search.sources': sources.map(({ id }) => id).join('\n') },
  };
}

const alsoFor = ({ place, entry }: Desk, sent: URLSearchParams): Place[] =>
  place.kind === 'statement'
    ? sent
        .getAll('also')
        .filter((id) => id !== place.body && entry.data.bodies.some((body) => body.id === id))
        .map((body) => ({ ...place, body }))
    : [];

function savingOf(
  desk: Desk,
  edits: readonly Edit[],
  paths: Saving['held'][number]['path'][],
): Saving {
  const isFinding = desk.place.kind === 'finding';
  const fresh = `read_on: '${desk.entry.data.read_on}'\nassessments: {}\n`;
  return {
    what: whatOf(desk),
    files: [{ file: desk.file, edits, ...(isFinding && { fresh }) }],
    held: paths.map((path) => ({ file: desk.file, path })),
  };
}

async function remove(store: Store, desk: Desk): Promise<Outcome> {
  if (desk.seen !== desk.rawHash) return { place: desk.place, clash: true };
  if (desk.raw === undefined) return said('Nothing is recorded here.', desk);
  const saved = await store.save({
    ...savingOf(desk, [{ path: desk.path, value: undefined }], []),
    what: `taken away: ${whatOf(desk)}`,
  });
  if (!saved.saved) return { place: desk.place, mistakes: saved.mistakes };
  store.journal.dropDraft(nameOfDraft(desk), desk.window, desk.rawHash);
  return said('The record is taken away.', desk);
}
