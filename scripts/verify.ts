import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readContent } from '../src/reading/read.ts';
import { formatFindings } from '../src/reading/report.ts';
import { contentRoot } from '../src/reading/root.ts';
import { sourcesFolder } from '../src/reading/source-text.ts';
import { lockOf, verifyContent } from './lib/verify-content.ts';

const LOCK = 'evidence.lock.json';

/**
 * `npm run verify`: finds every quotation again in the source texts and writes the lock.
 * With `--only <source>` it checks one source and writes nothing.
 */
const { values } = parseArgs({
  options: {
    content: { type: 'string', default: contentRoot() },
    sources: { type: 'string', default: sourcesFolder() },
    only: { type: 'string' },
  },
});

const { entries, findings: shape, locate } = await readContent(values.content);
const results = await verifyContent(entries, values.sources, values.only);
// One source alone is for authors at work; mistakes of shape elsewhere are for `npm run check`.
// Nor does a broken lock stand in the way of writing a sound one.
const findings = [
  ...shape.filter(({ file }) => values.only === undefined && file !== LOCK),
  ...results.flatMap((result) => result.findings),
];
console.log(formatFindings(findings, locate, values.content));
const found = results.reduce((sum, result) => sum + Object.keys(result.quotations).length, 0);
console.log(`${found} different quotations found in ${results.length} sources.`);

if (findings.some(({ level }) => level === 'error')) process.exitCode = 1;
else if (values.only === undefined) {
  const lock = JSON.stringify(lockOf(results), undefined, 2);
  await writeFile(join(values.content, LOCK), `${lock}\n`);
}
