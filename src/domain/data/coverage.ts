import type { Requirement } from '../../schemas/index.ts';
import type { CoverageReport } from '../coverage/coverage.ts';
import { shownAs, lookOf } from '../coverage/shown.ts';
import { IN_REPORT, OPERATING } from '../coverage/words.ts';
import { EVIDENCE_COLUMNS, evidenceCells, orNone } from './columns.ts';
import { dataTable, type DataTable } from './table.ts';

/** The report of one area as a file to work on, with an empty column for notes. */
export const coverageTable = (
  report: CoverageReport,
  urlOf: (requirement: string) => string,
): DataTable =>
  dataTable({
    name: 'coverage',
    title: 'Coverage report',
    row: 'one requirement and one piece of evidence',
    columns: [
      { name: 'requirement', means: 'Id of the requirement.' },
      { name: 'regime', means: 'Id of the regime.' },
      { name: 'theme', means: 'Theme.' },
      { name: 'title', means: 'Title of the requirement.' },
      { name: 'statement', means: 'What must be shown, in our words.' },
      { name: 'force', means: 'must-statute, must-guidance, should or power.' },
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
      { name: 'computed_from', means: 'The row that the finding is computed from.' },
      ...EVIDENCE_COLUMNS,
      { name: 'url', means: 'Permanent address of the row.' },
      { name: 'notes', means: 'Left empty for your notes.' },
    ],
    rows: [
      ...report.rows.flatMap((row) =>
        orNone(row.quotes).map((quote) => ({
          ...about(row.requirement),
          regime: row.regime,
          shown_as: lookOf(shownAs(row)).label,
          reason: report.notAssessed ?? row.reason,
          there: row.there,
          lacking: row.lacking,
          searched_for: row.search?.counts,
          computed_from: row.computedFrom,
          ...evidenceCells(quote),
          url: urlOf(row.requirement.id),
          notes: undefined,
        })),
      ),
      ...report.inReport.map((requirement) => beside(requirement, `${IN_REPORT}.`, urlOf)),
      ...report.operating.map((requirement) => beside(requirement, `${OPERATING}.`, urlOf)),
    ],
  });

const about = ({ id, theme, title, statement, force, certainty, citation }: Requirement) => ({
  requirement: id,
  theme,
  title,
  statement,
  force,
  certainty,
  citation,
});

const beside = (requirement: Requirement, words: string, urlOf: (id: string) => string) => ({
  ...about(requirement),
  regime: undefined,
  shown_as: words,
  reason: undefined,
  there: undefined,
  lacking: undefined,
  searched_for: undefined,
  computed_from: undefined,
  ...evidenceCells(undefined),
  url: urlOf(requirement.id),
  notes: undefined,
});
