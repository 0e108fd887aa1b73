import type { Catalogue } from '../catalogue/catalogue.ts';
import { FINDING_ORDER, FINDINGS } from '../coverage/findings.ts';
import { isAlike, roundsOf, SETTLING_RULES, standing } from '../coverage/second-reading.ts';
import { ARRANGEMENTS_COLUMNS, coded, rowsOfEditions } from './columns.ts';
import { dataTable, type DataTable } from './table.ts';

/** `second-readings.csv`: every finding that was read twice, as it fell, and what was decided. */
export const secondReadingsTable = (catalogue: Catalogue): DataTable =>
  dataTable({
    name: 'second-readings',
    title: 'Second readings of findings',
    row: 'one finding of a second reader, beside the first',
    columns: [
      ...ARRANGEMENTS_COLUMNS,
      {
        name: 'round',
        means: 'Which second reading of these arrangements: 1 is the first.',
        type: 'integer',
        minimum: 1,
        required: true,
      },
      { name: 'reader', means: 'The reader, by number.', required: true, pattern: 'reader-\\d+' },
      { name: 'read_on', means: 'The day of the second reading.', type: 'date', required: true },
      {
        name: 'blind',
        means: 'true where the reader had seen none of our findings.',
        type: 'boolean',
        required: true,
      },
      {
        name: 'codebook',
        means: 'The edition of our rules of reading.',
        type: 'integer',
        minimum: 1,
        required: true,
      },
      ...coded('ask', 'Id of what is asked, as in assessments.csv.', {
        required: true,
        refersTo: 'asks',
      }),
      ...coded('first', 'The finding of the first reader as it stood then.', FINDING),
      ...coded('second', 'The finding of the second reader as it fell.', FINDING),
      {
        name: 'alike',
        means: 'true where both are the same; not-found and to-check are one reading.',
        type: 'boolean',
        required: true,
      },
      ...coded('standing', 'The finding after this reading.', FINDING),
      ...coded('rule', 'The rule by which a difference was settled.', {
        values: Object.keys(SETTLING_RULES),
      }),
      { name: 'reason', means: 'Why it was settled so.' },
    ],
    rows: rowsOfEditions(catalogue, ({ arrangements }, cells) =>
      roundsOf(arrangements, catalogue).flatMap(({ findings, ...round }, place) =>
        Object.entries(findings).map(([ask, pair]) => ({
          ...cells(`/second-reading-${place + 1}#${ask}`),
          round: place + 1,
          reader: round.reader,
          read_on: round.read_on,
          blind: round.blind,
          codebook: round.codebook,
          ask,
          ask_name: catalogue.asks.find(({ id }) => id === ask)?.name,
          first: pair.first,
          first_name: FINDINGS[pair.first].label,
          second: pair.second,
          second_name: FINDINGS[pair.second].label,
          alike: isAlike(pair.first, pair.second),
          standing: standing(pair),
          standing_name: FINDINGS[standing(pair)].label,
          rule: pair.settled?.rule,
          rule_name: pair.settled && SETTLING_RULES[pair.settled.rule],
          reason: pair.settled?.reason,
        })),
      ),
    ),
  });

const FINDING = { required: true, values: FINDING_ORDER } as const;
