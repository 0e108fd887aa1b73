import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentRoot } from '../../../src/reading/root.ts';
import { generateContent } from '../generate-content.ts';
import { measureSearch } from './search-cost.ts';

/** As many areas as have such arrangements, about. */
const AREAS = 150;

/** Prints what a search costs on the real records and on generated areas, in the pages of `dist`. */
export async function benchSearch(areas = AREAS): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-content-'));
  try {
    await generateContent({ from: contentRoot(), to: folder, areas, seed: '1' });
    for (const [what, content] of [
      ['The records', contentRoot()],
      [`${areas} generated areas`, folder],
    ] as const) {
      const { records, indexSeconds, queries } = await measureSearch(content, 'dist');
      console.log(`${what}: ${records} search records, indexed in ${indexSeconds} s.`);
      console.table(queries);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}
