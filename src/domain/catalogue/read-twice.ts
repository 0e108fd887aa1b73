import type {
  ArrangementsRecord,
  Left,
  ReadingRound,
  StatementReadTwice,
  StatementRecord,
  Topic,
} from '../../schemas/index.ts';
import { statementAnchor } from './anchors.ts';
import { askedOn } from './asked.ts';
import type { ReadingKind } from './model.ts';
import { substanceWithin } from './substance.ts';

/** What is said of a statement that was read so often. */
export const READING_LABELS: Readonly<Record<ReadingKind, string>> = {
  once: 'read once',
  alike: 'read twice, alike',
  settled: 'read twice, settled',
  'not-settled': 'read twice, not settled yet',
};

/** One field of one body (or of the whole) as two readers left it, and as the record stands now. */
export interface TwiceRead {
  topic: string;
  /** A body id, or `whole`. */
  body: string;
  field: string;
  anchor: string;
  /** What the record said when the two were compared. */
  first: Left;
  second: Left;
  now: Left;
  /** True where the second reader’s record keeps what the first said: the two differed, or the record changed. */
  isKept: boolean;
  settled: StatementReadTwice['settled'];
  /** True where the two were alike as they fell, and where the record of now is like the second. */
  fell: boolean;
  stands: boolean;
  kind: Exclude<ReadingKind, 'once'>;
}

/** What is recorded nowhere on a body, though the field is answered elsewhere: nothing is said there. */
const NOTHING: Left = { state: 'silent' };

/** State and value of a statement, without its evidence. */
export function leftOf(record: StatementRecord): Left {
  switch (record.state) {
    case 'stated':
      return { state: 'stated', value: record.value };
    case 'unclear': {
      const readings = record.readings.flatMap(({ value }) => (value ? [{ value }] : []));
      return { state: 'unclear', ...(readings.length > 0 && { readings }) };
    }
    default:
      return { state: record.state };
  }
}

/** True where both are in one state and, of two that are stated, mean the same within one document. */
export const isSameLeft = (a: Left, b: Left): boolean =>
  a.state === b.state &&
  (a.state !== 'stated' ||
    b.state !== 'stated' ||
    substanceWithin(a.value) === substanceWithin(b.value));

/**
 * Every place that a second reader answered, beside the record: where either has a statement of its own, or the
 * field is asked. Where a field may be answered on any body, a body that one reader leaves out is silent to them;
 * of a sample, only the places drawn were read.
 */
export const readTwice = (
  data: ArrangementsRecord,
  round: Pick<ReadingRound, 'statements' | 'otherwise' | 'sample'>,
  topics: readonly Topic[],
): TwiceRead[] =>
  topics.flatMap(({ id: topic, fields }) =>
    fields.flatMap((field) => {
      const written = round.statements[topic] ?? {};
      const left = (body: string): StatementReadTwice | undefined => written[body]?.[field.id];
      const own = Object.keys(written).filter((body) => left(body) !== undefined);
      const rest =
        round.otherwise[topic]?.[field.id] ??
        (field.scope === 'either' && own.length > 0 && !round.sample ? NOTHING : undefined);
      const asked = new Map(
        askedOn(topic, field, data).map(({ body, record }) => [
          body,
          record ? leftOf(record) : NOTHING,
        ]),
      );
      return [...new Set([...asked.keys(), ...own])].flatMap((body) => {
        const second = left(body) ?? rest;
        return second
          ? [placed({ topic, body, field: field.id }, second, asked.get(body) ?? NOTHING)]
          : [];
      });
    }),
  );

function placed(
  place: Pick<TwiceRead, 'topic' | 'body' | 'field'>,
  second: StatementReadTwice,
  now: Left,
): TwiceRead {
  const first = second.first ?? second;
  const fell = isSameLeft(first, second);
  const stands = isSameLeft(now, second);
  return {
    ...place,
    anchor: statementAnchor(place.topic, place.body, place.field),
    first,
    second,
    now,
    isKept: second.first !== undefined,
    settled: second.settled,
    fell,
    stands,
    kind: kindOf(fell && stands, second.settled !== undefined),
  };
}

const kindOf = (isAlike: boolean, isSettled: boolean): TwiceRead['kind'] => {
  if (isAlike) return 'alike';
  return isSettled ? 'settled' : 'not-settled';
};

/** How far each statement was read a second time, by its anchor; the last reading of it counts. */
export const readingKinds = (
  data: ArrangementsRecord,
  rounds: readonly ReadingRound[],
  topics: readonly Topic[],
): ReadonlyMap<string, ReadingKind> =>
  new Map(
    rounds
      .flatMap((round) => readTwice(data, round, topics))
      .map(({ anchor, kind }) => [anchor, kind]),
  );
