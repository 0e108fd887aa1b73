import type { Finding, ReadTwice, ReadingRound, SettlingRule } from '../../schemas/index.ts';
import type { Arrangements, Catalogue } from '../catalogue/catalogue.ts';
import { wordDate } from '../base/dates.ts';
import { compareText } from '../base/order.ts';
import { grouped, joinAnd } from '../base/words.ts';
import { currentEditions } from '../catalogue/editions.ts';
import { asksOf } from './asks.ts';
import { coverageOf, type CoverageReport } from './coverage.ts';
import { FINDINGS } from './findings.ts';

/** How many findings two readers made, and how many of these are alike. */
export interface Alike {
  compared: number;
  agreed: number;
}

/** The agreement of two readers, computed from their findings (method page “Findings”). */
export interface Agreement {
  all: Alike;
  /** Of those that either reader marked addressed, partly addressed or not found. */
  marked: Alike;
}

/** What each rule says by which a difference is settled. */
export const SETTLING_RULES: Readonly<Record<SettlingRule, string>> = {
  'own-statement': 'A requirement is read by its own statement, with no test of our own added.',
  'part-or-intention':
    'Where only a part is said, or only an intention, the requirement is partly addressed.',
  'nothing-given':
    'Where the thing is named and nothing of what is asked is given, it is not found.',
  'words-of-law':
    'Quoted law does not address a requirement; what this area says that it does may.',
  'cannot-apply':
    'A power not used, a condition not met, or an act that no document can show does not apply.',
  'two-accounts': 'Two accounts that would lead a reader to act differently are unclear.',
  slip: 'An obvious slip that changes no answer makes nothing unclear.',
  'missing-pages': 'Where it could stand on pages that the copy lacks, it is not assessed.',
  'agrees-with-statements': 'A finding agrees with the statement on the same words.',
  'alike-everywhere': 'What documents say alike has the same finding in every area.',
};

/** True where two findings are the same reading: whether the guidance is confirmed is not a reader’s to say. */
export const isAlike = (a: Finding, b: Finding): boolean => asRead(a) === asRead(b);

const asRead = (finding: Finding): Finding => (finding === 'to-check' ? 'not-found' : finding);

const MARKED: ReadonlySet<Finding> = new Set(['addressed', 'partly-addressed', 'not-found']);

/** The agreement over any number of findings that were read twice. */
export function agreementOf(pairs: readonly Pick<ReadTwice, 'first' | 'second'>[]): Agreement {
  const alike = (some: typeof pairs): Alike => ({
    compared: some.length,
    agreed: some.filter(({ first, second }) => isAlike(first, second)).length,
  });
  return {
    all: alike(pairs),
    marked: alike(
      pairs.filter((pair) => [pair.first, pair.second].some((one) => MARKED.has(asRead(one)))),
    ),
  };
}

/** What stands by a reading: what was decided, else what the first reader found. */
export const standing = ({ first, settled }: ReadTwice): Finding => settled?.finding ?? first;

/** The rounds in which findings on a set of arrangements were read a second time, oldest first. */
export const roundsOf = (
  { id, partnership }: Arrangements,
  { secondReadings }: Pick<Catalogue, 'secondReadings'>,
): readonly ReadingRound[] =>
  (
    secondReadings.find((entry) => entry.id === id && entry.partnership === partnership)?.data
      .rounds ?? []
  ).filter(({ findings }) => Object.keys(findings).length > 0);

const pairsIn = ({ findings }: ReadingRound): ReadTwice[] => Object.values(findings);

/** “65 of 83”. */
export const tellAlike = ({ compared, agreed }: Alike): string =>
  compared === 0 ? 'none compared' : `${grouped(agreed)} of ${grouped(compared)}`;

/** The line on an area’s report; undefined where its findings were not read a second time. */
export function secondReadingLine(rounds: readonly ReadingRound[]): string | undefined {
  if (rounds.length === 0) return undefined;
  const alike = rounds.map((round) => agreementOf(pairsIn(round)).all);
  const told = rounds.map((round, at) => {
    const count = `${tellAlike(alike[at] ?? { compared: 0, agreed: 0 })} alike`;
    const sight = round.blind
      ? 'without sight of our findings'
      : 'having seen some of our findings';
    const before = rounds[at - 1];
    const when = before?.read_on === round.read_on ? '' : `on ${wordDate(round.read_on)}, `;
    return when === '' && before?.blind === round.blind
      ? `again, ${count}`
      : `${when}${sight}, ${count}`;
  });
  const differed = alike.some(({ compared, agreed }) => agreed < compared);
  return `A second reader read the document ${joinAnd(told)}.${differed ? ' Each difference was then settled.' : ''}`;
}

/** The day on which the findings of a report were last settled: that of its last reading, first or second. */
export const settledOn = (
  { readOn, arrangements }: Pick<CoverageReport, 'readOn' | 'arrangements'>,
  rounds: readonly ReadingRound[],
): string =>
  [readOn ?? arrangements.record.read_on, ...rounds.map(({ read_on }) => read_on)]
    .toSorted(compareText)
    .at(-1) ?? '';

/** The agreement of one area in one round. */
export interface AreaAgreement {
  name: string;
  readOn: string;
  reader: string;
  codebook: number;
  all: string;
  marked: string;
  note: string | undefined;
}

/** A round over all areas that had one. */
export interface RoundView {
  id: string;
  title: string;
  /** “65 of 83”, over all areas together. */
  all: string;
  marked: string;
  areas: readonly AreaAgreement[];
}

/** A difference that was settled, for the page that lists them. */
export interface Difference {
  area: string;
  round: string;
  ask: string;
  first: string;
  second: string;
  settled: string;
  rule: string;
  reason: string;
}

/** All that the method page tells of second readings. */
export interface SecondReadings {
  rounds: readonly RoundView[];
  /** That nobody has read without sight of our findings; undefined where somebody has. */
  toCome: string | undefined;
  /** Areas with findings that no second reader has read yet. */
  notYet: readonly string[];
  differences: readonly Difference[];
}

/** The second readings of all areas: the first as it fell, and each that followed it. */
export function secondReadings(catalogue: Catalogue): SecondReadings {
  const areas = currentEditions(catalogue)
    .filter(({ arrangements }) => coverageOf(arrangements, catalogue).notAssessed === undefined)
    .map(({ partnership, arrangements }) => ({
      name: partnership.record.short_name,
      rounds: roundsOf(arrangements, catalogue),
    }));
  const names = new Map(asksOf(catalogue).map(({ id, name }) => [id, name]));
  return {
    rounds: ROUNDS.flatMap((title, place) => {
      const read = areas.flatMap(({ name, rounds }) =>
        rounds
          .filter((round) => placeOf(round, rounds) === place)
          .map((round) => ({ name, round })),
      );
      return read.length === 0 ? [] : [roundView(title, place, read)];
    }),
    toCome: areas.some(({ rounds }) => rounds.some(({ blind }) => blind))
      ? undefined
      : 'Nobody has read a document without sight of any finding yet, so these figures do not show how far two readers agree.',
    notYet: areas.filter(({ rounds }) => rounds.length === 0).map(({ name }) => name),
    differences: areas.flatMap(({ name, rounds }) =>
      rounds.flatMap((round) =>
        Object.entries(round.findings).flatMap(([ask, { first, second, settled }]) =>
          isAlike(first, second) || settled === undefined
            ? []
            : [
                {
                  area: name,
                  round: ROUNDS[placeOf(round, rounds)] ?? '',
                  ask: names.get(ask) ?? ask,
                  first: FINDINGS[first].label,
                  second: FINDINGS[second].label,
                  settled: FINDINGS[settled.finding].label,
                  rule: SETTLING_RULES[settled.rule],
                  reason: settled.reason,
                },
              ],
        ),
      ),
    ),
  };
}

/** Comparisons that are told apart: readers who had seen findings never stand in one table with those who had not. */
export const ROUNDS = [
  'Readers who had seen some of our findings',
  'First blind reading',
  'Second blind reading',
  'Later blind readings',
];

/** Where in that list a round stands, among those of one area. */
export const placeOf = (round: ReadingRound, rounds: readonly ReadingRound[]): number =>
  round.blind
    ? Math.min(rounds.filter(({ blind }) => blind).indexOf(round) + 1, ROUNDS.length - 1)
    : 0;

function roundView(
  title: string,
  place: number,
  read: readonly { name: string; round: ReadingRound }[],
): RoundView {
  const { all, marked } = agreementOf(read.flatMap(({ round }) => pairsIn(round)));
  return {
    id: `second-reading-${place}`,
    title,
    all: tellAlike(all),
    marked: tellAlike(marked),
    areas: read.map(({ name, round }) => {
      const own = agreementOf(pairsIn(round));
      return {
        name,
        readOn: wordDate(round.read_on),
        reader: round.reader,
        codebook: round.codebook,
        all: tellAlike(own.all),
        marked: tellAlike(own.marked),
        note: round.note,
      };
    }),
  };
}
