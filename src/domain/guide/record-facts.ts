import { tellReadings } from '../agreement/view.ts';
import type { Arrangements } from '../catalogue/catalogue.ts';
import { countStates } from '../catalogue/counts.ts';
import { wordDate, wordSourceDate } from '../base/dates.ts';
import { dateReason } from '../source/like-with-like.ts';
import { capitalise, counted } from '../base/words.ts';

/** Something of our own record of the arrangements that a guide may cite. */
export interface RecordFact {
  label: string;
  lines: readonly string[];
}

/** The facts of the record, by the word a guide cites them with. */
const FACTS: Readonly<Record<string, (arrangements: Arrangements) => RecordFact>> = {
  regime: ({ record, regime }) => ({
    label: 'The law or guidance they were made under',
    lines: [
      regime ? `${regime.label} (${regime.basis}).` : record.regime,
      record.regime_reason,
      ...(regime?.note === undefined ? [] : [regime.note]),
    ],
  }),
  date: ({ record: { date } }) => ({
    label: 'The date they are filed under',
    lines: [`${capitalise(wordSourceDate(date))}.`, dateReason(date) ?? ''].filter(Boolean),
  }),
  documents_not_read: ({ record }) => ({
    label: 'Documents that were not read',
    lines:
      record.documents_not_read.length === 0
        ? ['None is known.']
        : record.documents_not_read.map(({ title, date, why_it_matters }) =>
            [`${title}${date === undefined ? '' : `, ${date}`}.`, why_it_matters].join(' '),
          ),
  }),
  read_on: ({ record }) => ({
    label: 'When the document was read',
    lines: [`Read on ${wordDate(record.read_on)}.`],
  }),
  second_reading: (arrangements) => ({
    label: 'The second reading',
    lines: [tellReadings(arrangements)],
  }),
  states: ({ statements }) => ({
    label: 'The statements, by state',
    lines: [
      `${counted(statements.length, 'statement')}.`,
      ...countStates(statements).map(({ label, count }) => `${label}: ${count}.`),
    ],
  }),
};

export const RECORD_FACTS = Object.keys(FACTS);

/** A fact of the record, or undefined for a word that names none. */
export const recordFact = (of: string, arrangements: Arrangements): RecordFact | undefined =>
  Object.hasOwn(FACTS, of) ? FACTS[of]?.(arrangements) : undefined;
