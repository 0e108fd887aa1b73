/** What whoever builds the site may ask for through the environment (README, “Settings”). */

type Env = Readonly<Record<string, string | undefined>>;

/** The parts that an address for reports may hold; `{statement}` must be one of them. */
const REPORT_PARTS = ['statement', 'page', 'version'] as const;

/**
 * `REPORT_URL`: the address at which problems are reported, with `{statement}`, `{page}` and
 * `{version}` in it. Undefined where none is set. Throws where it is not such an address.
 */
export function reportTemplate(env: Env = process.env): string | undefined {
  const template = env.REPORT_URL;
  if (template === undefined || template === '') return undefined;
  const unknown = [...template.matchAll(/\{([^}]*)\}/g)]
    .map(([, part = '']) => part)
    .filter((part) => !(REPORT_PARTS as readonly string[]).includes(part));
  if (!/^(?:https?:\/\/|mailto:)\S+$/.test(template) || !template.includes('{statement}')) {
    throw new Error(
      `REPORT_URL is “${template}”. It must be a web or mailto address that holds {statement}, and may hold {page} and {version}.`,
    );
  }
  if (unknown.length > 0) {
    throw new Error(
      `REPORT_URL holds {${unknown.join('}, {')}}. It may hold {statement}, {page} and {version} only.`,
    );
  }
  return template;
}

/** The longest name that a foot of a page and a sentence can carry, in characters. */
const LONGEST_OWNER = 120;

/**
 * `SITE_OWNER`: the organisation that runs this copy of the site, as pages name it. Undefined where none is set.
 * Throws where it is longer than a name, on more than one line, or holds an address or number to write to.
 */
export function siteOwner(env: Env = process.env): string | undefined {
  const owner = env.SITE_OWNER?.trim();
  if (owner === undefined || owner === '') return undefined;
  if (owner.length > LONGEST_OWNER || /[\n\r@]|https?:|\d{5}/u.test(owner)) {
    throw new Error(
      `SITE_OWNER is “${owner.split(/[\n\r]/u)[0] ?? ''}”. It must be the name of the organisation that runs the site, on one line of at most ${String(LONGEST_OWNER)} characters; how to reach it goes into REPORT_URL.`,
    );
  }
  return owner;
}

/** What a copy for the public must say and this one does not, each with the setting to make. Empty where nothing is missing. */
export const missingForRelease = (env: Env = process.env): string[] => [
  ...(siteOwner(env) === undefined
    ? ['It does not say who runs it: set SITE_OWNER to the name of the organisation.']
    : []),
  ...(reportTemplate(env) === undefined
    ? ['It does not say how to reach whoever runs it: set REPORT_URL to an address for reports.']
    : []),
];

/** Of which sources a reading view is made: of none, of those whose entry allows it, or of all. */
export type ReadingView = 'none' | 'allowed' | 'all';

/**
 * `READING_VIEW`: `allowed` or `all`; nothing by default. Throws for another word, and for `all`
 * together with `SITE_URL`: texts that may not be republished are for reading at home only.
 */
export function readingView(env: Env = process.env): ReadingView {
  const wanted = env.READING_VIEW;
  if (wanted === undefined || wanted === '') return 'none';
  if (wanted !== 'allowed' && wanted !== 'all') {
    throw new Error(`READING_VIEW is “${wanted}”. It may be “allowed” or “all”, or be left out.`);
  }
  if (wanted === 'all' && env.SITE_URL !== undefined && env.SITE_URL !== '') {
    throw new Error(
      'READING_VIEW is “all” and SITE_URL is set. A site to be published may show only the texts whose entry allows it: use “allowed”.',
    );
  }
  return wanted;
}

/**
 * `BUILD_DAY`: the day for which the site is built, such as 2026-11-21, by which pages say what is current; today
 * by default. Throws where it is not such a day.
 */
export function buildDay(env: Env = process.env, now = new Date()): string {
  const day = env.BUILD_DAY;
  if (day === undefined || day === '') return now.toISOString().slice(0, 10);
  if (!isDay(day)) {
    throw new Error(`BUILD_DAY is “${day}”. It must be a day that exists, such as 2026-11-21.`);
  }
  return day;
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/u.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(text);
