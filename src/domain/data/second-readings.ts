import type { Catalogue } from '../catalogue/catalogue.ts';
import { isAlike, roundsOf, standing } from '../coverage/second-reading.ts';
import { ARRANGEMENTS_COLUMNS, arrangementsCells } from './columns.ts';
import { allArrangements } from './statements.ts';
import { dataTable, type DataTable } from './table.ts';

/** `second-readings.csv`: every finding that was read twice, as it fell, and what was decided. */
export const secondReadingsTable = (catalogue: Catalogue): DataTable =>
  dataTable({
    name: 'second-readings',
    title: 'Second readings of findings',
    row: 'one finding of a second reader, beside the first',
    columns: [
      ...ARRANGEMENTS_COLUMNS,
      { name: 'round', means: 'Which second reading of these arrangements: 1 is the first.' },
      { name: 'reader', means: 'The reader, by number.' },
      { name: 'read_on', means: 'The day of the second reading.' },
      { name: 'blind', means: 'true where the reader had seen none of our findings.' },
      { name: 'codebook', means: 'The edition of our rules of reading.' },
      { name: 'ask', means: 'Id of what is asked, as in assessments.csv.' },
      { name: 'first', means: 'The finding of the first reader as it stood then.' },
      { name: 'second', means: 'The finding of the second reader as it fell.' },
      {
        name: 'alike',
        means: 'true where both are the same; not-found and to-check are one reading.',
      },
      { name: 'standing', means: 'The finding after this reading.' },
      { name: 'rule', means: 'The rule by which a difference was settled.' },
      { name: 'reason', means: 'Why it was settled so.' },
    ],
    rows: allArrangements(catalogue).flatMap((arrangements) =>
      roundsOf(arrangements, catalogue).flatMap(({ findings, ...round }, place) =>
        Object.entries(findings).map(([ask, pair]) => ({
          ...arrangementsCells(arrangements),
          round: place + 1,
          reader: round.reader,
          read_on: round.read_on,
          blind: round.blind,
          codebook: round.codebook,
          ask,
          first: pair.first,
          second: pair.second,
          alike: isAlike(pair.first, pair.second),
          standing: standing(pair),
          rule: pair.settled?.rule,
          reason: pair.settled?.reason,
        })),
      ),
    ),
  });
