import type { Correction, CorrectionOutcome } from '../../schemas/index.ts';
import type { Arrangements } from '../catalogue/catalogue.ts';
import { wordDate } from '../base/dates.ts';

/** A line beside a statement or finding that leads to a correction. */
export interface CorrectionNote {
  /** The anchor of the correction on the page “Corrections and replies”. */
  anchor: string;
  /** “A correction was made on 3 March 2026.” */
  line: string;
}

type Subject = { statement: string } | { requirement: string };

/** What was asked about one statement or one finding, newest first. */
export const correctionNotes = (arrangements: Arrangements, subject: Subject): CorrectionNote[] =>
  arrangements.corrections
    .filter(({ about }) => JSON.stringify(about) === JSON.stringify(subject))
    .map((correction) => ({
      anchor: correctionAnchor(arrangements, correction),
      line: lineOf(correction),
    }));

/** The lasting anchor of a correction: partnership, arrangements and its own id. */
export const correctionAnchor = (
  { partnership, id }: Pick<Arrangements, 'partnership' | 'id'>,
  correction: Pick<Correction, 'id'>,
): string => `${partnership}.${id}.${correction.id}`;

/** The outcome of a request, in a word or two. */
export const OUTCOME_LABELS: Readonly<Record<CorrectionOutcome, string>> = {
  corrected: 'Corrected',
  kept: 'Kept as it was',
  noted: 'Noted',
  open: 'Not settled yet',
};

function lineOf(correction: Correction): string {
  switch (correction.outcome) {
    case 'corrected':
      return `A correction was made on ${wordDate(correction.settled)}.`;
    case 'kept':
      return `A correction was asked for; on ${wordDate(correction.settled)} this was kept as it was.`;
    case 'noted':
      return `A reply was noted on ${wordDate(correction.settled)}.`;
    case 'open':
      return `A correction was asked for on ${wordDate(correction.received)} and is not settled yet.`;
  }
}
