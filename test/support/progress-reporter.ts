import type { Reporter, TestCase, TestModule, TestSpecification } from 'vitest/node';
import { wordSeconds } from '../../scripts/lib/seconds.ts';

/** How far a run of tests is. */
export interface Progress {
  readonly files: number;
  readonly filesDone: number;
  readonly passed: number;
  readonly failed: number;
  readonly seconds: number;
  /** The files at work, with how many of their tests are done. */
  readonly atWork: readonly {
    readonly file: string;
    readonly done: number;
    readonly all: number;
  }[];
}

/** Returns the line that says how far a run is. */
export function progressLine({
  files,
  filesDone,
  passed,
  failed,
  seconds,
  atWork,
}: Progress): string {
  const now = atWork.map(({ file, done, all }) => `${file} (${done} of ${all})`).join(', ');
  const line = `… ${filesDone} of ${files} files, ${passed} passed, ${failed} failed, after ${wordSeconds(seconds)}`;
  return now === '' ? line : `${line}; at work: ${now}`;
}

/** In milliseconds, between two lines. */
const BETWEEN = 15_000;

/** Prints how far a run of tests is, every fifteen seconds, where there is no terminal that shows it all the time. */
export default class ProgressReporter implements Reporter {
  private files = 0;
  private filesDone = 0;
  private passed = 0;
  private failed = 0;
  private started = 0;
  private timer: NodeJS.Timeout | undefined;
  private readonly atWork = new Map<string, { file: string; done: number; all: number }>();

  onTestRunStart(specifications: readonly TestSpecification[]): void {
    this.files = specifications.length;
    this.started = Date.now();
    if (process.stdout.isTTY) return;
    this.timer = setInterval(() => {
      console.log(progressLine(this.progress()));
    }, BETWEEN);
  }

  onTestModuleCollected({ id, relativeModuleId, children }: TestModule): void {
    const all = [...children.allTests()].length;
    this.atWork.set(id, { file: relativeModuleId, done: 0, all });
  }

  onTestCaseResult(testCase: TestCase): void {
    const { state } = testCase.result();
    if (state === 'passed') this.passed++;
    if (state === 'failed') this.failed++;
    const file = this.atWork.get(testCase.module.id);
    if (file) file.done++;
  }

  onTestModuleEnd({ id }: TestModule): void {
    this.filesDone++;
    this.atWork.delete(id);
  }

  onTestRunEnd(): void {
    clearInterval(this.timer);
  }

  private progress(): Progress {
    const { files, filesDone, passed, failed } = this;
    const seconds = (Date.now() - this.started) / 1000;
    return { files, filesDone, passed, failed, seconds, atWork: [...this.atWork.values()] };
  }
}
