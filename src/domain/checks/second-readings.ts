import type { Finding, ReadingRound, ReadTwice } from '../../schemas/index.ts';
import { hasStatements } from '../agreement/view.ts';
import { didYouMean, listAllowed } from '../base/suggest.ts';
import type { AssessmentsEntry, Entries, SecondReadingEntry } from '../catalogue/entries.ts';
import { asksUnder, isLookedFor, requirementsIn, type AskedBasis } from '../coverage/asks.ts';
import { isAlike, standing } from '../coverage/second-reading.ts';
import { error, type Mistake, type RecordPath } from '../mistake/mistake.ts';
import type { Check } from './check.ts';

/** A second reading is of findings that are there, and what it led to is what stands. */
export const secondReadings: Check = {
  name: 'second-readings',
  holds:
    'Each second reading is of findings that are there and follows them, every difference is settled, and what was settled last stands; what is no longer looked for is settled as not applying.',
  run: (entries) => entries.secondReadings.flatMap((entry) => mistakesIn(entry, entries)),
};

function mistakesIn(entry: SecondReadingEntry, entries: Entries): Mistake[] {
  const isOurs = (one: { id: string; partnership: string }): boolean =>
    one.id === entry.id && one.partnership === entry.partnership;
  const unreadable = entries.unread.some(
    (one) =>
      one.kind === 'requirements' ||
      one.kind === 'asks' ||
      (['arrangements', 'assessments'].includes(one.kind) && isOurs(one)),
  );
  if (unreadable) return [];
  const arrangements = entries.arrangements.find(isOurs);
  const assessments = entries.assessments.find(isOurs);
  const early = arrangements ? tooEarly(entry, arrangements.data.read_on, hasStatements) : [];
  if (arrangements && !entry.data.rounds.some(hasFindings)) return early;
  if (!arrangements || !assessments) return [withoutFindings(entry)];
  const asked = asksUnder(arrangements.data.regime, requirementsIn(entries));
  return [
    ...early,
    ...tooEarly(entry, assessments.data.read_on, hasFindings),
    ...readingsIn(entry).flatMap((reading) => [
      ...unknownAsk(reading, asked),
      ...notSettled(reading),
    ]),
    ...lastReadings(entry).flatMap((reading) => notStanding(reading, asked, assessments)),
  ];
}

interface PlacedReading {
  ask: string;
  pair: ReadTwice;
  file: string;
  path: RecordPath;
}

/** Every finding that was read twice, oldest round first. */
const readingsIn = ({ file, data }: SecondReadingEntry): PlacedReading[] =>
  data.rounds.flatMap(({ findings }, round) =>
    Object.entries(findings).map(([ask, pair]) => ({
      ask,
      pair,
      file,
      path: ['rounds', round, 'findings', ask],
    })),
  );

/** The last reading of each. */
const lastReadings = (entry: SecondReadingEntry): PlacedReading[] => [
  ...new Map(readingsIn(entry).map((reading) => [reading.ask, reading])).values(),
];

const withoutFindings = ({ id, partnership, file }: SecondReadingEntry): Mistake =>
  error('second-reading-without-findings', {
    file,
    path: [],
    found: `no ${id}.yaml with ${id}.assessments.yaml in the folder of “${partnership}”`,
    allowed: 'second readings beside the findings they are of, under the same name',
    remedy: 'Rename the file, or add the findings.',
  });

const hasFindings = ({ findings }: ReadingRound): boolean => Object.keys(findings).length > 0;

const tooEarly = (
  { file, data }: SecondReadingEntry,
  firstOn: string,
  isOf: (round: ReadingRound) => boolean,
): Mistake[] =>
  data.rounds.flatMap((one, round) =>
    isOf(one) && one.read_on < firstOn
      ? [
          error('second-reading-too-early', {
            file,
            path: ['rounds', round, 'read_on'],
            found: one.read_on,
            allowed: `${firstOn}, the day of the first reading, or later`,
            remedy: 'Correct the date of one of the two readings.',
          }),
        ]
      : [],
  );

function unknownAsk({ ask, file, path }: PlacedReading, asked: readonly AskedBasis[]): Mistake[] {
  const known = asked.map((one) => one.ask.id);
  return known.includes(ask)
    ? []
    : [
        error('unknown-ask', {
          file,
          path,
          found: `“${ask}”`,
          allowed: listAllowed(known, 'what the law and guidance of these arrangements ask'),
          remedy: didYouMean(ask, known, 'Use an id of requirements/asks.yaml.'),
        }),
      ];
}

const notSettled = ({ pair, file, path }: PlacedReading): Mistake[] =>
  isAlike(pair.first, pair.second) || pair.settled !== undefined
    ? []
    : [
        error('difference-not-settled', {
          file,
          path,
          found: `“${pair.first}” and “${pair.second}”, and nothing that settles it`,
          allowed: '`settled`, with the finding, the rule and the reason',
          remedy: 'Read the words again, settle the finding, and correct the record of findings.',
        }),
      ];

function notStanding(
  { ask, pair, file, path }: PlacedReading,
  asked: readonly AskedBasis[],
  { data }: AssessmentsEntry,
): Mistake[] {
  const one = asked.find(({ ask: { id } }) => id === ask);
  const last = standing(pair);
  // A reading is kept as it fell when the catalogue no longer looks in the arrangements for what was read.
  const isLooked = one === undefined || isLookedFor(one);
  const now = isLooked ? findingOn(one, data.assessments) : 'not-applicable';
  if (now === undefined || isAlike(now, last)) return [];
  const why = isLooked
    ? `where the record of findings has “${now}”`
    : `which is not looked for in the arrangements: “${now}”`;
  return [
    error('settled-otherwise', {
      file,
      path,
      found: `“${last}”, ${why}`,
      allowed: 'the finding that stands: what was settled last',
      remedy:
        'Correct the one that is wrong; where a finding changed since, say so under `settled`.',
    }),
  ];
}

const findingOn = (
  one: AskedBasis | undefined,
  assessments: AssessmentsEntry['data']['assessments'],
): Finding | undefined =>
  one?.bases.flatMap(({ requirement }) => assessments[requirement.id]?.finding ?? [])[0];
