import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Store } from '../../../../scripts/lib/desk/store.ts';
import { LockSchema } from '../../../../src/schemas/index.ts';
import { campaign } from '../../../support/campaign.ts';
import { fictionalFolders } from '../../../support/desk.ts';
import { randomFrom } from '../../../support/interruptions.ts';

const FILE = 'partnerships/northmere/arrangements-2020.yaml';
let it: Awaited<ReturnType<typeof fictionalFolders>>;
beforeAll(async () => {
  it = await fictionalFolders();
});
afterAll(async () => {
  await rm(it.folder, { recursive: true });
});

/**
 * Starts to save, and kills the program after so many saves, at a part of the time that the next one takes. Returns
 * the last that it said it had saved.
 */
async function saveUntilKilled(first: number, saves: number, part: number): Promise<number> {
  const program = spawn(process.execPath, [
    'test/support/desk-saves.ts',
    ...[it.content, it.sources, String(first)],
  ]);
  const ended = once(program, 'exit');
  let last = first - 1;
  let before = 0;
  let took = 0;
  for await (const line of createInterface({ input: program.stdout })) {
    took = Date.now() - before;
    before = Date.now();
    if (line.startsWith('saved ')) last = Number(line.slice('saved '.length));
    else if (line !== 'ready') throw new Error(line);
    if (last >= first - 1 + saves) break;
  }
  // The moment is drawn; on a busy machine all takes longer, and so does this. Nothing is measured.
  await setTimeout(saves === 0 ? part * 400 : part * took);
  program.kill('SIGKILL');
  await ended;
  return last;
}

/** What stands in the record now: the number saved. Throws where a file cannot be read. */
async function numberNow(): Promise<number> {
  const store = new Store(it);
  await store.refresh();
  expect(store.mistakesIn(FILE)).toEqual([]);
  const lock: unknown = JSON.parse(await readFile(join(it.content, 'evidence.lock.json'), 'utf8'));
  expect(LockSchema.safeParse(lock).success).toBe(true);
  const record = store.entries.arrangements.find(({ file }) => file === FILE)?.data.statements
    .quorum?.board?.quorum;
  if (
    record?.state !== 'stated' ||
    record.value.kind !== 'quorum' ||
    record.value.rule.type !== 'count'
  )
    throw new Error(`The statement is ${JSON.stringify(record)}.`);
  return record.value.rule.count;
}

test('a desk that is killed at any moment leaves files that are whole, old or new', async () => {
  const { seed, numRuns } = campaign(3);
  const random = randomFrom(seed);
  let first = 1;
  for (let run = 0; run < Math.min(numRuns, 100); run += 1) {
    // The first waits for a save, so that there is always something to look at.
    const saves = run === 0 ? 1 : Math.floor(random() * 3);
    const last = await saveUntilKilled(first, saves, random());
    const now = await numberNow();
    // What it said it had saved stands there, or a later save whose word was not heard.
    expect(now, `CAMPAIGN_SEED=${seed}, run ${run}`).toBeGreaterThanOrEqual(last);
    first = now + 1;
  }
  // What was left is no hindrance: the desk opens, saves are made, and the last can be taken back.
  const store = new Store(it);
  await store.refresh();
  expect(await store.undo()).toMatchObject({ undone: expect.stringContaining('number') as string });
});
