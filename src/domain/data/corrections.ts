import type { Correction } from '../../schemas/index.ts';
import type { Arrangements, Catalogue } from '../catalogue/catalogue.ts';
import { statementId } from '../catalogue/anchors.ts';
import { OUTCOME_LABELS } from '../cell/correction-notes.ts';
import { ARRANGEMENTS_COLUMNS, coded, plainCode, rowsOfEditions } from './columns.ts';
import { dataTable, type DataTable } from './table.ts';

/** `corrections.csv`: what was asked about our reading, and what became of it. */
export const correctionsTable = (catalogue: Catalogue): DataTable =>
  dataTable({
    name: 'corrections',
    title: 'Corrections and replies',
    row: 'one correction that was asked for, or one reply',
    columns: [
      ...ARRANGEMENTS_COLUMNS,
      {
        name: 'correction',
        means: 'Id of the correction, unique for these arrangements.',
        required: true,
      },
      { name: 'received', means: 'The day it reached us.', type: 'date', required: true },
      ...coded('from', 'What kind of body asked, from a closed list; never who by name.', {
        required: true,
      }),
      {
        name: 'statement',
        means: 'Id of the statement it is about.',
        refersTo: 'statements',
      },
      { name: 'body', means: 'Id of the body it is about.', refersTo: 'bodies' },
      {
        name: 'requirement',
        means: 'Id of the requirement whose finding it is about.',
        refersTo: 'requirements',
      },
      { name: 'asked', means: 'What was asked, in our own words.', required: true },
      { name: 'words', means: 'A few words of the request, verbatim, at most 25.' },
      ...coded('outcome', 'corrected, kept, noted or open.', {
        required: true,
        values: Object.keys(OUTCOME_LABELS),
      }),
      { name: 'changed', means: 'What we changed.' },
      { name: 'reason', means: 'Why.' },
      { name: 'settled', means: 'The day on which it was settled.', type: 'date' },
    ],
    rows: rowsOfEditions(catalogue, ({ arrangements }, cells) =>
      arrangements.corrections.map((correction) => ({
        ...cells(`/corrections#${correction.id}`),
        correction: correction.id,
        received: correction.received,
        from: correction.from,
        from_name: plainCode(correction.from),
        ...subjectOf(correction, arrangements),
        requirement: 'requirement' in correction.about ? correction.about.requirement : undefined,
        asked: correction.asked,
        words: correction.words,
        outcome: correction.outcome,
        outcome_name: OUTCOME_LABELS[correction.outcome],
        changed: correction.outcome === 'corrected' ? correction.changed : undefined,
        reason: 'reason' in correction ? correction.reason : undefined,
        settled: 'settled' in correction ? correction.settled : undefined,
      })),
    ),
  });

/** The statement or the body that a correction is about, by its id among all. */
function subjectOf({ about }: Correction, arrangements: Arrangements) {
  if (!('statement' in about)) return { statement: undefined, body: undefined };
  const id = statementId(arrangements, about.statement);
  return arrangements.byAnchor.has(about.statement)
    ? { statement: id, body: undefined }
    : { statement: undefined, body: id };
}
