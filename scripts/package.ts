import { fileURLToPath } from 'node:url';
import { offlineZip } from '../src/integrations/offline.ts';
import { missingForRelease } from '../src/settings.ts';
import { buildSite } from './build.ts';
import { runAsProgram } from './lib/plain-error.ts';
import { isProgram } from './lib/run.ts';
import { siteSettings } from './lib/settings.ts';
import { targetProblem } from './lib/target.ts';
import { writeRecord } from './lib/write-record.ts';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const target = fileURLToPath(new URL('../safeguarding-side-by-side.zip', import.meta.url));

/** Builds the site and packs it for reading without a network. Returns the exit code. */
async function pack(): Promise<number> {
  const problem = targetProblem('dist', dist);
  if (problem !== undefined) throw new Error(problem);
  const code = await buildSite();
  if (code !== 0) return code;
  const zip = await offlineZip(dist, siteSettings().base);
  writeRecord(target, zip);
  console.log(
    `Package: ${target}, ${Math.round(zip.length / 1024)} kB. Unzip it and open index.html.`,
  );
  for (const missing of missingForRelease()) console.warn(`Not for publishing yet. ${missing}`);
  return 0;
}

if (isProgram(import.meta.url)) {
  await runAsProgram(pack);
}
