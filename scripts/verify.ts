import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compareText } from '../src/domain/finding.ts';
import { verifySource, type SourceVerification } from '../src/domain/evidence/verify.ts';
import { RULES_VERSION } from '../src/domain/evidence/normalise.ts';
import { readContent } from '../src/reading/read.ts';
import { formatFindings } from './lib/report.ts';

/**
 * `npm run verify`: finds every quotation again in the source texts and writes the lock.
 * With `--only <source>` it checks one source and writes nothing.
 */
const { values } = parseArgs({
  options: {
    content: { type: 'string', default: 'content' },
    sources: { type: 'string', default: process.env['SOURCES_DIR'] ?? 'sources' },
    only: { type: 'string' },
  },
});

const { entries, findings: shape, locate } = await readContent(values.content);
const wanted = entries.sources.filter(({ id }) => values.only === undefined || id === values.only);
const results: SourceVerification[] = [];
for (const source of wanted) {
  const bytes = await readFile(join(values.sources, `${source.id}.txt`)).catch(() => undefined);
  results.push(
    verifySource(
      source,
      bytes && {
        text: bytes.toString('utf8'),
        sha256: createHash('sha256').update(bytes).digest('hex'),
      },
      entries.arrangements,
    ),
  );
}
// One source alone is for authors at work; mistakes of shape elsewhere are for `npm run check`.
const findings = [
  ...(values.only === undefined ? shape : []),
  ...results.flatMap((result) => result.findings),
];
console.log(formatFindings(findings, locate, values.content));
const found = results.reduce((sum, result) => sum + Object.keys(result.quotations).length, 0);
console.log(`${found} different quotations found in ${results.length} sources.`);

if (findings.some(({ level }) => level === 'error')) process.exitCode = 1;
else if (values.only === undefined) {
  const lock = {
    rules: RULES_VERSION,
    sources: Object.fromEntries(
      results
        .toSorted((a, b) => compareText(a.id, b.id))
        .map(({ id, sha256, readOn, quotations }) => [id, { sha256, read_on: readOn, quotations }]),
    ),
  };
  await writeFile(
    join(values.content, 'evidence.lock.json'),
    `${JSON.stringify(lock, undefined, 2)}\n`,
  );
}
