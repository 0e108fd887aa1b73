import type { Arrangements, Catalogue, Partnership } from '../catalogue/catalogue.ts';
import { correctionAnchor, OUTCOME_LABELS } from '../cell/correction-notes.ts';
import { wordDate } from '../base/dates.ts';
import { compareText } from '../base/order.ts';
import { uncapitalise } from '../base/words.ts';

/** Something that changed in what the site shows, for those who follow it. */
export interface Change {
  /** Stays the same for as long as the change is listed. */
  id: string;
  /** The day it was made: `2026-11-21`. */
  date: string;
  title: string;
  summary: string;
  /** The page below the base where it can be seen. */
  path: string;
  /** The id of the partnership whose records changed; undefined of what is no partnership’s. */
  partnership?: string;
  /** The topic, where it is about one statement. */
  topic?: string;
  /** The requirement, where it is about one finding. */
  requirement?: string;
}

/** Every change that the records give a date for, newest first. */
export const changesOf = ({ partnerships }: Catalogue): Change[] =>
  partnerships
    .flatMap((partnership) =>
      partnership.editions.flatMap((one) => [
        readingOf(one, partnership),
        ...settledOf(one, partnership),
      ]),
    )
    .sort((a, b) => compareText(b.date, a.date) || compareText(a.id, b.id));

const readingOf = (one: Arrangements, { id, record }: Partnership): Change => ({
  id: `${id}.${one.id}.read`,
  date: one.record.read_on,
  title: `${record.name}: read`,
  summary: `${one.record.title}, read on ${wordDate(one.record.read_on)}: ${one.statements.length} statements.`,
  path: `/partnerships/${id}/${one.id}/`,
  partnership: id,
});

/** Requests that are settled: a correction made, one not made, a reply. */
const settledOf = (one: Arrangements, { id, record }: Partnership): Change[] =>
  one.corrections.flatMap((correction) => {
    if (correction.outcome === 'open') return [];
    const anchor = correctionAnchor(one, correction);
    const changed = correction.outcome === 'corrected' ? [correction.changed] : [];
    return [
      {
        id: anchor,
        date: correction.settled,
        title: `${record.name}: ${uncapitalise(OUTCOME_LABELS[correction.outcome])}`,
        summary: [correction.asked, ...changed, correction.reason].join(' '),
        path: `/corrections/#${anchor}`,
        partnership: id,
        ...('statement' in correction.about
          ? { topic: correction.about.statement.split('.')[0] ?? '' }
          : { requirement: correction.about.requirement }),
      },
    ];
  });

/**
 * The day on which what a page shows last changed, by its path below the base: that of the partnership whose
 * page it is, else that of the newest change of all; undefined where nothing was read yet.
 */
export function pageDates(changes: readonly Change[]): (path: string) => string | undefined {
  // Newest first: the first of each is its newest.
  const own = new Map(
    changes.toReversed().map(({ partnership = '', date }) => [partnership, date]),
  );
  return (path) => {
    const [, section, id = ''] = path.split('/');
    return (section === 'partnerships' ? own.get(id) : undefined) ?? changes[0]?.date;
  };
}
