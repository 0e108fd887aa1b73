import { FINDING_ORDER, CERTAINTIES, FINDINGS, FORCES, KINDS } from '../coverage/findings.ts';
import type { Arrangements, Catalogue } from '../catalogue/catalogue.ts';
import type { AskedBasis, Basis } from '../coverage/asks.ts';
import { coverageOf, type CoverageRow } from '../coverage/coverage.ts';
import { lackingWord, lookOf, shownAs } from '../coverage/shown.ts';
import { IN_REPORT } from '../coverage/words.ts';
import { searchNote } from '../cell/search-told.ts';
import { ARRANGEMENTS_COLUMNS, coded, rowsOfEditions } from './columns.ts';
import { dataTable, type DataTable } from './table.ts';

/** The permanent address of a finding: on the report of the edition it was written in; of the report, without one. */
export type FindingUrl = (
  partnership: string,
  requirement: string | undefined,
  edition: string,
) => string;

/** The end of the id of a finding, after that of its edition, as in the address of its report. */
export const findingPart = (writtenOn: string): string => `/coverage#${writtenOn}`;

/** `assessments.csv`: one row for each finding. */
export const assessmentsTable = (catalogue: Catalogue, findingUrl: FindingUrl): DataTable =>
  dataTable({
    name: 'assessments',
    title: 'Findings',
    row: 'one finding on one thing asked',
    columns: [
      ...ARRANGEMENTS_COLUMNS,
      ...coded('regime', 'Id of the regime that the requirement belongs to.', { required: true }),
      {
        name: 'requirement',
        means: 'Id of the requirement under which the finding is written.',
        required: true,
        refersTo: 'requirements',
      },
      ...coded('ask', 'Id of what is asked: each is counted once.', {
        required: true,
        refersTo: 'asks',
      }),
      {
        name: 'bases',
        means: 'Every requirement of its law that asks it, separated by semicolons.',
        required: true,
        separator: '; ',
        refersTo: 'requirements',
      },
      ...coded('kind', 'The strongest kind among them.', {
        required: true,
        values: Object.keys(KINDS),
      }),
      ...coded('force', 'The strongest force among them.', {
        required: true,
        values: Object.keys(FORCES),
      }),
      ...coded('confidence', 'How sure we are of the requirement itself.', {
        required: true,
        values: Object.keys(CERTAINTIES),
      }),
      ...coded('finding', 'One of the seven findings.', { required: true, values: FINDING_ORDER }),
      {
        name: 'shown_as',
        means:
          'How pages show and count it: what a document need not say is not called “not found”.',
        required: true,
      },
      {
        name: 'can_be_gap',
        means: 'true where a finding on it may be a gap of this document.',
        type: 'boolean',
        required: true,
      },
      {
        name: 'reason',
        means:
          'Why; what is there and what is lacking; what was searched for, with how often each term occurs; what is missing.',
        required: true,
      },
      {
        name: 'quotations',
        means: 'Quotations it rests on (evidence.csv).',
        type: 'integer',
        minimum: 0,
        required: true,
      },
      {
        name: 'url',
        means: 'Permanent address of the finding, or of a report that says why it has none.',
        type: 'uri',
        required: true,
      },
    ],
    rows: rowsOfEditions(catalogue, ({ arrangements }, cells) =>
      findingsOf(arrangements, catalogue).map(({ on, listed, ...told }) => ({
        ...cells(findingPart(on)),
        ...told,
        url: findingUrl(arrangements.partnership, listed ? on : undefined, arrangements.id),
      })),
    ),
  });

function findingsOf(arrangements: Arrangements, catalogue: Catalogue) {
  const report = coverageOf(arrangements, catalogue);
  const about = ({ ask, bases, requirement }: AskedBasis, on: Basis) => ({
    on: on.requirement.id,
    // A report that is not assessed says why, and lists nothing.
    listed: report.notAssessed === undefined,
    regime: on.regime,
    regime_name: arrangements.names.regime(on.regime),
    requirement: on.requirement.id,
    ask: ask.id,
    ask_name: ask.name,
    bases: bases.map((basis) => basis.requirement.id).join('; '),
    kind: requirement.kind,
    kind_name: KINDS[requirement.kind],
    force: requirement.force,
    force_name: FORCES[requirement.force],
    confidence: requirement.certainty,
    confidence_name: CERTAINTIES[requirement.certainty],
  });
  return [
    ...report.rows.map((row) => ({
      ...about(row, writtenBasis(row)),
      finding: row.finding,
      finding_name: FINDINGS[row.finding].label,
      shown_as: lookOf(report.notAssessed === undefined ? shownAs(row) : 'not-assessed').label,
      can_be_gap: row.canBeGap,
      reason: report.notAssessed ?? reasonOf(row),
      quotations: row.quotes.length,
    })),
    ...report.inReport.map((asked) => ({
      ...about(asked, asked),
      finding: 'not-assessed' as const,
      finding_name: FINDINGS['not-assessed'].label,
      shown_as: `${IN_REPORT}.`,
      can_be_gap: false,
      reason: `${IN_REPORT}.`,
      quotations: 0,
    })),
  ];
}

/** The requirement under which a finding is written. */
const writtenBasis = (row: CoverageRow): Basis =>
  row.bases.find(({ requirement }) => requirement.id === row.writtenOn) ?? row;

/** Everything that explains a finding, as one run of sentences. */
const reasonOf = (row: CoverageRow): string =>
  [
    row.reason,
    row.there && `Found: ${row.there}`,
    row.lacking && `${lackingWord(row)}: ${row.lacking}`,
    row.apart && `Beside what is recorded on the same words: ${row.apart}`,
    row.search && searchNote(row.search),
  ]
    .filter(Boolean)
    .join(' ');
