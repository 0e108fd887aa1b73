import type { Topic } from '../../schemas/index.ts';
import { joinAnd, uncapitalise } from '../base/words.ts';
import type { Arrangements, Statement } from '../catalogue/catalogue.ts';
import { apartIn, type Edition } from '../catalogue/editions.ts';
import { valuesOfKind } from '../catalogue/statements.ts';
import { meetingsNumbers } from '../meetings/numbers.ts';
import { QUORUM_SHAPES, shapeOf } from '../wording/quorum.ts';
import { countMembers } from './counts.ts';
import { shortValue } from './short.ts';

/**
 * One fact on a topic over the editions that counts take, from typed values: “Main meetings are held 3 to 12 times a
 * year”. Undefined where no document says anything on it.
 */
export function topicFact(topic: Topic, editions: readonly Edition[]): string | undefined {
  const apart = apartIn(editions);
  const own = editions
    .filter((one) => !apart.includes(one))
    .map(({ name, arrangements }) => ({
      name,
      arrangements,
      statements: arrangements.statements.filter(
        (one) => one.topic.id === topic.id && (one.body === undefined || one.body.tier === 'main'),
      ),
    }));
  return (FACTS[topic.id] ?? (() => undefined))(own) ?? namedMost(own) ?? firstTold(topic, own);
}

interface Told {
  name: string;
  arrangements: Arrangements;
  statements: readonly Statement[];
}
type Fact = (own: readonly Told[]) => string | undefined;

/** The topics whose values are numbers or shapes, which can be put together. */
const FACTS: Readonly<Record<string, Fact>> = {
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
        statements.flatMap(({ record }) =>
          valuesOfKind(record, 'members').map(
            (value) => countMembers(value, arrangements.names).members,
          ),
        ),
      ),
      (numbers) => `${numbers} listed as members of the main meeting`,
    ),
  quorum: (own) => {
    const shapes = own.flatMap(({ statements }) =>
      statements.flatMap(({ record }) =>
        valuesOfKind(record, 'quorum').map(({ rule }) => QUORUM_SHAPES[shapeOf(rule)]),
      ),
    );
    return shapes.length === 0
      ? undefined
      : `Asked for: ${joinAnd([...new Set(shapes.map(uncapitalise))], 'or')}`;
  },
};

/** “3 to 12”, “4”: from the fewest to the most; undefined where there is no number. */
function range(numbers: readonly number[], words: (range: string) => string): string | undefined {
  if (numbers.length === 0) return undefined;
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  return words(least === most ? String(least) : `${least} to ${most}`);
}

/** “Named most often: rapid reviews (3 documents)”, of the terms of the topic’s lists; undefined where no two name the same. */
function namedMost(own: readonly Told[]): string | undefined {
  const documents = new Map<string, number>();
  for (const { arrangements, statements } of own) {
    const labels = statements.flatMap(({ record, field }) =>
      valuesOfKind(record, 'provisions').flatMap(({ items }) =>
        items.map(({ term }) =>
          field.vocabulary === undefined ? term : arrangements.names.term(field.vocabulary, term),
        ),
      ),
    );
    for (const label of new Set(labels)) documents.set(label, (documents.get(label) ?? 0) + 1);
  }
  const [most] = [...documents].toSorted(([, a], [, b]) => b - a);
  return most && most[1] > 1 ? `Named most often: ${most[0]} (${most[1]} documents)` : undefined;
}

/** The value of one document, with whose it is, of the first field on which any document says something. */
function firstTold(topic: Topic, own: readonly Told[]): string | undefined {
  for (const { id } of topic.fields) {
    for (const { name, arrangements, statements } of own) {
      const found = statements.find(
        ({ field, record }) => field.id === id && record.state === 'stated',
      );
      if (found?.record.state === 'stated') {
        return `${name}: ${uncapitalise(shortValue(found.record.value, found, arrangements))}`;
      }
    }
  }
  return undefined;
}
