import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { startBrowser } from '../../scripts/lib/browser.ts';
import { serve } from '../../scripts/serve.ts';
import { siteSettings } from '../../scripts/lib/settings.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the built site's front page. */
    siteUrl: string;
    /** The address at which the one browser takes orders. */
    browserEndpoint: string;
    /** A folder that stands while a test builds, so that no other does (`one-build.ts`). */
    buildLock: string;
  }
}

/** Serves the built site and starts one browser for all test files. Returns how to stop both. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dist = fileURLToPath(new URL('../../dist', import.meta.url));
  const browser = await startBrowser();
  const site = await serve({ dist, base: siteSettings().base });
  project.provide('siteUrl', site.url);
  project.provide('browserEndpoint', browser.wsEndpoint());
  const locks = await mkdtemp(join(tmpdir(), 'site-tests-'));
  project.provide('buildLock', join(locks, 'building'));
  return async () => {
    await browser.close();
    await site.close();
    await rm(locks, { recursive: true });
  };
}
