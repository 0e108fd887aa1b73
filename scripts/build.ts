import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { writeBill } from '../src/integrations/bill-of-materials.ts';
import { writeHeaders } from '../src/integrations/headers.ts';
import { pageRecords } from '../src/integrations/page-records.ts';
import { writeSearchIndex } from '../src/integrations/search-index.ts';
import { writeSitemap } from '../src/integrations/sitemap.ts';
import { buildCatalogue } from '../src/domain/catalogue.ts';
import { readContent } from '../src/reading/read.ts';
import { contentRoot } from '../src/reading/root.ts';
import { runAstro } from './astro.ts';
import { isProgram, runNode } from './lib/run.ts';
import { siteSettings } from './lib/settings.ts';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const lock = fileURLToPath(new URL('../package-lock.json', import.meta.url));
const checkScript = fileURLToPath(new URL('check.ts', import.meta.url));

/** One part of the build. `run` returns an exit code, or throws. */
export interface Step {
  readonly name: string;
  readonly run: () => Promise<number>;
}

/** The parts of the build, in order. Steps after `pages` read and add to what is in `dist`. */
export const STEPS: readonly Step[] = [
  { name: 'content check', run: () => runNode(checkScript) },
  // --force: Astro's cache does not notice a change in our own Markdown plugins.
  { name: 'pages', run: () => runAstro(['build', '--force']) },
  { name: 'search index', run: () => tell('Search index', 'records', indexSite()) },
  { name: 'sitemap', run: () => tell('Sitemap', 'pages', writeSitemap(dist)) },
  {
    name: 'bill of materials',
    run: () => tell('Bill of materials', 'packages', writeBill(dist, lock)),
  },
  {
    name: 'headers',
    run: () => tell('Headers', 'folders', writeHeaders(dist, siteSettings().base)),
  },
];

/** Says how many things a part wrote. Returns exit code 0. */
async function tell(part: string, things: string, written: Promise<number>): Promise<number> {
  console.log(`${part}: ${await written} ${things}.`);
  return 0;
}

/** Writes the search index. Resolves with how many records it holds. */
async function indexSite(): Promise<number> {
  const { entries } = await readContent(contentRoot());
  return writeSearchIndex(dist, buildCatalogue(entries), await pageRecords(dist));
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
export async function build(steps = STEPS, folder = dist): Promise<number> {
  const clean = () => rm(folder, { recursive: true, force: true });
  await clean();
  for (const step of steps) {
    if (!(await succeeds(step))) {
      await clean();
      console.error(`Build stopped: the step "${step.name}" failed. Nothing was left in dist.`);
      return 1;
    }
  }
  return 0;
}

if (isProgram(import.meta.url)) {
  process.exitCode = await build();
}
