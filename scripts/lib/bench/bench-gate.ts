import { availableParallelism, loadavg } from 'node:os';
import { overIn, verdictsOn, wordFault, wordVerdict } from './bars.ts';
import { measureRecords, measureRound, wordRound } from './bench-build.ts';
import { measureSearch, type QueryCost } from './search-cost.ts';

/** All areas of England. */
const AREAS = 153;

/** Half of the processors busy with other work is enough to make a time worthless. */
const isQuietNow = (): boolean => (loadavg()[0] ?? 0) < availableParallelism() / 2;

/**
 * Measures the pages of the records, then a build of generated areas beside a bare site, its pages and its search, and holds each figure against its
 * bar. Prints every figure; resolves with false where one is over. Times are judged on a quiet machine alone.
 */
export async function benchGate(areas = AREAS): Promise<boolean> {
  const isQuiet = isQuietNow();
  const queries: QueryCost[] = [];
  const records = await measureRecords();
  const round = await measureRound(areas, async (content, dist) => {
    queries.push(...(await measureSearch(content, dist)).queries);
  });
  const verdicts = verdictsOn({ ...round, records, queries });
  console.log(wordRound(round));
  console.log(verdicts.map(wordVerdict).join('\n'));
  if (!isQuiet)
    console.log(
      'Other work kept this machine busy at the start: times are printed and not judged.',
    );
  const over = overIn(verdicts, isQuiet);
  if (over.length > 0) console.error(over.map(wordFault).join('\n'));
  return over.length === 0;
}
