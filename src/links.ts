/** Addresses inside the site. The site may live under a sub-path, so no page writes one by hand. */

import { areaPath } from './domain/area/directory.ts';
import type { Arrangements, Partnership } from './domain/catalogue/catalogue.ts';
import type { ChoiceLinks } from './domain/glance/choice.ts';
import { dataUrlsAt } from './domain/data/urls.ts';
import { fillTemplate } from './domain/site/report.ts';
import { TERMS_ANCHOR } from './domain/source/facts.ts';
import { reportTemplate } from './settings.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** The path of a page: `href('/compare/')` is `/sub/compare/` where the site lives under `/sub`. */
export const href = (path: string): string => `${base}${path}`;

/** The page of an area of England. */
export const areaHref = (area: string): string => href(areaPath(area));

/** The page of a partnership, or of one of its editions where that is given, at a statement where an anchor is. */
export const partnershipHref = (partnership: string, anchor?: string, edition?: string): string =>
  href(
    `/partnerships/${partnership}/${edition === undefined ? '' : `${edition}/`}${anchor === undefined ? '' : `#${anchor}`}`,
  );

/** The page of a source, at a place where a locator is given. */
export const sourceHref = (source: string, locator?: string): string =>
  href(`/sources/${source}/${locator === undefined ? '' : `#${locatorAnchor(locator)}`}`);

/** The words searched for in a source, with their places. */
export const searchedHref = (source: string): string => href(`/sources/${source}/#${TERMS_ANCHOR}`);

/** The reading view of a source, at an anchor where one is given. */
export const textHref = (source: string, anchor?: string): string =>
  href(`/sources/${source}/text/${anchor === undefined ? '' : `#${anchor}`}`);

/** Where quoted words stand: marked in the reading view where there is one, else the place on the source’s page. */
export const quoteHref = ({
  source,
  locator,
  mark,
}: {
  source: string;
  locator: string;
  mark: string | undefined;
}): string => (mark === undefined ? sourceHref(source, locator) : textHref(source, mark));

/** The anchor of a place on the page of its source. */
export const locatorAnchor = (locator: string): string => `at-${locator}`;

/** The coverage report of a partnership, or of one of its editions, at a requirement where one is given. */
export const coverageHref = (partnership: string, requirement?: string, edition?: string): string =>
  `${partnershipHref(partnership, undefined, edition)}coverage/${requirement === undefined ? '' : `#${requirement}`}`;

/** The report as a file of the kind that its ending tells: `csv` or `ods`. */
export const coverageFileHref = (partnership: string, ending: string): string =>
  href(`/partnerships/${partnership}/coverage.${ending}`);

/** The sheet for a visit. */
export const visitHref = (partnership: string): string => `${partnershipHref(partnership)}visit/`;

/** What a quotation or a correction is about in an edition: a statement, or our finding on a requirement. */
export const aboutHref = (
  partnership: string,
  about: { statement: string } | { requirement: string },
  edition: string,
): string =>
  'statement' in about
    ? partnershipHref(partnership, about.statement, edition)
    : coverageHref(partnership, about.requirement, edition);

/** What changed in an edition since the one before it. */
export const changesHref = (partnership: string, edition: string): string =>
  `${partnershipHref(partnership, undefined, edition)}changes/`;

/** The guide to a partnership, at a section where one is given. */
export const guideHref = (partnership: string, section?: string): string =>
  href(`/partnerships/${partnership}/guide/${section === undefined ? '' : `#${section}`}`);

/** The one-page summary of a partnership, for print. */
export const summaryHref = (partnership: string): string =>
  `${partnershipHref(partnership)}summary/`;

/** The page of a requirement. */
export const requirementHref = (requirement: string): string =>
  href(`/requirements/${requirement}/`);

/** The sheet by which a partnership checks our reading. */
export const checkHref = (partnership: string): string =>
  href(`/partnerships/${partnership}/check/`);

/** The page of corrections, at one of them where its anchor is given. */
export const correctionHref = (anchor?: string): string =>
  href(`/corrections/${anchor === undefined ? '' : `#${anchor}`}`);

/** The page of a question; with an area, at that area’s answer. */
export const questionHref = (question: string, area?: string, page?: string): string =>
  href(
    `/questions/${question}/${page === undefined ? '' : `${page}/`}${area === undefined ? '' : `?area=${area}#area.${area}`}`,
  );

/** All questions as one area’s document answers them, at a question where one is given. */
export const answersHref = (partnership: string, question?: string): string =>
  `${partnershipHref(partnership)}answers/${question === undefined ? '' : `#${question}`}`;

/** The whole address of a page of this site, for data files and citations. */
export const absolute = (path: string): string => new URL(path, import.meta.env.SITE).href;

/** The addresses in the files that the chooser reads. */
export const CHOICE_LINKS: ChoiceLinks = {
  partnership: partnershipHref,
  coverage: coverageHref,
  source: sourceHref,
  quote: quoteHref,
  absolute,
};

/** The addresses that data files name. */
export const dataUrls = dataUrlsAt(import.meta.env.SITE, import.meta.env.BASE_URL);

/** The permanent address of a statement, on the page of its edition. */
export const statementUrl = dataUrls.statement;

/**
 * Without an address of the publisher’s own, reports start from a text on the page of corrections. It makes the page
 * again from the ids: a sheet has hundreds of these addresses.
 */
const OWN_REPORTS = '/corrections/?of={partnership}&statement={statement}&version={version}#report';

/** Where a problem with one statement, or several that stand in one row, is reported. */
export const reportHref = (partnership: string, ids: readonly string[], version: string): string =>
  fillTemplate(reportTemplate() ?? href(OWN_REPORTS), {
    statement: ids.join(','),
    page: absolute(partnershipHref(partnership, ids[0])),
    version,
    partnership,
  });

/** Where to write to whoever runs the site about one of its own pages; undefined where no address is set. */
export const contactHref = (path: string, version: string): string | undefined => {
  const template = reportTemplate();
  return (
    template &&
    fillTemplate(template, {
      statement: path.replaceAll('/', ''),
      page: absolute(href(path)),
      version,
    })
  );
};

/** The way to a page about a partnership, or about one of its editions: its steps, with paths below the base. */
export function partnershipCrumbs(
  { id, record }: Partnership,
  edition?: Arrangements,
): { label: string; path: string }[] {
  const path = `/partnerships/${id}/`;
  return [
    { label: 'Partnerships', path: '/partnerships/' },
    { label: record.name, path },
    ...(edition ? [{ label: edition.record.title, path: `${path}${edition.id}/` }] : []),
  ];
}
