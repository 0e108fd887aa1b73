import { answersOf, withoutRow, withRow } from '../../../src/domain/desk/answers.ts';
import { type Answers } from '../../../src/domain/desk/form-schema.ts';
import { wordNotSure } from '../../../src/domain/desk/agency-types.ts';
import { contributionsFromWords } from '../../../src/domain/desk/contributions.ts';
import { membersFromPaste } from '../../../src/domain/desk/member-table.ts';
import {
  LOST_REMEDY,
  namesLost,
  placeRows,
  type PlacedRows,
} from '../../../src/domain/desk/row-places.ts';
import { endOfList, listBelow, proposalFrom } from '../../../src/domain/desk/proposal.ts';
import {
  findWords,
  selectionAt,
  wordOver,
  type Selection,
} from '../../../src/domain/desk/selection.ts';
import { termsFor } from '../../../src/domain/desk/silence.ts';
import { significantWords } from '../../../src/domain/evidence/label-words.ts';
import type { PhraseContext } from '../../../src/domain/phrases/context.ts';
import { nearestExample } from '../../../src/domain/phrases/nearest.ts';
import {
  valueFromWords,
  wordNotReadLike,
  type ReadWords,
} from '../../../src/domain/phrases/phrases.ts';
import { wordValue } from '../../../src/domain/wording/value.ts';
import { ValueSchema, type ValueInput, type ValueKind } from '../../../src/schemas/index.ts';
import { addTerm } from './add-term.ts';
import {
  contextOf,
  examplesOf,
  isAbsence,
  termsIn,
  textOfList,
  type Changed,
  type Desk,
} from './model.ts';
import type { Store } from './store.ts';

/** The answers after an act that saves nothing. */
export async function changed(
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
      return { ...take(desk, picked(desk, sent, rest)), beside: 'find' };
    case 'propose':
      return { ...(await propose(store, desk, rest)), beside: 'find' };
    case 'quote':
      return {
        ...quote(desk, rest[0] ?? '', picked(desk, sent, [])),
        beside: `quote:${rest[0] ?? ''}`,
      };
    case 'words':
      return {
        ...readWords(store, desk, rest[0]),
        beside: rest[0] === undefined ? 'words' : `words:${rest[0]}`,
      };
    case 'members':
      return {
        ...(await pasteMembers(store, desk, sent.get('paste.members') ?? '', rest[0] === 'add')),
        beside: 'members',
      };
    case 'terms':
      return { answers: withTerms(store, desk, answers), messages: [], beside: 'terms' };
    case 'term':
      return { ...(await addTerm(store, desk, sent.get('term.label') ?? '')), beside: 'term' };
    default:
      // Where nothing was found, what is searched for is filled in at once: nobody has to ask for it.
      return {
        answers:
          isAbsence(answers) && termsIn(answers).length === 0
            ? withTerms(store, desk, answers)
            : answers,
        messages: [],
      };
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

/** The answers with words taken, where they can stand; of words in two sections, the part in each. */
function take(desk: Desk, selection: Selection | undefined): Changed {
  const { answers, current, place } = desk;
  if (!selection || !current)
    return { answers, messages: ['The text of the source is not at hand.'] };
  if (selection.parts) {
    const [one, other] = selection.parts;
    const first = take(desk, one);
    const second = take({ ...desk, answers: first.answers }, other);
    return { ...second, messages: [...first.messages, ...second.messages] };
  }
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

/**
 * The answers with the words of a sentence, and the value that all of them are read as, or the members of the list
 * below them; with the words alone, where there is neither.
 */
async function propose(
  store: Store,
  desk: Desk,
  [start, end]: readonly string[],
): Promise<Changed> {
  const { text, field } = desk;
  const sentence = { start: Number(start), end: Number(end) };
  const found = text && field && proposalFrom(text, sentence, field.kinds, contextOf(store, desk));
  const taken = take(desk, found?.words);
  if (!text || !found || taken.answers === desk.answers) return taken;
  const section = text.outline.sections.find(({ id }) => id === found.words.locator);
  const list =
    section && field.kinds.includes('members')
      ? listBelow(text.text, sentence, endOfList(section, text))
      : undefined;
  if (list !== undefined) {
    const made = await pasteMembers(store, { ...desk, answers: taken.answers }, list);
    return { ...made, messages: [...taken.messages, ...made.messages] };
  }
  if (!found.value) return taken;
  return {
    answers: withValue(desk, taken.answers, found.value.value),
    messages: [...taken.messages, `Read as: ${found.value.reads}. Look at it, then save.`],
  };
}

/** The answers with a value, of the field or of one of its readings (`readings.0.`). */
function withValue({ schema }: Desk, answers: Answers, value: ValueInput, at = ''): Answers {
  const put = Object.entries(answersOf(schema, { state: 'stated', value }))
    .filter(([name]) => name.startsWith('value.'))
    .map(([name, answer]) => [`${at}${name}`, answer] as const);
  return { ...without(answers, `${at}value.`), ...Object.fromEntries(put) };
}

/** The answers with the words of a row, as they are selected in the text; their place where the row has one. */
function quote(
  { answers, current }: Desk,
  path: string,
  selection: Selection | undefined,
): Changed {
  if (!selection) return { answers, messages: ['The text of the source is not at hand.'] };
  // A row holds one quotation: the button that takes two is another.
  if (selection.parts) return { answers, messages: [wordOver(selection.place)] };
  if (selection.fault !== undefined) return { answers, messages: [selection.fault] };
  const list = answers['evidence.0.locator'] ?? '';
  const place = path.replace(/quotation$/u, 'locator');
  // Words of a reading always say where they stand: no list’s words do it for them.
  const isEvidence = /\.evidence\.\d+\.quotation$/u.test(path);
  const isElsewhere = list !== '' && list !== selection.locator;
  return {
    answers: {
      ...answers,
      [path]: selection.quotation,
      ...((isElsewhere || isEvidence) && { [place]: selection.locator }),
      ...(isEvidence && current && { [path.replace(/quotation$/u, 'source')]: current.id }),
    },
    messages: [`Taken: ${selection.words} words from ${selection.place}.`],
  };
}

const without = (answers: Answers, prefix: string): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([name]) => !name.startsWith(prefix)));

/** Words that are not read take nothing away, so that an answer from before is not saved in their place unseen. */
const STANDS_BELOW =
  'The answer from before still stands below: change it in the form, or say it in other words.';

/** The answers with the value that was said in words, of the field or of one of its readings. */
function readWords(store: Store, desk: Desk, reading?: string): Changed {
  const { answers, field, text } = desk;
  const at = reading === undefined ? '' : `${reading}.`;
  const words = answers[reading === undefined ? 'say.words' : `${at}say`] ?? '';
  const kind = answers[`${at}value.kind`];
  const kinds = kind ? [kind as ValueKind] : (field?.kinds ?? []);
  const context = contextOf(store, desk);
  const printed = { text, locator: answers[`${at}evidence.0.locator`] ?? '' };
  const results = kinds.map((one) =>
    one === 'contributions'
      ? contributionsFromWords(words, context, printed)
      : { ...valueFromWords(one, words, context), messages: [] },
  );
  const read = results.find((result) => 'value' in result);
  if (!read) {
    const [first] = results;
    if (!first || !('notRead' in first)) return { answers, messages: ['No words are given.'] };
    const near = nearestExample(
      words,
      answersElsewhere(store, desk, context),
      kinds,
      context,
      first,
    );
    const [own] = examplesOf(desk, context);
    const messages = [wordNotReadLike(first, near ?? own)];
    return {
      answers,
      messages: answers.state === 'stated' ? [...messages, STANDS_BELOW] : messages,
    };
  }
  return {
    answers: {
      ...withValue(desk, answers, read.value, at),
      ...(reading === undefined && { state: 'stated' }),
    },
    messages: [`Read as: ${readsOf(read, desk, context)}.`, ...read.messages],
  };
}

/** What words were read as, each term by the label of its list. */
function readsOf(
  { value, reads }: Pick<ReadWords, 'value' | 'reads'>,
  { field }: Desk,
  { names }: PhraseContext,
): string {
  const parsed = ValueSchema.safeParse(value);
  return parsed.success ? wordValue(parsed.data, names, field?.vocabulary).full : reads;
}

/** How the field is answered in worked cases and in other areas, in the words of the site. */
function answersElsewhere(
  { entries }: Store,
  { topic, field, entry }: Desk,
  { names }: PhraseContext,
): string[] {
  if (!topic || !field) return [];
  const guide = entries.codebook.find(({ id }) => id === topic.id)?.data[field.id];
  const others = entries.arrangements.filter(
    ({ partnership }) => partnership !== entry.partnership,
  );
  const values = others.flatMap(({ data }) =>
    Object.values(data.statements[topic.id] ?? {}).flatMap(({ [field.id]: statement }) =>
      statement?.state === 'stated' ? [statement.value] : [],
    ),
  );
  return [
    ...(guide?.cases.flatMap(({ reads }) => reads ?? []) ?? []),
    ...values.map((value) => wordValue(value, names, field.vocabulary).full),
  ];
}

/**
 * The answers with a row for each line of a pasted list, or each row of a pasted table, and where each stands. They
 * take the place of the rows that are there, unless they are to be added to them.
 */
async function pasteMembers(
  store: Store,
  desk: Desk,
  list: string,
  isAdded = false,
): Promise<Changed> {
  const { answers } = desk;
  const text = await textOfList(store, desk);
  const { members: rows, notes } = membersFromPaste(list, contextOf(store, desk));
  if (rows.length === 0)
    return { answers, messages: ['No rows were found. Paste one member a line.'] };
  const there = Number(answers['value.members.#'] ?? 0);
  const before = isAdded ? there : 0;
  const made = rows.flatMap(({ name, agencyType, capacity, seats, group, role, line }, index) => {
    const at = `value.members.${before + index}`;
    // The row as it stands carries the post too, where the text has it so.
    const isPrinted = line !== undefined && text && findWords(text, line).fault === undefined;
    return Object.entries({
      name,
      agency_type: agencyType ?? '',
      capacity: capacity === 'member' ? '' : capacity,
      seats: seats === null ? '' : String(seats),
      group: group ?? '',
      role: role ?? '',
      quotation: isPrinted ? line : '',
    }).map(([key, answer]) => [`${at}.${key}`, answer] as const);
  });
  const filled = {
    ...(isAdded ? answers : without(answers, 'value.members.')),
    state: 'stated',
    'value.kind': 'members',
    'value.members.#': String(before + rows.length),
    ...Object.fromEntries(made),
  };
  const placed = text && placeRows(filled, text, before);
  const unsure = rows.filter(({ agencyType }) => agencyType === undefined);
  return {
    answers: placed?.answers ?? filled,
    messages: [
      `${wordRows(rows.length, there, isAdded)}${wordPlaces(placed?.places ?? [])}`,
      ...(placed && placed.lost.length > 0
        ? [`Nowhere in the text as written: ${namesLost(placed.lost)}. ${LOST_REMEDY}`]
        : []),
      ...notes,
      ...unsure.map(({ name, because }) => wordNotSure(name, because)),
    ],
  };
}

/** How many rows were made, and how many there are now. */
function wordRows(made: number, there: number, isAdded: boolean): string {
  const rows = made === 1 ? '1 row' : `${made} rows`;
  if (there === 0) return `${rows}.`;
  return isAdded
    ? `${rows} added to ${there}: ${made + there} now.`
    : `${rows} now, in the place of ${there}.`;
}

const wordPlaces = (places: PlacedRows['places']): string =>
  places.length === 0
    ? ''
    : ` Found in the text: ${places.map(({ label, rows }) => `${rows} in ${label}`).join(', ')}.`;

/** The answers with the terms that other areas searched; of a finding, the words of its title. */
function withTerms(store: Store, { topic, field, place }: Desk, answers: Answers): Answers {
  const requirement =
    place.kind === 'finding'
      ? store.entries.requirements
          .flatMap(({ data }) => data)
          .find(({ id }) => id === place.requirement)
      : undefined;
  const found =
    topic && field
      ? termsFor(topic.id, field, store.entries.arrangements)
      : significantWords(requirement?.title ?? '');
  const terms = [...new Set([...termsIn(answers), ...found])];
  return { ...answers, 'search.terms': terms.join('\n') };
}
