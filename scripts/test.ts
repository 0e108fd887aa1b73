import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isProgram, runScript } from './lib/run.ts';
import { sum, tallyExit, tallyVitest, type Tally, type VitestReport } from './lib/vitest-tally.ts';

/** One stage of the whole test, run by the npm script of the same meaning. */
interface Stage {
  readonly name: string;
  readonly script: string;
  /** `tests`: a Vitest run, counted test by test. `command`: counted as one. */
  readonly kind: 'command' | 'tests';
  /** The stage without which this one cannot run. */
  readonly needs?: string;
}

/** A stage and how it went. */
interface StageResult {
  readonly name: string;
  readonly tally: Tally;
  /** Why the stage was not run, if it was not. */
  readonly notRun?: string;
}

/** Every stage runs, whatever became of those before it, except where it needs one of them. */
const stages: readonly Stage[] = [
  { name: 'types', script: 'types', kind: 'command' },
  { name: 'lint', script: 'lint', kind: 'command' },
  { name: 'content check', script: 'check', kind: 'command' },
  { name: 'unit tests', script: 'test:unit', kind: 'tests' },
  { name: 'build', script: 'build', kind: 'command' },
  { name: 'site tests', script: 'test:site', kind: 'tests', needs: 'build' },
];

/** Returns Vitest's report, or undefined if the run left none that can be read. */
async function readReport(path: string): Promise<VitestReport | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as VitestReport;
  } catch {
    return undefined;
  }
}

/** Runs a Vitest script. Returns its tally, read from a report in a folder that is then removed. */
async function runTests(script: string): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), 'test-report-'));
  const path = join(folder, 'report.json');
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${path}`];
    const exitCode = await runScript(script, reporters);
    return tallyVitest(await readReport(path), exitCode);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs one stage, unless a stage it needs has failed. Returns how it went. */
async function runStage(stage: Stage, earlier: readonly StageResult[]): Promise<StageResult> {
  const { name, script, kind, needs } = stage;
  console.log(`\n── ${name} ──`);
  if (earlier.some((result) => result.name === needs && result.tally.failed > 0)) {
    return { name, tally: tallyExit(1), notRun: `not run: the ${needs} failed` };
  }
  const tally = kind === 'tests' ? await runTests(script) : tallyExit(await runScript(script));
  return { name, tally };
}

/** Returns the summary line of one stage. */
function describe({ name, tally, notRun }: StageResult): string {
  const skipped = tally.skipped > 0 ? `, ${tally.skipped} skipped` : '';
  const note = notRun ? ` (${notRun})` : '';
  return `${name.padEnd(14)} ${tally.passed} passed, ${tally.failed} failed${skipped}${note}`;
}

/** Runs every stage and prints the summary. Returns the exit code: 1 if anything failed. */
async function test(): Promise<number> {
  const results: StageResult[] = [];
  for (const stage of stages) results.push(await runStage(stage, results));
  const { passed, failed } = sum(results.map(({ tally }) => tally));
  console.log(`\n── summary ──\n${results.map(describe).join('\n')}\n`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
}

if (isProgram(import.meta.url)) {
  process.exitCode = await test();
}
