import { parseArgs } from 'node:util';
import { runChecks } from '../src/domain/checks/index.ts';
import { readContent } from '../src/reading/read.ts';
import { formatFindings } from './lib/report.ts';

/** `npm run check`: every mistake in the content folder in one run; exit code 1 on any error. */
const { values } = parseArgs({
  options: {
    content: { type: 'string', default: 'content' },
    only: { type: 'string', default: '' },
  },
});
const { entries, findings, locate } = await readContent(values.content);
const all = [...findings, ...runChecks(entries)].filter(({ file }) => file.includes(values.only));
console.log(formatFindings(all, locate, values.content));
if (all.some(({ level }) => level === 'error')) process.exitCode = 1;
