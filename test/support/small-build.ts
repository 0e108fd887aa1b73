/** A build of a few pages by the steps given here, through the command’s own `build`: small-build.ts <folder> <version>. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { build, type Step } from '../../scripts/build.ts';
import { runAsProgram } from '../../scripts/lib/plain-error.ts';

const [folder = '', version = ''] = process.argv.slice(2);
/** Where this is set, the build stands still until the file is there. */
const { GATE } = process.env;

const pages = (site: string, part: string): Step => ({
  name: part,
  run: async () => {
    mkdirSync(join(site, part));
    for (const page of ['a', 'b', 'c']) {
      writeFileSync(join(site, part, `${page}.html`), version);
      do await setTimeout(1);
      while (GATE !== undefined && !existsSync(GATE));
    }
    writeFileSync(join(site, `${part}-${version}.html`), version);
    return 0;
  },
});

await runAsProgram(() =>
  build(
    folder,
    () => Promise.resolve(version),
    ({ site }) => ['pages', 'search', 'data'].map((part) => pages(site, part)),
  ),
);
