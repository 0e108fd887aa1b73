import type { Catalogue } from '../catalogue/catalogue.ts';
import { ARRANGEMENTS_COLUMNS, arrangementsCells } from './columns.ts';
import { dataTable, type DataTable } from './table.ts';
import { allArrangements } from './statements.ts';

/** `corrections.csv`: what was asked about our reading, and what became of it. */
export const correctionsTable = (catalogue: Catalogue): DataTable =>
  dataTable({
    name: 'corrections',
    title: 'Corrections and replies',
    row: 'one correction that was asked for, or one reply',
    columns: [
      ...ARRANGEMENTS_COLUMNS,
      { name: 'correction', means: 'Id of the correction, unique for these arrangements.' },
      { name: 'received', means: 'The day it reached us.' },
      { name: 'from', means: 'What kind of body asked, from a closed list; never who by name.' },
      { name: 'statement', means: 'Id of the statement it is about, as in the address.' },
      { name: 'requirement', means: 'Id of the requirement whose finding it is about.' },
      { name: 'asked', means: 'What was asked, in our own words.' },
      { name: 'words', means: 'A few words of the request, verbatim, at most 25.' },
      { name: 'outcome', means: 'corrected, kept, noted or open.' },
      { name: 'changed', means: 'What we changed.' },
      { name: 'reason', means: 'Why.' },
      { name: 'settled', means: 'The day on which it was settled.' },
    ],
    rows: allArrangements(catalogue).flatMap((arrangements) =>
      arrangements.corrections.map((correction) => ({
        ...arrangementsCells(arrangements),
        correction: correction.id,
        received: correction.received,
        from: correction.from,
        statement: 'statement' in correction.about ? correction.about.statement : undefined,
        requirement: 'requirement' in correction.about ? correction.about.requirement : undefined,
        asked: correction.asked,
        words: correction.words,
        outcome: correction.outcome,
        changed: correction.outcome === 'corrected' ? correction.changed : undefined,
        reason: 'reason' in correction ? correction.reason : undefined,
        settled: 'settled' in correction ? correction.settled : undefined,
      })),
    ),
  });
