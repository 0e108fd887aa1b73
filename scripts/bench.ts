import { benchBuild } from './lib/bench/bench-build.ts';
import { benchCandidates } from './lib/bench/bench-candidates.ts';
import { benchGate } from './lib/bench/bench-gate.ts';
import { benchSearch } from './lib/bench/bench-search.ts';

const USAGE = `Usage: npm run bench [-- build <sizes> | gate <areas> | search <areas> | candidates]

Builds collections of generated areas (6, 150 and 600, or the sizes given) and prints time, peak memory,
files and bytes, beside a bare Astro site of as many pages and bytes built in the same run, and the first
view of each template. The areas are fictional, and the same in every run. It takes some minutes and a
few gigabytes of memory.

With "gate": the same at 153 areas (or as many as given) with a search on them, each figure held against its
bar; ends with 1 where one is over. Times are judged only where nothing else keeps the machine busy.

With "search": kilobytes fetched and milliseconds to the first results, cold and warm, with a processor of
full and of a quarter of its speed, on the records and on 150 generated areas (or as many as given), in
the pages of dist. Build the site first.

With "candidates": of the answers of each source, how many are among the passages that are proposed for them
by what the other sources recorded. It needs the texts in SOURCES_DIR.`;

const SIZES = [6, 150, 600];

/** A number of areas; undefined where none is given. Throws with the usage for anything else. */
function countOf(areas: string | undefined): number | undefined {
  const count = areas === undefined ? undefined : Number(areas);
  if (count !== undefined && !(Number.isInteger(count) && count > 0)) throw new Error(USAGE);
  return count;
}

/** Benches by name; each takes what follows its name on the command line. */
const BENCHES: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = {
  build: (args) => {
    const sizes = args.map(Number);
    if (sizes.some((size) => !Number.isInteger(size) || size < 1)) throw new Error(USAGE);
    return benchBuild(sizes.length > 0 ? sizes : SIZES);
  },
  gate: async ([areas]) => {
    if (!(await benchGate(countOf(areas)))) process.exitCode = 1;
  },
  search: ([areas]) => benchSearch(countOf(areas)),
  candidates: () => benchCandidates(),
};

const [name = 'build', ...args] = process.argv.slice(2);
const bench = BENCHES[name];
if (bench === undefined) {
  console.error(USAGE);
  process.exitCode = 1;
} else {
  await bench(args);
}
