import type { Catalogue } from './catalogue.ts';
import { wordDate } from './dates.ts';
import { compareText } from './finding.ts';

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
}

/** Every dated change to the records that the records themselves tell of, newest first. */
export const changesOf = ({ partnerships }: Catalogue): Change[] =>
  partnerships
    .flatMap(({ id, record, arrangements }) =>
      arrangements.map((one): Change => ({
        id: `${id}.${one.id}.read`,
        date: one.record.read_on,
        title: `${record.name}: read`,
        summary: `${one.record.title}, read on ${wordDate(one.record.read_on)}: ${one.statements.length} statements.`,
        path: `/partnerships/${id}/`,
      })),
    )
    .sort((a, b) => compareText(b.date, a.date) || compareText(a.id, b.id));
