import type { AskedBasis } from '../coverage/asks.ts';
import type { CoverageReport } from '../coverage/coverage.ts';
import { shownAs, lookOf } from '../coverage/shown.ts';
import { IN_REPORT, OPERATING } from '../coverage/words.ts';
import { EVIDENCE_COLUMNS, evidenceCells, orNone } from './columns.ts';
import { dataTable, type DataTable } from './table.ts';

/** The report of one area as a file to work on, with an empty column for notes; where nothing is assessed, one row says why. */
export const coverageTable = (
  report: CoverageReport,
  urlOf: (requirement: string) => string,
): DataTable =>
  dataTable({
    name: 'coverage',
    title: 'Coverage report',
    row: 'one thing asked and one piece of evidence',
    columns: [
      { name: 'requirement', means: 'Id of the requirement under which the finding is written.' },
      { name: 'ask', means: 'Id of what is asked.' },
      {
        name: 'bases',
        means: 'Every requirement of its law that asks it, separated by semicolons.',
      },
      { name: 'regime', means: 'Id of the regime.' },
      { name: 'theme', means: 'Theme.' },
      { name: 'kind', means: 'law-content, guidance-list, guidance-elsewhere or act-or-other.' },
      { name: 'title', means: 'What is asked, in a few words.' },
      { name: 'statement', means: 'What must be shown, in our words.' },
      { name: 'force', means: 'must-statute, must-guidance, should, power or definition.' },
      { name: 'certainty', means: 'confirmed, probable or uncertain.' },
      { name: 'citation', means: 'The provision.' },
      { name: 'shown_as', means: 'The finding in words, or where to look.' },
      { name: 'reason', means: 'Why.' },
      { name: 'there', means: 'What the document does say.' },
      { name: 'lacking', means: 'What is not there, or not clear.' },
      {
        name: 'searched_for',
        means: 'The terms searched for, where nothing was found, each with how often it occurs.',
      },
      ...EVIDENCE_COLUMNS,
      { name: 'url', means: 'Permanent address of the row.' },
      { name: 'notes', means: 'Left empty for your notes.' },
    ],
    rows:
      report.notAssessed === undefined
        ? findingRows(report, urlOf)
        : [notAssessedRow(report.notAssessed, urlOf)],
  });

/** A row for each thing asked and each piece of evidence. */
const findingRows = (report: CoverageReport, urlOf: (requirement: string) => string) => [
  ...report.rows.flatMap((row) =>
    orNone(row.quotes).map((quote) => ({
      ...about(row, row.writtenOn),
      regime: row.regime,
      shown_as: lookOf(shownAs(row)).label,
      reason: row.reason,
      there: row.there,
      lacking: row.lacking,
      searched_for: row.search?.counts,
      ...evidenceCells(quote),
      url: urlOf(row.writtenOn),
      notes: undefined,
    })),
  ),
  ...report.inReport.map((asked) => beside(asked, `${IN_REPORT}.`, urlOf)),
  ...report.operating.map((asked) => beside(asked, `${OPERATING}.`, urlOf)),
];

/** The one row of a report without findings: why there are none. */
const notAssessedRow = (ground: string, urlOf: (requirement: string) => string) => ({
  requirement: undefined,
  ask: undefined,
  bases: undefined,
  theme: undefined,
  kind: undefined,
  title: undefined,
  statement: undefined,
  force: undefined,
  certainty: undefined,
  citation: undefined,
  regime: undefined,
  shown_as: 'Not assessed',
  reason: ground,
  there: undefined,
  lacking: undefined,
  searched_for: undefined,
  ...evidenceCells(undefined),
  url: urlOf(''),
  notes: undefined,
});

const about = ({ ask, bases, requirement }: AskedBasis, writtenOn = requirement.id) => ({
  requirement: writtenOn,
  ask: ask.id,
  bases: bases.map((basis) => basis.requirement.id).join('; '),
  theme: requirement.theme,
  kind: requirement.kind,
  title: ask.name,
  statement: requirement.statement,
  force: requirement.force,
  certainty: requirement.certainty,
  citation: requirement.citation,
});

const beside = (asked: AskedBasis, words: string, urlOf: (id: string) => string) => ({
  ...about(asked),
  regime: undefined,
  shown_as: words,
  reason: undefined,
  there: undefined,
  lacking: undefined,
  searched_for: undefined,
  ...evidenceCells(undefined),
  url: urlOf(asked.requirement.id),
  notes: undefined,
});
