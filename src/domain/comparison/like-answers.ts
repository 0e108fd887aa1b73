import { counted, joinAnd } from '../base/words.ts';
import type { Edition } from '../catalogue/editions.ts';
import { isReadInPart } from '../catalogue/statements.ts';
import type { MergedEntry } from '../cell/merge-entries.ts';
import type { ComparisonEntry } from './compare.ts';
import { classOf } from './tally.ts';

/** An answer: with its evidence where it stands for the first time on a page. */
export type AnsweringEntry = MergedEntry & { isBrief: boolean };

/** A partnership in a group of like answers, with what it says. */
export interface AnsweringArea {
  name: string;
  partnership: string;
  /** The id of the edition that the statement was written in. */
  edition: string;
  /** The statement it rests on; undefined where the document sets up no such body. */
  anchor: string | undefined;
  /** “Hampshire, Portsmouth and Southampton”, where the name does not tell which areas it serves. */
  serves: string | undefined;
  /** False for one that stands apart from those that are counted. */
  counts: boolean;
  /** Its answers; none where many partnerships stand on the page. */
  entries: readonly AnsweringEntry[];
}

/** The partnerships that give one answer to a question, or that are in one state on it. */
export interface AnswerGroup {
  /** An anchor: group of bodies, field and answer. */
  id: string;
  label: string;
  /** How many of the partnerships are counted. */
  count: number;
  /** “12 partnerships: Kirklees, Newham and 10 more”. */
  told: string;
  /** False where the documents give no answer. */
  isAnswer: boolean;
  areas: readonly AnsweringArea[];
}

/** One answer, or the lack of one, of one partnership. */
export interface Said {
  id: string;
  label: string;
  isAnswer: boolean;
  area: AnsweringArea;
}

/** Like answers together, in the order in which each is met first. */
export const groupsOf = (row: string, said: readonly Said[]): AnswerGroup[] => {
  const groups = [...Map.groupBy(said, ({ id, label }) => `${id} ${label}`).values()];
  return groups.flatMap((own, index) => {
    const [first] = own;
    if (!first) return [];
    const areas = own.map(({ area }) => area);
    const before = groups.slice(0, index).filter(([other]) => other?.id === first.id).length;
    const count = areas.filter(({ counts }) => counts).length;
    return {
      id: `${row}.${first.id}${before > 0 ? `-${before + 1}` : ''}`,
      label: first.label,
      isAnswer: first.isAnswer,
      count,
      told: `${count > 1 ? `${counted(count, 'partnership')}: ` : ''}${namesOf(areas)}`,
      areas,
    };
  });
};

/** As many names as a line holds. */
const NAMED = 6;

function namesOf(areas: readonly AnsweringArea[]): string {
  const names = areas.map(({ name, counts }) => (counts ? name : `${name} (not counted)`));
  const left = names.length - NAMED;
  return joinAnd(left > 1 ? [...names.slice(0, NAMED), `${left} more`] : names);
}

/** What is told of answers that are not grouped. */
export const EACH = { id: 'each', label: 'Each in its own words', isAnswer: true };

/** What is told of a question without an answer, a state or a remark. */
export const NOTHING = 'Nothing recorded on this question';

/** The states without a value, in the order in which their groups stand. */
export const STATES_IN_ORDER = 'unclear elsewhere silent lost not-applicable not-read none'.split(
  ' ',
);

/** What a partnership’s lack of an answer is, in words; undefined where nothing is recorded. */
export function stateOf(
  entries: readonly ComparisonEntry[],
  { arrangements }: Edition,
): Omit<Said, 'area'> | undefined {
  switch (classOf(entries)) {
    case 'stated':
    case 'no-entry':
      return undefined;
    case 'unclear':
      return entries.every(
        ({ statement: { record } }) => record.state !== 'unclear' || record.cause === 'damage',
      )
        ? LOST
        : { id: 'unclear', label: 'Unclear', isAnswer: true };
    case 'stated-elsewhere':
      return { id: 'elsewhere', label: 'In another document', isAnswer: true };
    case 'silent':
      return { id: 'silent', label: 'Not said', isAnswer: false };
    case 'not-applicable':
      return { id: 'not-applicable', label: 'Does not apply', isAnswer: false };
    case 'not-read':
      return isReadInPart(arrangements) ||
        arrangements.sources.every(({ record }) => record.extent.complete)
        ? { id: 'not-read', label: 'Not read yet', isAnswer: false }
        : LOST;
  }
}

const LOST = { id: 'lost', label: 'Lost from our copy', isAnswer: false };
