import { setTimeout } from 'node:timers/promises';
import { chromium, type BrowserServer, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startBrowser } from '../../scripts/lib/browser.ts';
import { campaign } from '../support/campaign.ts';
import { openTestDesk, type TestDesk } from '../support/desk.ts';
import { randomFrom } from '../support/interruptions.ts';

const PLACE = 'edit/northmere/arrangements-2020/?at=quorum.executive.quorum';
const WORDS = ' what the police say of it has to be asked again before this is settled,';

let it: TestDesk;
beforeAll(async () => {
  it = await openTestDesk(['quorum']);
});
afterAll(() => it.close());

/** A browser of its own, which no other test uses and which can be killed, open at the field. */
async function openAlone(): Promise<{ server: BrowserServer; page: Page }> {
  const server = await startBrowser();
  const browser = await chromium.connect(server.wsEndpoint());
  const page = await browser.newPage();
  await page.goto(`${it.desk.url}${PLACE}`);
  await page.check('[name="state"][value="stated"]');
  await page.locator('[name="note"]').waitFor({ state: 'attached' });
  return { server, page };
}

/** The note that the next window is shown: what was kept of it. */
async function noteKept(): Promise<string> {
  const page = await (await fetch(`${it.desk.url}${PLACE}`)).text();
  return /name="note"[^>]*>\n?([^<]*)</u.exec(page)?.[1] ?? '';
}

test('of a browser that is killed while somebody types, the words stay but for the last', async () => {
  const { seed, numRuns } = campaign(1);
  const random = randomFrom(seed);
  for (let run = 0; run < Math.min(numRuns, 100); run += 1) {
    const { server, page } = await openAlone();
    const before = await noteKept();
    const heard = { note: before };
    page.on('requestfinished', (request) => {
      const sent = new URLSearchParams(request.postData() ?? '');
      if (sent.get('do') === 'keep') heard.note = sent.get('note') ?? '';
    });
    await page.locator('[name="note"]').evaluate((box: HTMLTextAreaElement) => {
      for (
        let part = box.closest('details');
        part;
        part = part.parentElement?.closest('details') ?? null
      )
        part.open = true;
      box.focus();
      box.setSelectionRange(box.value.length, box.value.length);
    });
    // The browser that is to take the letters is gone before the last.
    const typing = page.keyboard.type(WORDS, { delay: 60 }).catch(() => undefined);
    const what = `CAMPAIGN_SEED=${seed}, run ${run}`;
    // Nobody stops typing, and yet something is kept; the moment after that is drawn.
    await expect.poll(() => heard.note, { timeout: 60_000 }).not.toBe(before);
    await setTimeout(random() * 1500);
    await server.kill();
    await typing;
    const kept = await noteKept();
    expect(`${before}${WORDS}`.startsWith(kept), `${what}: ${kept}`).toBe(true);
    expect(kept.length, what).toBeGreaterThanOrEqual(heard.note.length);
  }
});
