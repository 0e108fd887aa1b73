import type { Partnership } from '../catalogue/catalogue.ts';
import { wordDate, wordSourceDate } from '../base/dates.ts';
import { capitalise } from '../base/words.ts';
import { isContent, type AskedBasis } from '../coverage/asks.ts';
import type { CoverageReport, CoverageRow } from '../coverage/coverage.ts';
import { KINDS } from '../coverage/findings.ts';
import { mayAnswer, openPoints, themeLabelOf } from '../coverage/report.ts';
import { openingOf } from '../coverage/opening.ts';
import { lookOf, shownAs } from '../coverage/shown.ts';
import { standingOf } from '../coverage/words.ts';
import type { Sheet } from './ods.ts';
import type { DataVersion } from '../data/version.ts';

/** The report of one area as a workbook: a cover, what is asked with gaps first, quotations, and the yearly report to fill in. Where nothing is assessed, the cover alone says why. */
export function coverageWorkbook(
  { record }: Pick<Partnership, 'record'>,
  report: CoverageReport,
  version: DataVersion,
  urlOf: (requirement: string) => string,
): Sheet[] {
  const cover = coverSheet(record.name, report, version, urlOf);
  if (report.notAssessed !== undefined) return [cover];
  return [cover, asksSheet(report, urlOf), quotationsSheet(report), yearlySheet(report)];
}

const coverSheet = (
  name: string,
  report: CoverageReport,
  version: DataVersion,
  urlOf: (requirement: string) => string,
): Sheet => {
  const { record, regime, sources } = report.arrangements;
  return {
    name: 'Read me',
    filters: false,
    columns: [
      { head: 'This workbook', width: 5 },
      { head: `Coverage: ${name}`, width: 22 },
    ],
    rows: [
      ['In short', openingOf(report).join('\n')],
      ['Document read', sources.map((source) => source.record.title).join('\n')],
      ['Date of the document', capitalise(wordSourceDate(record.date))],
      ['Made under', regime?.label ?? record.regime],
      ['Read on', wordDate(report.readOn ?? record.read_on)],
      ['Version', capitalise(version.words)],
      ['The same on the web', urlOf('')],
      report.notAssessed === undefined && [
        'How to read it',
        [
          'Requirements: a row for each, what is open first. Note and Seen on visit are empty for you.',
          'Quotations: the document’s own words that the findings rest on, with their places.',
          'Yearly report: what its edition asks of the yearly report, which was not read, to fill in.',
          'A finding tells what the document says. It tells nothing of how well the partnership works.',
        ].join('\n'),
      ],
      [
        'Documents that were not read',
        record.documents_not_read
          .map(({ title, why_it_matters }) => `${title}. ${why_it_matters}`)
          .join('\n'),
      ],
    ].filter((row) => row !== false),
  };
};

const asksSheet = (report: CoverageReport, urlOf: (requirement: string) => string): Sheet => {
  const open = openPoints(report).map(({ row }) => row);
  const contents = report.rows.filter((row) => isContent(row) && !open.includes(row));
  const others = report.rows.filter((row) => !isContent(row));
  return {
    name: 'Requirements',
    columns: [
      { head: 'Requirement', width: 5 },
      { head: 'Finding', width: 4 },
      { head: 'Why', width: 8 },
      { head: 'Not found, or not clear', width: 7 },
      { head: 'Question to put', width: 7 },
      { head: 'Not read, may answer it', width: 6 },
      { head: 'Note', width: 6 },
      { head: 'Seen on visit', width: 4 },
      { head: 'What is asked', width: 8 },
      { head: 'Kind', width: 5 },
      { head: 'Provision, force and certainty', width: 8 },
      { head: 'Theme', width: 4 },
      { head: 'Searched', width: 7 },
      { head: 'Address', width: 7 },
    ],
    rows: [...open, ...contents, ...others].map((row) => [
      row.ask.name,
      lookOf(shownAs(row)).label,
      row.reason,
      row.lacking,
      row.ask.question,
      mayAnswer(row, report).join('\n'),
      undefined,
      undefined,
      row.requirement.statement,
      KINDS[row.requirement.kind],
      basesOf(row),
      themeLabelOf(row),
      row.search?.line,
      urlOf(row.writtenOn),
    ]),
  };
};

const basesOf = ({ bases }: AskedBasis): string =>
  bases.map(({ requirement }) => `${requirement.citation} (${standingOf(requirement)})`).join('\n');

const quotationsSheet = (report: CoverageReport): Sheet => ({
  name: 'Quotations',
  columns: [
    { head: 'Requirement', width: 6 },
    { head: 'Finding', width: 4 },
    { head: 'The document’s own words', width: 14 },
    { head: 'Place', width: 6 },
    { head: 'Document', width: 8 },
  ],
  rows: report.rows.flatMap((row: CoverageRow) =>
    row.quotes.map((quote) => [
      row.ask.name,
      lookOf(shownAs(row)).label,
      quote.words,
      quote.place,
      report.arrangements.sources.find(({ id }) => id === quote.source)?.record.title ??
        quote.source,
    ]),
  ),
});

const yearlySheet = ({ inReport }: CoverageReport): Sheet => ({
  name: 'Yearly report',
  columns: [
    { head: 'Requirement', width: 6 },
    { head: 'What is asked', width: 10 },
    { head: 'Provision, force and certainty', width: 8 },
    { head: 'Question to put', width: 8 },
    { head: 'Finding', width: 4 },
    { head: 'Words and place', width: 8 },
    { head: 'Note', width: 7 },
  ],
  rows: inReport.map((asked) => [
    asked.ask.name,
    asked.requirement.statement,
    basesOf(asked),
    asked.ask.question,
    undefined,
    undefined,
    undefined,
  ]),
});
