/** Addresses inside the site. The site may live under a sub-path, so no page writes one by hand. */

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** The path of a page: `href('/compare/')` is `/sub/compare/` where the site lives under `/sub`. */
export const href = (path: string): string => `${base}${path}`;

/** The page of a partnership, at a statement where an anchor is given. */
export const partnershipHref = (partnership: string, anchor?: string): string =>
  href(`/partnerships/${partnership}/${anchor === undefined ? '' : `#${anchor}`}`);

/** The page of a source, at a place where a locator is given. */
export const sourceHref = (source: string, locator?: string): string =>
  href(`/sources/${source}/${locator === undefined ? '' : `#${locatorAnchor(locator)}`}`);

/** The anchor of a place on the page of its source. */
export const locatorAnchor = (locator: string): string => `at-${locator}`;

/** The coverage report of a partnership, at a requirement where one is given. */
export const coverageHref = (partnership: string, requirement?: string): string =>
  href(
    `/partnerships/${partnership}/coverage/${requirement === undefined ? '' : `#${requirement}`}`,
  );

/** The page of a requirement. */
export const requirementHref = (requirement: string): string =>
  href(`/requirements/${requirement}/`);

/** The whole address of a page of this site, for data files and citations. */
export const absolute = (path: string): string => new URL(path, import.meta.env.SITE).href;

/** The permanent address of a statement. */
export const statementUrl = (partnership: string, anchor: string): string =>
  absolute(partnershipHref(partnership, anchor));
