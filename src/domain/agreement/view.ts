import type { ReadingRound } from '../../schemas/index.ts';
import { capitalise, counted, grouped, joinAnd, unhyphen } from '../base/words.ts';
import { wordDate } from '../base/dates.ts';
import type { Arrangements, Catalogue } from '../catalogue/catalogue.ts';
import { currentEditions, type Edition } from '../catalogue/editions.ts';
import { readTwice, type TwiceRead } from '../catalogue/read-twice.ts';
import { placeOf, ROUNDS, tellAlike, type Alike } from '../coverage/second-reading.ts';
import { measuresOf, sharedEntries, type Measures } from './agreement.ts';
import { differenceOf, type StatementDifference } from './difference.ts';

/** The three measures as “65 of 83”, as the readings fell and as the record stands now. */
export interface MeasuresTold {
  name: string;
  compared: number;
  state: string;
  value: string;
  marked: string;
  /** On state and value, and of what either marked stated, as the record stands now. */
  now: string;
  nowMarked: string;
}

/** A reading of one area by one second reader. */
export interface AreaReading {
  id: string;
  name: string;
  partnership: string;
  edition: string;
  /** “reader-3, 29 November 2026, without sight of our record, rules of edition 2”. */
  reader: string;
  note: string | undefined;
  measures: MeasuresTold;
  differences: readonly StatementDifference[];
  /** “12 differences, 3 not settled yet”. */
  count: string;
}

/** The readings that stand in one table: the first of each area, or the second, … */
export interface AgreementRound {
  id: string;
  title: string;
  /** What they came to, in sentences. */
  opening: string;
  /** What is noted alike of every reading; it stands beside the figures. */
  note: string | undefined;
  together: MeasuresTold;
  areas: readonly AreaReading[];
  /** By topic, the fields that were read twice. */
  topics: readonly { label: string; fields: readonly MeasuresTold[] }[];
}

/** All that the page on agreement tells. */
export interface AgreementView {
  rounds: readonly AgreementRound[];
  /** Areas of which nobody has read the statements a second time. */
  notYet: string | undefined;
}

/** How far two readers agree on statements, computed from both records (method page “Agreement”). */
export function agreementView(catalogue: Catalogue): AgreementView {
  const editions = currentEditions(catalogue);
  const read = editions.flatMap((edition) => readingsIn(edition, catalogue));
  const unread = editions.filter((edition) => read.every((one) => one.edition !== edition));
  return {
    rounds: ROUNDS.flatMap((title, place) => {
      const own = read.filter((one) => one.place === place);
      return own.length === 0 ? [] : [roundView(title, place, own, catalogue)];
    }),
    notYet:
      unread.length === 0
        ? undefined
        : `Nobody has read the statements a second time yet of ${joinAnd(unread.map(({ name }) => name))}.`,
  };
}

/** The readings of one area, for the page of its differences. */
export interface AreaDifferences {
  partnership: string;
  name: string;
  readings: readonly AreaReading[];
}

/** Every area that was read twice, with its differences round by round. */
export const differencesByArea = (catalogue: Catalogue): AreaDifferences[] =>
  currentEditions(catalogue).flatMap((edition) => {
    const readings = readingsIn(edition, catalogue).map(areaReading);
    const { name, partnership } = edition;
    return readings.length === 0 ? [] : [{ partnership: partnership.id, name, readings }];
  });

/**
 * What second readings of the statements of an edition came to, in sentences: that there is none yet, or for the
 * last of them that was no sample when it was, how many statements were alike as the readings fell, and what stands now.
 */
export function tellReadings({ record, rounds, statements }: Arrangements): string {
  const last = lastWhole(rounds);
  if (!last) return 'No second reading of the statements is recorded yet.';
  const topics = [...new Set(statements.map(({ topic }) => topic))];
  const pairs = readTwice(record, last, topics);
  const sight = last.blind ? 'without sight of the first record' : 'having seen some of it';
  return [
    `Read a second time on ${wordDate(last.read_on)}, ${sight}.`,
    `State and value were alike in ${tellAlike(fellOf(pairs).value)} statements; the record as it stands now is like the second reading in ${tellAlike(nowOf(pairs).value)}.`,
  ].join(' ');
}

interface Read {
  edition: Edition;
  /** Where in the list of rounds it stands. */
  place: number;
  round: ReadingRound;
  pairs: readonly TwiceRead[];
}

/** The readings of the statements of an edition, each with what was compared. */
function readingsIn(edition: Edition, { topics }: Catalogue): Read[] {
  const { record, rounds: all } = edition.arrangements;
  const rounds = all.filter(hasStatements);
  return rounds.map((round) => ({
    edition,
    place: placeOf(round, rounds),
    round,
    pairs: readTwice(record, round, topics),
  }));
}

/** The last reading of every statement, or of a sample where there is no other; undefined where there is none. */
export function lastWhole(rounds: readonly ReadingRound[]): ReadingRound | undefined {
  const read = rounds.filter(hasStatements);
  return read.findLast(({ sample }) => !sample) ?? read.at(-1);
}

/** True for a round in which statements were read, and not findings alone. */
export const hasStatements = ({ statements, otherwise }: ReadingRound): boolean =>
  [statements, otherwise].some((part) => Object.keys(part).length > 0);

function roundView(
  title: string,
  place: number,
  read: readonly Read[],
  { topics }: Catalogue,
): AgreementRound {
  const pairs = read.flatMap((one) => one.pairs);
  const shared = sharedNote(read);
  return {
    id: `agreement-${place}`,
    title: place === 0 ? SEEN : title,
    opening: openingOf(pairs, read),
    note: shared,
    together: told('These areas together', pairs),
    areas: read.map(areaReading).map((one) => ({ ...one, note: shared ? undefined : one.note })),
    topics: topics.flatMap(({ id, label, fields }) => {
      const rows = fields.flatMap((field) => {
        const own = pairs.filter((one) => one.topic === id && one.field === field.id);
        return own.length === 0 ? [] : [told(field.label, own)];
      });
      return rows.length === 0 ? [] : [{ label, fields: rows }];
    }),
  };
}

const fellOf = (pairs: readonly TwiceRead[]): Measures =>
  measuresOf(pairs.map(({ first, second }) => [first, second]));
const nowOf = (pairs: readonly TwiceRead[]): Measures =>
  measuresOf(pairs.map(({ now, second }) => [now, second]));

function told(name: string, pairs: readonly TwiceRead[]): MeasuresTold {
  const fell = fellOf(pairs);
  const now = nowOf(pairs);
  return {
    name,
    compared: pairs.length,
    state: tellAlike(fell.state),
    value: tellAlike(fell.value),
    marked: tellAlike(fell.marked),
    now: tellAlike(now.value),
    nowMarked: tellAlike(now.marked),
  };
}

/** What the first table is headed here: what such a reader saw was more than findings. */
export const SEEN = 'Readers who had seen some of our record';

/** How many entries of the lists that both readers gave stand in both. */
function entriesOf(pairs: readonly TwiceRead[]): Alike {
  const shared = pairs.flatMap(({ first, second }) => sharedEntries(first, second) ?? []);
  return {
    compared: shared.reduce((sum, { all }) => sum + all, 0),
    agreed: shared.reduce((sum, { both }) => sum + both, 0),
  };
}

/** What is said of a reading of some statements only. */
const DRAWN = 'a sample drawn by chance';

/** What is noted of every reading of a round alike: once, in the place of a note on each. */
function sharedNote(read: readonly Read[]): string | undefined {
  const notes = new Set(read.map(({ round }) => round.note));
  return notes.size === 1 ? [...notes][0] : undefined;
}

/** “1,246 of our 1,255, and 27 where our record has none”; of samples, that they are. */
function drawnFrom(read: readonly Read[]): string {
  const ours = read.map(({ edition, pairs }) => {
    const own = new Set(edition.arrangements.statements.map(({ anchor }) => anchor));
    return { all: own.size, twice: pairs.filter(({ anchor }) => own.has(anchor)).length };
  });
  const agreed = ours.reduce((sum, { twice }) => sum + twice, 0);
  const compared = ours.reduce((sum, { all }) => sum + all, 0);
  const none = read.flatMap(({ pairs }) => pairs).length - agreed;
  return [
    `${grouped(agreed)} of our ${grouped(compared)}`,
    none > 0 && `, and ${grouped(none)} where our record has none`,
    read.every(({ round }) => round.sample) && `, ${DRAWN}`,
  ]
    .filter(Boolean)
    .join('');
}

/** “; changes since then took 89 away from it and brought 38 to it”; empty where none was. */
function changedSince(pairs: readonly TwiceRead[]): string {
  const [away, towards] = [true, false].map(
    (before) => pairs.filter(({ fell, stands }) => fell === before && stands !== before).length,
  );
  return away || towards
    ? `; changes since then took ${away} away from it and brought ${towards} to it`
    : '';
}

/** What a round came to: as the readings fell, as the record stands now, and what is still open. */
function openingOf(pairs: readonly TwiceRead[], read: readonly Read[]): string {
  const fell = fellOf(pairs);
  const now = nowOf(pairs);
  const open = pairs.filter(({ kind }) => kind === 'not-settled').length;
  return [
    `${counted(read.length, 'area')}, ${counted(pairs.length, 'statement')} read twice: ${drawnFrom(read)}.`,
    `As the two readings fell, ${tellAlike(fell.state)} have the same state, and ${tellAlike(fell.value)} the same state and value.`,
    `Of those that either reader marked stated, ${tellAlike(fell.marked)} are alike; a list counts as alike only where every entry is, with who acts.`,
    `Of the entries in lists that both readers gave, ${tellAlike(entriesOf(pairs))} stand in both.`,
    `The record as it stands now is like the second reading in ${tellAlike(now.value)}${changedSince(pairs)}.`,
    open === 0 ? 'Every difference is settled.' : `${counted(open, 'difference')} not settled yet.`,
  ].join(' ');
}

function areaReading({ edition, round, pairs, place }: Read): AreaReading {
  const { arrangements, partnership, name } = edition;
  const differing = pairs.filter(({ kind }) => kind !== 'alike');
  const open = differing.filter(({ kind }) => kind === 'not-settled').length;
  const sight = round.blind ? 'without sight of our record' : 'having seen some of our record';
  return {
    id: `differences-${partnership.id}-${place}`,
    name,
    partnership: partnership.id,
    edition: arrangements.id,
    reader: [
      capitalise(unhyphen(round.reader)),
      wordDate(round.read_on),
      sight,
      `rules of edition ${round.codebook}`,
      ...(round.sample ? [DRAWN] : []),
    ].join(', '),
    note: round.note,
    measures: told(name, pairs),
    differences: differing.map((pair) => differenceOf(pair, arrangements)),
    count: `${counted(differing.length, 'difference')}${open === 0 ? '' : `, ${open} not settled yet`}`,
  };
}
