import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildCatalogue } from '../src/domain/catalogue/catalogue.ts';
import { writeHeaders } from '../src/integrations/headers.ts';
import { pageRecords } from '../src/integrations/page-records.ts';
import { writeSearchIndex } from '../src/integrations/search-index.ts';
import { writeSitemap } from '../src/integrations/sitemap.ts';
import { readContent } from '../src/reading/read.ts';
import { contentRoot } from '../src/reading/root.ts';
import { runAstro } from './astro.ts';
import { writeBill } from './lib/bill-of-materials.ts';
import { evaluationDay, evaluationWarning } from './lib/evaluation-age.ts';
import { holdAddresses } from './lib/hold-addresses.ts';
import { readOptions } from './lib/options.ts';
import { isProgram, runNode } from './lib/run.ts';
import { siteSettings } from './lib/settings.ts';

const USAGE = `Usage: npm run build [-- --out <folder>]

Checks the content and builds the site into an empty folder. On any mistake nothing is left there.

  --out <folder>  the folder to build into (dist)
  --help          this text`;

const DIST = fileURLToPath(new URL('../dist', import.meta.url));
const lock = fileURLToPath(new URL('../package-lock.json', import.meta.url));
const checkScript = fileURLToPath(new URL('check.ts', import.meta.url));

/** One part of the build. `run` returns an exit code, or throws. */
export interface Step {
  readonly name: string;
  readonly run: () => Promise<number>;
}

/** The parts of a build into `dist`, in order. Steps after `pages` read and add to what is there. */
export const stepsInto = (dist: string): readonly Step[] => [
  { name: 'content check', run: () => runNode(checkScript) },
  // --force: Astro's cache does not notice a change in our own Markdown plugins.
  { name: 'pages', run: () => runAstro(['build', '--force', '--outDir', dist]) },
  { name: 'search index', run: () => tell('Search index', 'records', indexSite(dist)) },
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
  { name: 'age of the evaluation', run: warnOfAge },
];

/** Says how many things a part wrote. Returns exit code 0. */
async function tell(part: string, things: string, written: Promise<number>): Promise<number> {
  console.log(`${part}: ${await written} ${things}.`);
  return 0;
}

/** Writes the search index. Resolves with how many records it holds. */
async function indexSite(dist: string): Promise<number> {
  const { entries } = await readContent(contentRoot());
  return writeSearchIndex(dist, buildCatalogue(entries), await pageRecords(dist));
}

/** Warns where the access of the site was evaluated too long ago. Never stops the build. */
async function warnOfAge(): Promise<number> {
  const warning = evaluationWarning(await evaluationDay(contentRoot()), new Date());
  if (warning !== undefined) console.warn(warning);
  return 0;
}

/** Runs one step. Returns true if it succeeded; a fault is printed, not thrown. */
async function succeeds(step: Step): Promise<boolean> {
  try {
    return (await step.run()) === 0;
  } catch (error) {
    console.error(error);
    return false;
  }
}

/**
 * Builds the whole site into an empty folder, stopping at the first step that fails.
 * Returns the exit code. A failed build leaves no folder, so that nothing half-made is published.
 */
export async function build(folder = DIST, steps = stepsInto(folder)): Promise<number> {
  const clean = () => rm(folder, { recursive: true, force: true });
  await clean();
  for (const step of steps) {
    if (!(await succeeds(step))) {
      await clean();
      console.error(
        `Build stopped: the step "${step.name}" failed. Nothing was left in ${folder}.`,
      );
      return 1;
    }
  }
  return 0;
}

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
  try {
    siteSettings();
  } catch (error) {
    // A setting that cannot be followed says itself what to set instead.
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
  return build(resolve(options.values.out));
}

if (isProgram(import.meta.url)) {
  process.exitCode = await main();
}
