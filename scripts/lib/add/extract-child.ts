import { Worker } from 'node:worker_threads';
import { readDocument } from './file.ts';
import { Refusal } from './reading.ts';

// Reads one file for extract.ts in a process of its own, and prints what it holds as JSON. A thread beside it watches
// memory and time: decoding holds this one up, and what it unpacks lies outside the heap that Node limits. Time is that
// of the processor, so that a busy machine refuses nothing that an idle one reads.
const [path = '', memory = '0', time = '0'] = process.argv.slice(2);
const watch = `
const { writeSync } = require('node:fs');
const end = (why) => {
  writeSync(2, why);
  process.kill(process.pid, 'SIGKILL');
};
setInterval(() => {
  const { user, system } = process.cpuUsage();
  if (process.memoryUsage.rss() > ${String(Number(memory))}) end('memory');
  if ((user + system) / 1000 > ${String(Number(time))}) end('time');
}, 25);`;
const watcher = new Worker(watch, { eval: true });
watcher.unref();

// Nothing in a document is fetched.
Object.defineProperty(globalThis, 'fetch', {
  value: () => Promise.reject(new Error('No document is fetched from the network.')),
});

const answer = await readDocument(path).then(
  (reading) => ({ reading }),
  (problem: unknown) => ({
    refused:
      problem instanceof Refusal
        ? problem.message
        : problem instanceof RangeError
          ? 'Its parts are nested deeper, or are more, than in any document. Open it where it shows, and save its words as text.'
          : 'It cannot be read: the file is damaged, or made in a way that is not known here. Save it anew as PDF or as text.',
    why: problem instanceof Error ? problem.message : String(problem),
  }),
);
process.stdout.write(JSON.stringify(answer), () => {
  process.exit(0);
});
