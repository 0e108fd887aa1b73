import { capitalise, joinAnd, numberWord } from '../base/words.ts';
import type { Cell } from '../cell/cell.ts';
import type { MergedEntry } from '../cell/merge-entries.ts';
import { shortAnswer } from '../cell/short-answer.ts';
import type { Verdict } from './verdict.ts';

/** What an area’s document answers to a question, before its words. */
export interface Answer {
  /** A sentence or two that can stand alone. */
  text: string;
  /** What limits the answer, in sentences. */
  remarks: readonly string[];
  /** The same for answers that are alike. */
  likeness: string;
}

/** The statements of an area on one field, under the label of the field. */
export interface AnsweredField {
  label: string;
  entries: readonly AnsweredEntry[];
}

export interface AnsweredEntry extends MergedEntry {
  /** What can be read in several ways, in one line: “3 or 4 a year: the document says both”. */
  unclear?: string;
}

/** About as many letters as three lines of a page hold. */
const ROOM = 220;

/**
 * The answer in words: what was worked out, else the first field that says something; where that is not the
 * first field, what became of the first is said before it. `expected` are the bodies that need no naming.
 */
export function answerOf(
  verdict: Verdict | undefined,
  fields: readonly AnsweredField[],
  expected: ReadonlySet<string>,
): Answer {
  if (verdict) return workedOut(verdict);
  const [first] = fields;
  const telling = fields.find(({ entries }) => entries.some(({ cell }) => tells(cell)));
  const state = first?.entries[0]?.cell;
  const nothing = state ? sentence(state.answer.summary) : 'Nothing is recorded.';
  if (!first || !telling) {
    return { text: nothing, remarks: [], likeness: state?.state ?? 'no-entry' };
  }
  const told = telling.entries
    .filter(({ cell }) => tells(cell))
    .map((entry) => {
      const name = nameOf(entry, expected);
      return `${name === undefined ? '' : `${name}: `}${wordsOf(entry)}`;
    });
  const text = told.join(' ');
  return {
    text: telling === first ? text : `${nothing} ${telling.label}: ${text}`,
    remarks: [],
    likeness: telling === first ? text : `${state?.state ?? ''} ${text}`,
  };
}

/** True where a statement has words of its own: it is stated, or unclear between readings. */
const tells = ({ state }: Cell): boolean => state === 'stated' || state === 'unclear';

function workedOut({ text, parts, remarks, verbs }: Verdict): Answer {
  const [first, ...others] = remarks;
  const answer = parts.length > 0 ? `${text}: ${parts.join('; ')}` : text;
  return {
    text: [sentence(answer), first].filter((part) => part !== undefined).join(' '),
    remarks: others,
    likeness: verbs[1],
  };
}

/** The bodies an entry is about, where they are others than one would expect. */
function nameOf({ bodies }: MergedEntry, expected: ReadonlySet<string>): string | undefined {
  if (bodies.length === 0 || bodies.some(({ id }) => expected.has(id))) return undefined;
  return joinAnd(bodies.map(({ name }) => name));
}

function wordsOf({ cell: { answer, lead }, unclear }: AnsweredEntry): string {
  if (lead !== undefined) return sentence(unclear ?? lead);
  const isCut = answer.ordered && answer.clauses.length > 2 && answer.full.length > ROOM;
  return isCut ? stepsInShort(answer.clauses) : sentence(shortAnswer(answer, ROOM).text);
}

/** The first step and the last, with the number of those after the first. */
function stepsInShort(clauses: readonly string[]): string {
  const [first = ''] = clauses;
  const more = capitalise(numberWord(clauses.length - 1));
  // “The last: stage 3: …” would have two colons.
  const last = (clauses.at(-1) ?? '').replace(/^(stage [^:]+): /u, 'in $1, ');
  return `${sentence(first)} ${more} more steps follow, the last: ${last}.`;
}

/** With a capital and a full stop, where it does not end in a mark already. */
const sentence = (text: string): string => `${capitalise(text)}${/[.!?]$/u.test(text) ? '' : '.'}`;
