import { reviewOf } from '../../src/domain/base/dates.ts';
import { counted, joinAnd } from '../../src/domain/base/words.ts';
import type { Entries } from '../../src/domain/catalogue/entries.ts';

/** What is overdue for review on a day, a sentence each with what to do; empty where everything is in time. */
export function overdueReviews(entries: Entries, day: string): string[] {
  const { evaluation, sources, helplines } = entries;
  const isOverdue = (last: string): boolean => reviewOf(last, day).isOverdue;
  const read = sources.filter(({ data }) => isOverdue(data.read_on)).map(({ id }) => id);
  const seen = Object.values(helplines.data).filter((one) => isOverdue(one.seen_on));
  return [
    ...(isOverdue(evaluation.data.evaluated_on)
      ? [
          `The access of the site was evaluated on ${evaluation.data.evaluated_on}, more than a year ago. Evaluate it again and date ${evaluation.file}.`,
        ]
      : []),
    ...(read.length > 0
      ? [
          `${counted(read.length, 'source')} read more than a year ago: ${joinAnd(read)}. Look for a later document, read it again and date its record.`,
        ]
      : []),
    ...(seen.length > 0
      ? [
          `${counted(seen.length, 'helpline')} seen more than a year ago: ${joinAnd(seen.map(({ name }) => name))}. Open the page of each and date ${helplines.file}.`,
        ]
      : []),
  ];
}
