import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { journalIn } from '../../../../scripts/lib/desk/journal.ts';

const PLACE = 'northmere.arrangements-2020.quorum.board.quorum';
const answers = { state: 'silent' };

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'journal-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('what another window has half filled in is shown, as long as the file has not changed since', () => {
  const journal = journalIn(folder);
  journal.keepDraft(PLACE, 'one', { answers, seen: 'before' });
  expect(journal.draft(PLACE, 'two', 'before')?.answers).toEqual(answers);
  expect(journal.draft(PLACE, 'two', 'saved')).toBeUndefined();
  // Its own window keeps it: nothing is lost.
  expect(journal.draft(PLACE, 'one', 'saved')?.answers).toEqual(answers);
});

test('what a window shows is forgotten there, whichever window it came from; other answers stay', () => {
  const journal = journalIn(folder);
  journal.keepDraft(PLACE, 'one', { answers, seen: 'before' });
  journal.keepDraft(PLACE, 'three', { answers: { state: 'not-read' }, seen: 'older' });
  journal.dropDraft(PLACE, 'two', 'before');
  expect(journal.draft(PLACE, 'one', 'before')).toBeUndefined();
  expect(journal.draft(PLACE, 'three', 'before')?.answers).toEqual({ state: 'not-read' });
});
