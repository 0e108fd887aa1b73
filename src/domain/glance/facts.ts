import type { Topic, ValueKind, ValueOf } from '../../schemas/index.ts';
import { allOf, capitalise, counted, joinAnd, uncapitalise } from '../base/words.ts';
import type { Arrangements, Statement } from '../catalogue/catalogue.ts';
import { apartIn, type Edition } from '../catalogue/editions.ts';
import { valuesOfKind } from '../catalogue/statements.ts';
import { tierShown } from '../catalogue/tiers.ts';
import { meetingsNumbers } from '../meetings/numbers.ts';
import { QUORUM_SHAPES, shapeOf } from '../wording/quorum.ts';
import { countMembers } from './counts.ts';
import { entryOf, NOTHING } from './entry.ts';
import { shortValue } from './short.ts';
import { mainStatements } from './view.ts';

/**
 * One fact on a topic over the editions that counts take, from typed values: “Main meetings are held 3 to 12 times a
 * year”. Undefined where no document says anything on it.
 */
export function topicFact(topic: Topic, editions: readonly Edition[]): string | undefined {
  const apart = apartIn(editions);
  const own = editions
    .filter((one) => !apart.includes(one))
    .map(({ name, arrangements, partnership }) => ({
      name,
      areas: partnership.record.areas.length,
      arrangements,
      statements: arrangements.statements.filter(
        ({ topic: { id }, body }) =>
          id === topic.id &&
          (body === undefined || tierShown(body, arrangements.bodies) === 'main'),
      ),
    }));
  return (FACTS[topic.id] ?? (() => undefined))(own) ?? saidMost(own) ?? firstTold(topic, own);
}

/** The rows of the home page: what readers ask for first of each partnership that counts. */
export interface FirstAnswers {
  partnership: string;
  name: string;
  cells: readonly { label: string; words: string; quiet: boolean; anchor: string | undefined }[];
}

/** Members, meetings a year and quorum of each main meeting; none where more partnerships count than a screen holds. */
export function firstAnswers(editions: readonly Edition[]): FirstAnswers[] {
  const apart = apartIn(editions);
  const own = editions.filter((one) => !apart.includes(one));
  if (own.length > FEW) return [];
  return own.map(({ name, partnership, arrangements }) => ({
    partnership: partnership.id,
    name,
    cells: ASKED_FIRST.map(([label, place]) => {
      const [statement] = mainStatements(arrangements, place);
      const { words, quiet } = statement ? entryOf(statement, arrangements, false) : NOTHING;
      // How many members, without their sectors.
      const told = place === MEMBERS ? (words.split(':')[0] ?? '') : words;
      return { label, words: told, quiet, anchor: statement?.anchor };
    }),
  }));
}

const FEW = 6;
const MEMBERS = 'membership.members';
const ASKED_FIRST = [
  ['Members', MEMBERS],
  ['Meets a year', 'meetings.frequency'],
  ['Quorum', 'quorum.quorum'],
] as const;

interface Told {
  name: string;
  /** How many areas the partnership covers. */
  areas: number;
  arrangements: Arrangements;
  statements: readonly Statement[];
}
type Fact = (own: readonly Told[]) => string | undefined;

/** How much more a value holds: a fact on a topic is an example. */
const MORE = /; and \d+ more(?: steps?)?$/u;

/** The topics whose values are numbers or shapes, which can be put together. */
const FACTS: Readonly<Record<string, Fact>> = {
  geography: (own) =>
    range(
      own.map(({ areas }) => areas),
      (areas) => `${areas} ${areas === '1' ? 'area' : 'areas'} in each document`,
    ),
  meetings: (own) =>
    range(
      own.flatMap(({ statements }) =>
        statements.flatMap(({ record }) => meetingsNumbers(record).map(({ count }) => count)),
      ),
      (numbers) => `${numbers} meetings a year of the main meeting`,
    ),
  membership: (own) =>
    range(
      own.flatMap(({ arrangements, statements }) =>
        valuesIn(statements, 'members').map(
          (value) => countMembers(value, arrangements.names).members,
        ),
      ),
      (numbers) => `${numbers} entries for members in the list of the main meeting`,
    ),
  chairing: (own) => {
    const chaired = own.filter(({ statements }) => chairsIn(statements).length > 0);
    const independent = chaired.filter(({ statements }) =>
      chairsIn(statements).some(({ arrangement }) => arrangement.startsWith('independent')),
    );
    return chaired.length === 0
      ? undefined
      : `An independent chair in ${ofAll(independent.length, chaired.length)}`;
  },
  quorum: (own) => {
    const shapes = own.flatMap(({ statements }) => [
      ...new Set(
        valuesIn(statements, 'quorum').map(({ rule }) =>
          uncapitalise(QUORUM_SHAPES[shapeOf(rule)]),
        ),
      ),
    ]);
    const told = [...Map.groupBy(shapes, (shape) => shape)]
      .toSorted(([, a], [, b]) => b.length - a.length)
      .map(([shape, same]) => `${shape} (${counted(same.length, 'document')})`);
    return told.length === 0 ? undefined : capitalise(joinAnd(told, 'or'));
  },
  funding: (own) => {
    const printed = own.filter(
      ({ statements }) => valuesIn(statements, 'contributions').length > 0,
    );
    return `What each agency pays is printed in ${ofAll(printed.length, own.length)}`;
  },
};

const valuesIn = <Kind extends ValueKind>(
  statements: readonly Statement[],
  kind: Kind,
): ValueOf<Kind>[] => statements.flatMap(({ record }) => valuesOfKind(record, kind));

const chairsIn = (statements: readonly Statement[]): ValueOf<'chair'>[] =>
  valuesIn(
    statements.filter(({ field }) => field.id === 'chair'),
    'chair',
  );

/** “3 to 12”, “4”: from the fewest to the most; undefined where there is no number. */
function range(numbers: readonly number[], words: (range: string) => string): string | undefined {
  if (numbers.length === 0) return undefined;
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  return words(least === most ? String(least) : `${least} to ${most}`);
}

/** “Reviews: rapid reviews, in 3 of 4 documents”: what most documents say on one field; undefined where no two say the same. */
function saidMost(own: readonly Told[]): string | undefined {
  const documents = new Map<string, number>();
  for (const { arrangements, statements } of own) {
    const said = statements.flatMap(({ record, field }) =>
      valuesOfKind(record, 'provisions').flatMap(({ items }) =>
        items.map(({ term }) => {
          const words =
            field.vocabulary === undefined ? term : arrangements.names.term(field.vocabulary, term);
          return `${field.label}: ${words}`;
        }),
      ),
    );
    for (const words of new Set(said)) documents.set(words, (documents.get(words) ?? 0) + 1);
  }
  const [most] = [...documents].toSorted(([, a], [, b]) => b - a);
  return most && most[1] > 1 ? `${most[0]}, in ${ofAll(most[1], own.length)}` : undefined;
}

/** “3 of 4 documents”, “all 4 documents”. */
const ofAll = (some: number, all: number): string =>
  some === all && all > 1
    ? `${uncapitalise(allOf(all))} documents`
    : `${some} of ${counted(all, 'document')}`;

/** “Portsmouth, for one: in 2020”: the beginning of what one document says, of the first field on which any says something. */
function firstTold(topic: Topic, own: readonly Told[]): string | undefined {
  for (const { id } of topic.fields) {
    for (const { name, arrangements, statements } of own) {
      const found = statements.find(
        ({ field, record }) => field.id === id && record.state === 'stated',
      );
      if (found?.record.state === 'stated') {
        const words = shortValue(found.record.value, found, arrangements);
        return `${name}, for one: ${uncapitalise(words.replace(MORE, ''))}`;
      }
    }
  }
  return undefined;
}
