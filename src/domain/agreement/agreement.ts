import type { Left, StatementRule, Value, ValueOf } from '../../schemas/index.ts';
import { isSameLeft } from '../catalogue/read-twice.ts';
import { substanceWithin } from '../catalogue/substance.ts';
import type { Alike } from '../coverage/second-reading.ts';

/** What each rule says by which a difference between two statements is settled. */
export const STATEMENT_RULES: Readonly<Record<StatementRule, string>> = {
  'no-wider-than-words': 'A value says no more than the words quoted for it, and no less.',
  overlooked: 'The words stand in the document, and one reader missed them.',
  'other-field': 'The words answer the question of another field, and stand there.',
  'own-body': 'A statement about one body says nothing about another.',
  'two-accounts':
    'Two accounts by which a reader would act differently are unclear; two that hold together are joined.',
  slip: 'An obvious slip that changes no answer is a note, and makes nothing unclear.',
  'nothing-given':
    'Where a thing is named, and nothing that the field asks is given, it is silent.',
  'named-document': 'Where the document says only where the rule is, the rule is stated elsewhere.',
  'missing-pages': 'Where the rule could stand on pages that the copy lacks, it is not read.',
  'cannot-apply':
    'A question does not apply only where it uses an office or list that a later law made.',
  standing: 'What is planned, an aim or proposed is never shown as in place.',
  actors: 'Who acts, and how they are joined, is taken as printed.',
  frequency:
    'How often is taken as printed, and no number is worked out that the words leave open.',
  quorum: 'Each form of quorum has one shape, and a number stands only where one is printed.',
  membership:
    'A row stands for each holder of a seat: the type from the name as printed, the capacity only as given.',
  money: 'Blanks, printed noughts and figures that cannot be read are kept apart.',
  'same-rule': 'Both say the same rule, and it has one form in every record.',
  'alike-everywhere': 'What documents say alike is recorded alike in every area.',
};

/** Two statements on one place. */
export type Pair = readonly [a: Left, b: Left];

/** How often two readers are alike, by three measures. */
export interface Measures {
  state: Alike;
  /** On the state and, of what is stated, the value. */
  value: Alike;
  /** The same of what either reader marked stated. */
  marked: Alike;
}

/** The agreement over any number of places. */
export function measuresOf(pairs: readonly Pair[]): Measures {
  const alike = (some: readonly Pair[], isSame: (...pair: Pair) => boolean): Alike => ({
    compared: some.length,
    agreed: some.filter((pair) => isSame(...pair)).length,
  });
  return {
    state: alike(pairs, (a, b) => a.state === b.state),
    value: alike(pairs, isSameLeft),
    marked: alike(
      pairs.filter((pair) => pair.some(({ state }) => state === 'stated')),
      isSameLeft,
    ),
  };
}

/** Two lists of one kind: how many entries both have of all that either has, and what only one of them has. */
export interface SharedEntries {
  noun: string;
  both: number;
  all: number;
  /** The lists without what both have; undefined where nothing is left. */
  only: readonly [Value | undefined, Value | undefined];
}

/** What two lists of terms, or of members, share; undefined of any other two values. */
export function sharedEntries(a: Left, b: Left): SharedEntries | undefined {
  if (a.state !== 'stated' || b.state !== 'stated') return undefined;
  if (a.value.kind === 'provisions' && b.value.kind === 'provisions') {
    const terms = (value: ValueOf<'provisions'>) => value.items.map(({ term }) => term);
    const { both, all } = commonTo(terms(a.value), terms(b.value));
    const { left, right } = commonTo(a.value.items.map(keyOf), b.value.items.map(keyOf));
    return { noun: 'terms', both, all, only: [itemsAt(a.value, left), itemsAt(b.value, right)] };
  }
  if (a.value.kind === 'members' && b.value.kind === 'members') {
    const { both, all, left, right } = commonTo(rowKeys(a.value), rowKeys(b.value));
    return { noun: 'rows', both, all, only: [rowsAt(a.value, left), rowsAt(b.value, right)] };
  }
  return undefined;
}

/** The key of an item of a list of terms: two with one key mean the same. */
const keyOf = (item: ValueOf<'provisions'>['items'][number]): string =>
  substanceWithin({ kind: 'provisions', items: [item] });

const rowKeys = ({ members }: ValueOf<'members'>): string[] =>
  members.map((member) => substanceWithin({ kind: 'members', closed: false, members: [member] }));

const itemsAt = (value: ValueOf<'provisions'>, places: readonly number[]): Value | undefined =>
  places.length === 0
    ? undefined
    : { ...value, items: value.items.filter((_, place) => places.includes(place)) };

const rowsAt = (value: ValueOf<'members'>, places: readonly number[]): Value | undefined =>
  places.length === 0
    ? undefined
    : { ...value, members: value.members.filter((_, place) => places.includes(place)) };

/** What two lists have in common, each entry as often as it stands in both, and the places of the rest. */
function commonTo(a: readonly string[], b: readonly string[]) {
  const right = new Map(b.map((key, place) => [place, key]));
  const left: number[] = [];
  for (const [place, key] of a.entries()) {
    const match = [...right].find(([, other]) => other === key);
    if (match) right.delete(match[0]);
    else left.push(place);
  }
  const both = a.length - left.length;
  return { both, all: a.length + right.size, left, right: [...right.keys()] };
}
