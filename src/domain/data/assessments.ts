import type { Requirement } from '../../schemas/index.ts';
import type { Arrangements, Catalogue } from '../catalogue/catalogue.ts';
import { coverageOf, requirementIndex, type CoverageRow } from '../coverage/coverage.ts';
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
      { name: 'requirement', means: 'Id of the requirement (requirements.csv).' },
      { name: 'force', means: 'must-statute, must-guidance, should or power (never a gap).' },
      { name: 'confidence', means: 'How sure we are of the requirement itself.' },
      { name: 'finding', means: 'One of the seven findings.' },
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
  const index = requirementIndex(catalogue.requirements);
  const about = ({ id, force, certainty }: Requirement) => ({
    ...arrangementsCells(arrangements),
    regime: index.get(id)?.regime,
    requirement: id,
    force,
    confidence: certainty,
  });
  return [
    ...report.rows.flatMap((row) =>
      orNone(row.quotes).map((quote) => ({
        ...about(row.requirement),
        finding: row.finding,
        reason: report.notAssessed ?? reasonOf(row),
        ...evidenceCells(quote),
      })),
    ),
    ...report.inReport.map((requirement) => ({
      ...about(requirement),
      finding: 'not-assessed',
      reason: `${IN_REPORT}.`,
      ...evidenceCells(undefined),
    })),
  ];
}

/** Everything that explains a finding, as one run of sentences. */
const reasonOf = ({ reason, there, lacking, search, computedFrom }: CoverageRow): string =>
  [
    reason,
    there && `Found: ${there}`,
    lacking && `Not found: ${lacking}`,
    search && searchNote(search),
    computedFrom && `Computed from ${computedFrom}.`,
  ]
    .filter(Boolean)
    .join(' ');
