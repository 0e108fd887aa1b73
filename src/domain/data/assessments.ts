import type { Arrangements, Catalogue } from '../catalogue/catalogue.ts';
import type { AskedBasis, Basis } from '../coverage/asks.ts';
import { coverageOf, type CoverageRow } from '../coverage/coverage.ts';
import { IN_REPORT } from '../coverage/words.ts';
import { searchNote } from '../cell/search-told.ts';
import {
  ARRANGEMENTS_COLUMNS,
  EVIDENCE_COLUMNS,
  arrangementsCells,
  evidenceCells,
  orNone,
} from './columns.ts';
import { allArrangements } from './statements.ts';
import { dataTable, type DataTable } from './table.ts';

/** `assessments.csv`: one row for each finding and piece of evidence. */
export const assessmentsTable = (catalogue: Catalogue): DataTable =>
  dataTable({
    name: 'assessments',
    title: 'Assessments',
    row: 'one finding and one piece of evidence (a finding without evidence has one row)',
    columns: [
      ...ARRANGEMENTS_COLUMNS,
      { name: 'regime', means: 'Id of the regime that the requirement belongs to.' },
      {
        name: 'requirement',
        means: 'Id of the requirement under which the finding is written (requirements.csv).',
      },
      { name: 'ask', means: 'Id of what is asked: each is counted once.' },
      {
        name: 'bases',
        means: 'Every requirement of its law that asks it, separated by semicolons.',
      },
      { name: 'kind', means: 'The strongest kind among them (requirements.csv).' },
      { name: 'force', means: 'The strongest force among them.' },
      { name: 'confidence', means: 'How sure we are of the requirement itself.' },
      { name: 'finding', means: 'One of the seven findings.' },
      { name: 'can_be_gap', means: 'true where a finding on it may be a gap of this document.' },
      {
        name: 'reason',
        means:
          'Why; what is there and what is lacking; what was searched for, with how often each term occurs; what is missing.',
      },
      ...EVIDENCE_COLUMNS,
    ],
    rows: allArrangements(catalogue).flatMap((arrangements) => rowsOf(arrangements, catalogue)),
  });

function rowsOf(arrangements: Arrangements, catalogue: Catalogue) {
  const report = coverageOf(arrangements, catalogue);
  const about = ({ ask, bases, requirement }: AskedBasis, on: Basis) => ({
    ...arrangementsCells(arrangements),
    regime: on.regime,
    requirement: on.requirement.id,
    ask: ask.id,
    bases: bases.map((basis) => basis.requirement.id).join('; '),
    kind: requirement.kind,
    force: requirement.force,
    confidence: requirement.certainty,
  });
  return [
    ...report.rows.flatMap((row) =>
      orNone(row.quotes).map((quote) => ({
        ...about(row, writtenBasis(row)),
        finding: row.finding,
        can_be_gap: String(row.canBeGap),
        reason: report.notAssessed ?? reasonOf(row),
        ...evidenceCells(quote),
      })),
    ),
    ...report.inReport.map((asked) => ({
      ...about(asked, asked),
      finding: 'not-assessed',
      can_be_gap: 'false',
      reason: `${IN_REPORT}.`,
      ...evidenceCells(undefined),
    })),
  ];
}

/** The requirement under which a finding is written. */
const writtenBasis = (row: CoverageRow): Basis =>
  row.bases.find(({ requirement }) => requirement.id === row.writtenOn) ?? row;

/** Everything that explains a finding, as one run of sentences. */
const reasonOf = ({ reason, there, lacking, apart, search }: CoverageRow): string =>
  [
    reason,
    there && `Found: ${there}`,
    lacking && `Not found: ${lacking}`,
    apart && `Beside what is recorded on the same words: ${apart}`,
    search && searchNote(search),
  ]
    .filter(Boolean)
    .join(' ');
