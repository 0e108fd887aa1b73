import { allOf, capitalise, counted, joinAnd } from '../base/words.ts';
import type { Edition } from '../catalogue/editions.ts';
import type { Verbs } from '../catalogue/states.ts';
import { shortAnswer } from '../cell/short-answer.ts';
import { partingSort, sortsOf } from '../wording/sorts.ts';
import { wordValue } from '../wording/value.ts';
import type {
  ComparisonEntry,
  ComparisonGroup,
  ComparisonRow,
  ComparisonTable,
} from './compare.ts';
import { classOf, classVerbs, countPhrase, placesByClass } from './tally.ts';

/** A document that states an answer, with what it says in a few words, each thing once. */
interface Answering {
  name: string;
  answers: readonly string[];
}

/**
 * The sentences that open a topic: its first question, the answer that most documents give, and how many
 * give none, every set of arrangements counted once (method page “Counting sentences”).
 */
export function openingSentence(table: ComparisonTable): string {
  const place = firstRow(table);
  if (!place) return 'No statement on this topic has been recorded yet.';
  const { row, group } = place;
  const stated = table.columns.flatMap((column, index): Answering[] => {
    const entries = row.entries[index] ?? [];
    return classOf(entries) === 'stated'
      ? [{ name: column.name, answers: answersIn(entries, column, row) }]
      : [];
  });
  return `${questionOf(row, group)} ${tell(stated, table.columns.length, unstatedIn(row, group, table.columns))}`;
}

/** “What is the main meeting for?”: the question of a row, of the bodies that it is asked of. */
function questionOf({ field: { prompt } }: ComparisonRow, { id }: ComparisonGroup): string {
  const asked = { main: 'the main meeting', lead: 'the group that leads' }[id];
  return asked === undefined ? prompt : prompt.replace(/\b(?:the body|it)\b/u, asked);
}

/** About what one answer may take of a sentence. */
const LETTERS = 90;

/** What an area answers: what its values have in common with others, else each value in a few words. */
function answersIn(
  entries: readonly ComparisonEntry[],
  column: Edition,
  { field }: ComparisonRow,
): string[] {
  const { names } = column.arrangements;
  const answers = entries.flatMap(({ statement: { record } }) => {
    if (record.state !== 'stated') return [];
    const parting = partingSort(record.value, names);
    const sorts = parting ? [parting] : sortsOf(record.value, names, field.vocabulary);
    if (sorts.length > 0) return sorts.map(({ label }) => label);
    return [shortAnswer(wordValue(record.value, names, field.vocabulary), LETTERS).text];
  });
  return [...new Set(answers)];
}

/** About what the answers of documents may take that are told one by one, where no two say the same. */
const TOLD_LETTERS = 320;

/** The answer that most give, or where no two give the same, what each of a few does; then the others. */
function tell(stated: readonly Answering[], all: number, unstated: readonly string[]): string {
  if (stated.length === 0) return `${wordNone(all)}: ${joinAnd(unstated)}.`;
  const { answers, names } = mostGiven(stated);
  const count = names.length;
  if (count > 1) {
    const isAll = count === all;
    const of = isAll ? allOf(all) : `${count} of ${all}`;
    const left = stated.filter(({ name }) => !names.includes(name)).map(({ name }) => name);
    const others = left.length > 0 ? [countNamed(left, ANOTHER), ...unstated] : unstated;
    const who = isAll ? '' : naming(names);
    return `${of} documents say: ${wordFirst(answers)}${who}.${wordOthers(others)}`;
  }
  const told = stated.map(tellOne).join(' ');
  if (told.length <= TOLD_LETTERS) return `${told}${wordOthers(unstated)}`;
  const of = stated.length === all ? allOf(all) : `${stated.length} of ${all}`;
  const [one] = stated;
  const example = one ? ` ${tellOne({ ...one, name: `${one.name}, for one` })}` : '';
  return `${of} documents answer, each in its own way.${example}${wordOthers(unstated)}`;
}

/** As many names as a sentence has room for. */
const NAMED = 6;

/** “ (Kirklees and Portsmouth)”; nothing where they are too many to name. */
const naming = (names: readonly string[]): string =>
  names.length > NAMED ? '' : ` (${joinAnd(names)})`;

/** “2 do not say (Kirklees and Portsmouth)”. */
const countNamed = (names: readonly string[], verbs: Verbs): string =>
  `${countPhrase(names.length, verbs)}${naming(names)}`;

/** The answer that most documents give, with any others that just these give, and which documents they are. */
function mostGiven(stated: readonly Answering[]): {
  answers: string[];
  names: readonly string[];
} {
  const givers = new Map<string, string[]>();
  for (const { name, answers } of stated) {
    for (const answer of answers) givers.set(answer, [...(givers.get(answer) ?? []), name]);
  }
  const count = Math.max(...[...givers.values()].map(({ length }) => length));
  const same = [...givers].filter(([, names]) => names.length === count);
  const first = String(same[0]?.[1]);
  return {
    answers: same.filter(([, names]) => String(names) === first).map(([answer]) => answer),
    names: same[0]?.[1] ?? [],
  };
}

/** “Meetings are private, and 2 more answers”. */
const wordFirst = ([first = '', ...more]: readonly string[]): string =>
  more.length > 0 ? `${first}, and ${counted(more.length, 'more answer')}` : first;

/** “Newham: Meetings are private, and 2 more answers.” */
const tellOne = ({ name, answers }: Answering): string => `${name}: ${wordFirst(answers)}.`;

const ANOTHER: Verbs = ['answers otherwise', 'answer otherwise'];

const wordNone = (all: number): string =>
  all === 1
    ? 'The one document does not say it plainly'
    : `None of ${all} documents says it plainly`;

/** “The other 2 do not say.”; of several kinds, “1 answers otherwise and 1 does not say.” */
function wordOthers(phrases: readonly string[]): string {
  const [only = ''] = phrases;
  if (phrases.length === 0) return '';
  if (phrases.length > 1 || !/^\d/u.test(only)) return ` ${capitalise(joinAnd(phrases))}.`;
  return ` The other ${only.replace(/^1 /u, '')}.`;
}

const NO_ENTRY: Readonly<Record<string, Verbs>> = {
  main: ['has no such meeting', 'have no such meeting'],
};

/** Which give no answer, by why: “2 do not say (Kirklees and Portsmouth)”. */
const unstatedIn = (
  row: ComparisonRow,
  { id }: ComparisonGroup,
  columns: readonly Edition[],
): string[] =>
  [...placesByClass(row, columns)]
    .filter(([key]) => key !== 'stated')
    .map(([key, places]) =>
      countNamed(
        places.flatMap((place) => columns[place]?.name ?? []),
        (key === 'no-entry' ? NO_ENTRY[id] : undefined) ?? classVerbs(key),
      ),
    );

/** The topic’s first field, for the arrangements as a whole or else for the main meeting. */
function firstRow({
  groups,
  topic,
}: ComparisonTable): { row: ComparisonRow; group: ComparisonGroup } | undefined {
  for (const field of topic.fields) {
    for (const group of groups) {
      const row = group.rows.find((one) => one.field.id === field.id);
      if (row) return { row, group };
    }
  }
  return undefined;
}
