import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isProgram, run, runApart, scriptArgs } from './lib/run.ts';
import { wordSeconds } from './lib/seconds.ts';
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

/**
 * The stages in order; those of one round run beside each other, because each keeps one core busy where tests
 * take all there are. Every stage runs, whatever became of those before it, except where it needs one of them.
 */
const ROUNDS: readonly (readonly Stage[])[] = [
  [
    { name: 'types', script: 'types', kind: 'command' },
    { name: 'content check', script: 'check', kind: 'command' },
  ],
  [
    // It knows the types that the first round has written.
    { name: 'lint', script: 'lint', kind: 'command' },
    { name: 'build', script: 'build', kind: 'command' },
  ],
  [{ name: 'unit tests', script: 'test:unit', kind: 'tests' }],
  [{ name: 'site tests', script: 'test:site', kind: 'tests', needs: 'build' }],
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
    const reporters = [
      '--reporter=default',
      '--reporter=./test/support/progress-reporter.ts',
      '--reporter=json',
      `--outputFile.json=${path}`,
    ];
    const exitCode = await run(process.execPath, scriptArgs(script, reporters));
    return tallyVitest(await readReport(path), exitCode);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs a command, and prints what it said once it has ended. Returns its tally. */
async function runCommand({ script }: Stage): Promise<Tally> {
  const { exitCode, said } = await runApart(process.execPath, scriptArgs(script));
  console.log(`\n${said.trim()}`);
  return tallyExit(exitCode);
}

/** Runs one stage, unless a stage it needs has failed, and prints how long it took. Returns how it went. */
async function runStage(stage: Stage, earlier: readonly StageResult[]): Promise<StageResult> {
  const { name, script, kind, needs } = stage;
  if (earlier.some((result) => result.name === needs && result.tally.failed > 0)) {
    return { name, tally: tallyExit(1), notRun: `not run: the ${needs} failed` };
  }
  const started = Date.now();
  const tally = kind === 'command' ? await runCommand(stage) : await runTests(script);
  const result = { name, tally };
  console.log(`${describe(result)}, in ${wordSeconds((Date.now() - started) / 1000)}`);
  return result;
}

/** Returns the summary line of one stage. */
function describe({ name, tally, notRun }: StageResult): string {
  const skipped = tally.skipped > 0 ? `, ${tally.skipped} skipped` : '';
  const note = notRun ? ` (${notRun})` : '';
  return `${name.padEnd(14)} ${tally.passed} passed, ${tally.failed} failed${skipped}${note}`;
}

/** Runs every stage, prints what it is doing, and the summary. Returns the exit code: 1 if anything failed. */
async function test(): Promise<number> {
  const results: StageResult[] = [];
  for (const [index, round] of ROUNDS.entries()) {
    const names = round.map(({ name }) => name).join(' and ');
    console.log(`\n── step ${index + 1} of ${ROUNDS.length}: ${names} ──`);
    const earlier = [...results];
    results.push(...(await Promise.all(round.map((stage) => runStage(stage, earlier)))));
  }
  const { passed, failed } = sum(results.map(({ tally }) => tally));
  console.log(`\n── summary ──\n${results.map(describe).join('\n')}\n`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
}

if (isProgram(import.meta.url)) {
  process.exitCode = await test();
}
