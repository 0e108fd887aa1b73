import { writeFileSync } from 'node:fs';

// Loaded into a build before all else: writes what it used when it ends, peak memory in kilobytes and
// processor time in microseconds.
process.once('exit', () => {
  const file = process.env.BENCH_USAGE_FILE;
  if (file === undefined) return;
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  writeFileSync(file, JSON.stringify({ memory: maxRSS, processor: userCPUTime + systemCPUTime }));
});
