import { mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ADDRESSES, formatRegister } from '../src/domain/site/addresses/register.ts';
import { compareAddresses } from '../src/domain/site/addresses/standing.ts';
import { builtAddresses } from '../src/integrations/addresses.ts';
import { readAddresses } from '../src/reading/addresses.ts';
import { formatMistakes } from '../src/reading/report.ts';
import { contentRoot } from '../src/reading/root.ts';
import { isFolder } from './lib/is-folder.ts';
import { readOptions } from './lib/options.ts';
import { runAsProgram } from './lib/plain-error.ts';
import { isProgram } from './lib/run.ts';
import { writeRecord } from './lib/write-record.ts';

const USAGE = `Usage: npm run addresses [-- --site <folder>]

Adds the new addresses of the built site to the register in content/addresses. Takes none out: one that
is gone needs a successor, which people write (content/addresses/README.md).

  --site <folder>  the built site (dist)
  --help           this text`;

const DIST = fileURLToPath(new URL('../dist', import.meta.url));

/** `npm run addresses`. Returns the exit code. */
async function main(): Promise<number> {
  const options = readOptions({
    options: { site: { type: 'string', default: DIST }, help: { type: 'boolean', default: false } },
  });
  if ('problem' in options) return refuse(`${options.problem}\n\n${USAGE}`);
  const { site, help } = options.values;
  if (help) {
    console.log(USAGE);
    return 0;
  }
  if (!(await isFolder(site))) {
    return refuse(`There is no built site in “${site}”. Build it first: npm run build`);
  }
  return addAddresses(resolve(site), contentRoot());
}

function refuse(message: string): number {
  console.error(message);
  return 1;
}

/** Adds the addresses of the site under `dist` to the register of the content folder `root`. Returns the exit code. */
export async function addAddresses(dist: string, root: string): Promise<number> {
  const { kept, mistakes } = await readAddresses(root);
  if (mistakes.length > 0) {
    return refuse(formatMistakes(mistakes, () => ({ line: 1, column: 1 }), root));
  }
  const { added } = compareAddresses(kept, await builtAddresses(dist));
  const all = [...kept, ...added.map((address) => ({ address, successor: undefined }))];
  for (const [name, text] of formatRegister(all)) {
    const file = join(root, ADDRESSES, name);
    await mkdir(dirname(file), { recursive: true });
    writeRecord(file, text);
  }
  console.log(`${added.length} addresses added; the register holds ${all.length}.`);
  return 0;
}

if (isProgram(import.meta.url)) {
  await runAsProgram(main);
}
