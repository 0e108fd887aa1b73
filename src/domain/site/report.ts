/** What a report of a problem names. */
export interface Reported {
  /** The id of a statement; several joined by commas, where one row stands for several. */
  statement: string;
  /** The whole address of the statement. */
  page: string;
  /** The data version, eight hexadecimal digits. */
  version: string;
}

/** A report with the id of the partnership that it is about, where it is about one. */
type Told = Reported & { partnership?: string };

/** An address with the parts of a report filled in: `…?id={statement}` → `…?id=meetings.board.frequency`. */
export const fillTemplate = (template: string, reported: Told): string =>
  template.replace(/\{(statement|page|version|partnership)\}/g, (_, part: keyof Told) =>
    encodeURIComponent(reported[part] ?? ''),
  );

/** The plain text of a report, with lines left for the reader to fill in. */
export const reportText = ({ statement, page, version }: Reported): string =>
  [
    `Statement: ${statement}`,
    `Page: ${page}`,
    `Data version: ${version}`,
    'What is not right: ',
    'What the document says, and where: ',
    'What kind of body this comes from: ',
  ].join('\n');

/** A report that names nothing yet. */
export const BLANK_REPORT: Reported = {
  statement: '(the id beside the statement)',
  page: '(the address of the page)',
  version: '(at the foot of the page)',
};

const STATEMENTS = /^[a-z0-9-]+(?:\.[a-z0-9-]+){1,2}(?:,[a-z0-9-]+(?:\.[a-z0-9-]+){1,2})*$/;
const VERSION = /^[0-9a-f]{8}$/;
const LONGEST = 2000;

/**
 * The report that a query names. What does not have the form of an id, of an address of this site or of
 * a version is left blank, so that no link can put words of its own on the page. Where the query names the partnership
 * instead of a page, it is the page of that; one without an anchor gets that of the statement.
 */
export function parseReport(query: string, home: string): Reported {
  const params = new URLSearchParams(query.slice(0, LONGEST));
  const { statement, page, version } = BLANK_REPORT;
  const given = (name: keyof Reported): string => params.get(name) ?? '';
  const isNamed = STATEMENTS.test(given('statement'));
  const [first = ''] = given('statement').split(',');
  const of = params.get('of') ?? '';
  const named = of === '' ? given('page') : `${home}partnerships/${of}/`;
  const at = `${named}${isNamed && !named.includes('#') ? `#${first}` : ''}`;
  return {
    statement: isNamed ? given('statement') : statement,
    page: /^[\w:/.#-]+$/.test(named) && at.startsWith(home) ? at : page,
    version: VERSION.test(given('version')) ? given('version') : version,
  };
}
