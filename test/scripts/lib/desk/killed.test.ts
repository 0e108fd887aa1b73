import { readFileSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Store } from '../../../../scripts/lib/desk/store.ts';
import { LockSchema } from '../../../../src/schemas/index.ts';
import { campaign } from '../../../support/campaign.ts';
import { fictionalFolders } from '../../../support/desk.ts';
import { startDesk, type DeskProgram } from '../../../support/desk-program.ts';
import { randomFrom } from '../../../support/interruptions.ts';

const FILE = 'partnerships/northmere/arrangements-2020.yaml';
const AT = 'quorum.board.quorum';
let it: Awaited<ReturnType<typeof fictionalFolders>>;
beforeAll(async () => {
  it = await fictionalFolders();
});
afterAll(async () => {
  await rm(it.folder, { recursive: true });
});

/** A window of the desk, open at one field: what it sends, and the last page it was shown. */
class Window {
  readonly #address: URL;
  #seen = '';
  constructor({ url }: DeskProgram) {
    this.#address = new URL('edit/northmere/arrangements-2020/', url);
  }

  /** Opens the field. Returns the number that the field shows: what is half filled in, or else what is recorded. */
  async open(): Promise<number> {
    const page = await fetch(new URL(`?at=${AT}&w=aaaaaaaa`, this.#address));
    const shown = this.#read(await page.text(), 'value.rule.count');
    return Number(shown);
  }

  /** Sends the field with a number, as the page does. Returns what the desk answers: a status, and the page. */
  async send(verb: 'keep' | 'save' | 'undo', count: number): Promise<string> {
    const response = await fetch(this.#address, {
      method: 'POST',
      headers: { origin: this.#address.origin },
      body: new URLSearchParams({
        at: AT,
        w: 'aaaaaaaa',
        do: verb,
        seen: this.#seen,
        source: 'northmere-arrangements-2020',
        'pick.start': '',
        state: 'stated',
        'value.kind': 'quorum',
        'value.rule.type': 'count',
        'value.rule.count': String(count),
        'value.rule.of': 'members',
        'evidence.#': '1',
        'evidence.0.source': 'northmere-arrangements-2020',
        'evidence.0.locator': '3.2',
        'evidence.0.quotation':
          count % 2 === 0 ? 'A quorum is three members' : 'the police must be present',
      }),
    });
    const page = await response.text();
    expect(response.status, page).toBe(200);
    this.#read(page, 'value.rule.count');
    return page;
  }

  #read(page: string, name: string): string | undefined {
    this.#seen = /name="seen"\s+value="([^"]*)"/u.exec(page)?.[1] ?? '';
    return new RegExp(`name="${name}"\\s+value="([^"]*)"`, 'u').exec(page)?.[1];
  }
}

/** What the desk said it had kept, and what it said it had saved. */
interface Heard {
  kept: number;
  saved: number;
}

/**
 * Fills in and saves one number after another, so many times; kills the desk at a part of the time that the next act
 * takes, a keeping or a saving.
 */
async function workUntilKilled(
  desk: DeskProgram,
  {
    first,
    times,
    part,
    verb,
  }: { first: number; times: number; part: number; verb: 'keep' | 'save' },
): Promise<Heard> {
  const window = new Window(desk);
  await window.open();
  const heard = { kept: 0, saved: 0 };
  // The moment is drawn; on a busy machine all takes longer, and so does this. Nothing is measured.
  let took = 200;
  for (let count = first; count < first + times; count += 1) {
    await window.send('keep', count);
    heard.kept = count;
    const before = Date.now();
    expect(await window.send('save', count)).toContain('Saved: ');
    took = Date.now() - before;
    heard.saved = count;
  }
  const last = window.send(verb, first + times).then(
    () => {
      if (verb === 'keep') heard.kept = first + times;
      else heard.saved = first + times;
    },
    // The desk that was to answer is gone: nothing else may go wrong.
    (error: unknown) => {
      if (!(error instanceof TypeError)) throw error;
    },
  );
  await setTimeout(part * took);
  await desk.kill();
  await last;
  return heard;
}

/** The number that stands in the record. Throws where a file, or what the desk keeps beside it, cannot be read. */
async function numberNow(): Promise<number> {
  const store = new Store(it);
  await store.refresh();
  expect(store.mistakesIn(FILE)).toEqual([]);
  const lock: unknown = JSON.parse(await readFile(join(it.content, 'evidence.lock.json'), 'utf8'));
  expect(LockSchema.safeParse(lock).success).toBe(true);
  for (const folder of ['drafts', 'undo']) {
    const path = join(it.sources, '.desk', folder);
    for (const file of (await readdir(path)).filter((name) => name.endsWith('.json')))
      expect(
        () => JSON.parse(readFileSync(join(path, file), 'utf8')) as unknown,
        file,
      ).not.toThrow();
  }
  const record = store.entries.arrangements.find(({ file }) => file === FILE)?.data.statements
    .quorum?.board?.quorum;
  return record?.state === 'stated' &&
    record.value.kind === 'quorum' &&
    record.value.rule.type === 'count'
    ? record.value.rule.count
    : 0;
}

test('a desk that is killed at any moment leaves files that are whole, and what was kept and saved', async () => {
  const { seed, numRuns } = campaign(3);
  const random = randomFrom(seed);
  let desk = await startDesk(it);
  let first = 1000;
  for (let run = 0; run < Math.min(numRuns, 100); run += 1) {
    const what = `CAMPAIGN_SEED=${seed}, run ${run}`;
    // The first waits for a save, so that there is always something to look at.
    const times = run === 0 ? 1 : Math.floor(random() * 3);
    const verb = random() < 0.25 ? 'keep' : 'save';
    const heard = await workUntilKilled(desk, { first, times, part: random(), verb });
    // What it said it had saved stands there, or a later save whose word was not heard.
    expect(await numberNow(), what).toBeGreaterThanOrEqual(heard.saved);
    // It opens again, and shows what it said it had kept, or later.
    desk = await startDesk(it);
    const shown = await new Window(desk).open();
    expect(shown, what).toBeGreaterThanOrEqual(Math.max(heard.kept, heard.saved));
    first += times + 1;
  }
  // What was left is no hindrance: the last save can be taken back.
  const window = new Window(desk);
  await window.open();
  expect(await window.send('undo', 0)).toContain('Undone: ');
  await desk.kill();
});
