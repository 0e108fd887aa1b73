import { wordDate } from '../base/dates.ts';
import { capitalise, counted, joinAnd } from '../base/words.ts';
import { compareText } from '../base/order.ts';
import type { Arrangements, Catalogue, Statement } from '../catalogue/catalogue.ts';
import { worstOf } from '../catalogue/drift.ts';
import { currentEditions, type Edition } from '../catalogue/editions.ts';
import { readTwice } from '../catalogue/read-twice.ts';
import { extentWords } from '../catalogue/statements.ts';
import { coverageOf } from '../coverage/coverage.ts';
import type { Alike } from '../coverage/second-reading.ts';
import { lastWhole } from './view.ts';
import { measuresOf } from './agreement.ts';

/** How far the reading of one area has come: what is sure, what is open, what is due. */
export interface BoardRow {
  edition: Edition;
  /** Statements, and how many of them were read once, read twice alike, settled, and are not settled yet. */
  statements: number;
  once: number;
  alike: number;
  settled: number;
  notSettled: number;
  unclear: number;
  notRead: number;
  /** How many statements of the last second reading were alike in state and value as it fell; undefined without one. */
  agreed: Alike | undefined;
  /** Findings on requirements of which the law or guidance is not confirmed. */
  unconfirmed: number;
  /** What was read of a document of which not all was, in a sentence; undefined of one that was read whole. */
  partly: string | undefined;
  /** The day by which the first of its documents is to be looked at again, and whether that is past. */
  reviewBy: string | undefined;
  isOverdue: boolean;
  /** How the worst of its addresses stands; undefined where no address is known. */
  address: string | undefined;
}

/** The state of the reading of one edition on the day of the build (method page “Board”). */
export function boardRow(edition: Edition, catalogue: Catalogue): BoardRow {
  const { arrangements } = edition;
  const { statements, sources } = arrangements;
  const count = (is: (one: Statement) => boolean): number => statements.filter(is).length;
  const reviews = sources.map(({ review }) => review).toSorted((a, b) => compareText(a.by, b.by));
  return {
    edition,
    statements: statements.length,
    once: count(({ reading }) => reading === 'once'),
    alike: count(({ reading }) => reading === 'alike'),
    settled: count(({ reading }) => reading === 'settled'),
    notSettled: count(({ reading }) => reading === 'not-settled'),
    unclear: count(({ record }) => record.state === 'unclear'),
    notRead: count(({ record }) => record.state === 'not-read'),
    agreed: agreedOf(arrangements, catalogue),
    unconfirmed: coverageOf(arrangements, catalogue).rows.filter(
      ({ requirement }) => requirement.certainty !== 'confirmed',
    ).length,
    partly: extentWords(arrangements),
    reviewBy: reviews[0]?.by,
    isOverdue: reviews.some(({ isOverdue }) => isOverdue),
    address: worstOf(sources.flatMap(({ addresses }) => addresses))?.label,
  };
}

/** The same of the edition shown of every partnership. */
export const boardOf = (catalogue: Catalogue): BoardRow[] =>
  currentEditions(catalogue).map((edition) => boardRow(edition, catalogue));

function agreedOf({ record, rounds }: Arrangements, { topics }: Catalogue): BoardRow['agreed'] {
  const last = lastWhole(rounds);
  if (!last) return undefined;
  return measuresOf(readTwice(record, last, topics).map(({ first, second }) => [first, second]))
    .value;
}

/** What is open in an area, in a sentence; undefined where nothing is. */
export function openWords({
  partly,
  once,
  notSettled,
  isOverdue,
  reviewBy,
}: Pick<BoardRow, 'partly' | 'once' | 'notSettled' | 'isOverdue' | 'reviewBy'>):
  string | undefined {
  const points = [
    once > 0 && `${counted(once, 'statement')} read once only`,
    notSettled > 0 && `${notSettled} not settled yet`,
    isOverdue && reviewBy !== undefined && `review overdue since ${wordDate(reviewBy)}`,
  ].filter((point) => point !== false);
  const told = points.length > 0 ? [`${capitalise(joinAnd(points))}.`] : [];
  return [...told, ...(partly === undefined ? [] : [partly])].join(' ') || undefined;
}
