import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { buildCatalogue } from '../src/domain/catalogue/catalogue.ts';
import { dataUrlsAt } from '../src/domain/data/urls.ts';
import { dataVersion } from '../src/domain/data/version.ts';
import { writeApi } from '../src/integrations/api.ts';
import { writeHeaders } from '../src/integrations/headers.ts';
import { holdParity, tellDisparity } from '../src/integrations/parity.ts';
import { pageRecords } from '../src/integrations/page-records.ts';
import { writeSearchIndex } from '../src/integrations/search-index.ts';
import { writeSitemap } from '../src/integrations/sitemap.ts';
import { writeTwins } from '../src/integrations/twins.ts';
import { handFiles, type CheckedContent } from '../src/reading/checked.ts';
import { contentRoot } from '../src/reading/root.ts';
import { ValueSchema } from '../src/schemas/index.ts';
import { buildDay, siteOwner } from '../src/settings.ts';
import { SITE_NAME } from '../src/site.ts';
import { buildPages } from './astro.ts';
import { writeBill } from './lib/bill-of-materials.ts';
import { checkContent } from './lib/check-content.ts';
import { holdAddresses } from './lib/hold-addresses.ts';
import { readOptions } from './lib/options.ts';
import { overdueReviews } from './lib/overdue-reviews.ts';
import { plainError, runAsProgram } from './lib/plain-error.ts';
import { isProgram } from './lib/run.ts';
import { siteSettings } from './lib/settings.ts';
import { targetProblem } from './lib/target.ts';
import { replaceSite, type Draft } from './lib/whole-site.ts';

const USAGE = `Usage: npm run build [-- --out <folder>]

Checks the content and builds the site. Only a site that is whole takes the place of what is in the
folder; on any mistake the old one stays.

  --out <folder>  the folder to build into (dist): new, empty, or one that a build made
  --help          this text`;

const DIST = fileURLToPath(new URL('../dist', import.meta.url));
const lock = fileURLToPath(new URL('../package-lock.json', import.meta.url));

/** One part of the build. `run` returns an exit code, or throws. */
export interface Step {
  readonly name: string;
  readonly run: () => Promise<number>;
}

/**
 * The parts of a build into `dist`, in order, all from one reading of the content. Steps after `pages` read
 * and add to what is there.
 */
export const stepsInto = (
  { site: dist, cache }: Draft,
  content: CheckedContent,
): readonly Step[] => [
  // A new cache each time: Astro's does not notice a change in our own Markdown plugins.
  {
    name: 'pages',
    run: () => handFiles(cache, content.files).then(() => buildPages(dist, cache)),
  },
  { name: 'api', run: () => tell('API', 'files', writeApiOf(dist, content)) },
  { name: 'parity', run: () => parityOf(dist) },
  { name: 'search index', run: () => tell('Search index', 'records', indexSite(dist, content)) },
  { name: 'twins', run: () => tell('Twins in Markdown', 'pages', writeTwins(dist)) },
  { name: 'sitemap', run: () => tell('Sitemap', 'pages', writeSitemap(dist)) },
  {
    name: 'bill of materials',
    run: () => tell('Bill of materials', 'packages', writeBill(dist, lock)),
  },
  { name: 'addresses', run: () => holdAddresses(dist, contentRoot(), siteSettings()) },
  {
    name: 'headers',
    run: () => tell('Headers', 'folders', writeHeaders(dist, siteSettings().base)),
  },
  { name: 'reviews', run: () => warnOfReviews(content) },
];

/** As many disparities as are printed: one fault of a template shows on many pages. */
const DISPARITIES_TOLD = 10;

/** Holds the pages against the data files. Returns 1, with the first disparities printed, where they differ. */
async function parityOf(dist: string): Promise<number> {
  const { facts, pages, values, cells, disparities } = await holdParity(dist);
  if (disparities.length === 0) {
    console.log(
      `Parity: ${facts} facts on ${pages} pages, ${values} values of JSON and ${cells} cells of workbooks agree with the tables.`,
    );
    return 0;
  }
  for (const one of disparities.slice(0, DISPARITIES_TOLD)) console.error(tellDisparity(one));
  console.error(`${disparities.length} of ${facts} facts on pages differ from the data files.`);
  return 1;
}

/** Says how many things a part wrote. Returns exit code 0. */
async function tell(part: string, things: string, written: Promise<number>): Promise<number> {
  console.log(`${part}: ${await written} ${things}.`);
  return 0;
}

/** Writes the search index. Resolves with how many records it holds. */
async function indexSite(dist: string, { entries }: CheckedContent): Promise<number> {
  return writeSearchIndex(
    dist,
    buildCatalogue(entries, { day: buildDay() }),
    await pageRecords(dist),
  );
}

/** Writes the API. Resolves with how many files it has. */
function writeApiOf(dist: string, { entries }: CheckedContent): Promise<number> {
  const { site, base } = siteSettings();
  const day = buildDay();
  const catalogue = buildCatalogue(entries, { day });
  const urls = dataUrlsAt(site, base);
  const cited = { site: SITE_NAME, owner: siteOwner() };
  const context = { catalogue, version: dataVersion(catalogue), day, urls, cited };
  return writeApi(dist, context, z.toJSONSchema(ValueSchema), base);
}

/** Warns of every review that is overdue on the day of the build. Never stops the build. */
function warnOfReviews({ entries }: CheckedContent): Promise<number> {
  for (const overdue of overdueReviews(entries, buildDay())) {
    console.warn(`Warning: review overdue. ${overdue}`);
  }
  return Promise.resolve(0);
}

/** Runs one part. Resolves with what it did, or undefined where it failed; a fault is printed, not thrown. */
async function attempt<T>(
  name: string,
  run: () => Promise<T | undefined>,
  folder: string,
): Promise<T | undefined> {
  try {
    const done = await run();
    if (done !== undefined) return done;
  } catch (error) {
    console.error(plainError(error));
  }
  console.error(
    `Build stopped: the step "${name}" failed. ${existsSync(folder) ? `The site in ${folder} is still the one from before.` : 'Nothing was written.'}`,
  );
  return undefined;
}

/**
 * Builds the whole site, stopping at the first step that fails, and puts it in the place of what is in
 * `folder`. `check` resolves with the content that the steps build from, or undefined where it has
 * mistakes. Returns the exit code. After a fault the folder is as it was.
 */
export async function build<Content>(
  folder: string,
  check: () => Promise<Content | undefined>,
  steps: (draft: Draft, content: Content) => readonly Step[],
): Promise<number> {
  const content = await attempt('content check', check, folder);
  if (content === undefined) return 1;
  const done = await replaceSite(folder, async (draft) => {
    for (const { name, run } of steps(draft, content)) {
      const succeed = async () => ((await run()) === 0 ? true : undefined);
      if (!(await attempt(name, succeed, folder))) return false;
    }
    return true;
  });
  return done ? 0 : 1;
}

/** Builds the site of the content folder into `folder`, as `build` does. Returns the exit code. */
export const buildSite = (folder = DIST): Promise<number> =>
  build(folder, () => checkContent(contentRoot()), stepsInto);

/** `npm run build`. Returns the exit code. */
function main(): Promise<number> | number {
  const options = readOptions({
    options: { out: { type: 'string', default: DIST }, help: { type: 'boolean', default: false } },
  });
  if ('problem' in options) {
    console.error(`${options.problem}\n\n${USAGE}`);
    return 1;
  }
  if (options.values.help) {
    console.log(USAGE);
    return 0;
  }
  siteSettings(); // Throws, in words, where a setting cannot be followed.
  const problem = targetProblem('--out', options.values.out);
  if (problem !== undefined) {
    console.error(problem);
    return 1;
  }
  return buildSite(resolve(options.values.out));
}

if (isProgram(import.meta.url)) {
  await runAsProgram(main);
}
