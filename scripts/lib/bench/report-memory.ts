import { writeFileSync } from 'node:fs';

// Loaded into a build before all else: writes its peak memory, in kilobytes, when it ends.
process.once('exit', () => {
  const file = process.env.BENCH_MEMORY_FILE;
  if (file !== undefined) writeFileSync(file, String(process.resourceUsage().maxRSS));
});
