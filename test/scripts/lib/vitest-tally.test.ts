import { describe, expect, test } from 'vitest';
import {
  sum,
  tallyExit,
  tallyVitest,
  type VitestReport,
} from '../../../scripts/lib/vitest-tally.ts';

/** Returns a report of a run in which nothing happened, but for `parts`. */
function report(parts: Partial<VitestReport>): VitestReport {
  return {
    numPassedTests: 0,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [],
    ...parts,
  };
}

describe('tallyVitest', () => {
  test('counts tests, and skipped and planned ones together', () => {
    const run = report({
      numPassedTests: 5,
      numFailedTests: 2,
      numPendingTests: 1,
      numTodoTests: 1,
      testResults: [{ status: 'failed', assertionResults: [{ status: 'failed' }] }],
    });

    expect(tallyVitest(run, 1)).toEqual({ passed: 5, failed: 2, skipped: 2 });
  });

  test('counts a test file that did not load as one failure', () => {
    const run = report({
      numPassedTests: 5,
      testResults: [{ status: 'failed', assertionResults: [] }],
    });

    expect(tallyVitest(run, 1)).toEqual({ passed: 5, failed: 1, skipped: 0 });
  });

  test('counts a run without a report as one failure', () => {
    expect(tallyVitest(undefined, 0).failed).toBe(1);
  });

  test('counts a run that ran no test as one failure', () => {
    expect(tallyVitest(report({ numPendingTests: 3 }), 0)).toEqual({
      passed: 0,
      failed: 1,
      skipped: 3,
    });
  });

  test('counts a run that failed outside its tests as one failure', () => {
    expect(tallyVitest(report({ numPassedTests: 5 }), 1)).toMatchObject({ passed: 5, failed: 1 });
  });
});

describe('sum', () => {
  test('adds up tests and commands', () => {
    const total = sum([tallyExit(0), tallyExit(2), { passed: 3, failed: 0, skipped: 1 }]);

    expect(total).toEqual({ passed: 4, failed: 1, skipped: 1 });
  });
});
