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

/** Starts to save, and kills the program some time after its first save. Returns the last that it said it had saved. */
async function saveUntilKilled(first: number, after: number): Promise<number> {
  const program = spawn(process.execPath, [
    'test/support/desk-saves.ts',
    it.content,
    it.sources,
    String(first),
  ]);
  let last = first - 1;
  const lines = createInterface({ input: program.stdout });
  const ended = once(program, 'exit');
  lines.on('line', (line) => {
    if (line.startsWith('saved ')) last = Number(line.slice('saved '.length));
  });
  await once(lines, 'line');
  await setTimeout(after);
  program.kill('SIGKILL');
  await ended;
  await setTimeout(20);
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
    const last = await saveUntilKilled(first, 40 + Math.floor(random() * 1500));
    if (last < first) continue;
    const now = await numberNow();
    expect([last, last + 1], `CAMPAIGN_SEED=${seed}, run ${run}`).toContain(now);
    first = now + 1;
  }
  expect(first, 'nothing was ever saved').toBeGreaterThan(1);
  // What was left is no hindrance: the desk opens, saves are made, and the last can be taken back.
  const store = new Store(it);
  await store.refresh();
  expect(await store.undo()).toMatchObject({ undone: expect.stringContaining('number') as string });
});
