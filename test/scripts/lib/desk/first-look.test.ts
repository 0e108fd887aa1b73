import { readFile, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestDesk, type TestDesk } from '../../../support/desk.ts';

/** Every topic of which the fixture records a headline fact. */
const TOPICS = [
  ...['leadership', 'membership', 'chairing', 'quorum', 'meetings'],
  ...['attendance', 'decisions', 'funding', 'disputes', 'scrutiny'],
];
const PLACE = 'edit/northmere/arrangements-2020/';

let it: TestDesk;
beforeEach(async () => {
  it = await openTestDesk(TOPICS);
});
afterEach(() => it.close());

const record = (): Promise<string> => readFile(it.record, 'utf8');

/** The first look as a window sees it. */
const look = async (window = 'aaaaaaaa'): Promise<string> =>
  (await fetch(`${it.desk.url}${PLACE}?at=first&w=${window}`)).text();

const ticksIn = (body: string): string[] =>
  [...body.matchAll(/name="tick"\s+value="([^"]+)"/gu)].map(([, tick = '']) => tick);

async function send(...ticks: string[]): Promise<{ status: number; body: string }> {
  const answer = await fetch(`${it.desk.url}${PLACE}`, {
    method: 'POST',
    headers: { origin: new URL(it.desk.url).origin },
    body: new URLSearchParams([
      ...Object.entries({ at: 'first', w: 'aaaaaaaa', source: '', do: 'first' }),
      ...ticks.map((tick) => ['tick', tick]),
    ]),
  });
  return { status: answer.status, body: await answer.text() };
}

test('a record without a headline fact opens with it; one with a fact at what is to do next', async () => {
  const fresh = await fetch(`${it.desk.url}${PLACE}`);
  expect(new URL(fresh.url).searchParams.get('at')).toBe('first');
  await send(...ticksIn(await look()));
  const again = await fetch(`${it.desk.url}${PLACE}`);
  expect(new URL(again.url).searchParams.get('at')).not.toBe('first');
});

test('offers what is read whole, nothing ticked, and leads to the other facts', async () => {
  const body = await look();
  const places = ticksIn(body).map((tick) => tick.split(':')[0]);
  expect(places).toEqual(['quorum.board.quorum', 'meetings.board.frequency']);
  expect(body).toContain('3 members, and the police present');
  expect(body).toContain('“A quorum is three members, and the police must be present”');
  expect(body).not.toMatch(/name="tick"[^>]*checked/u);
  const [, worded = '', bare = ''] = body.split('<h3>').slice(-3);
  expect(worded).toMatch(/at=membership\.board\.members[^<]*>Members<\/a>: a list of 4 lines/u);
  expect(bare).toContain('at=funding.whole.contributions');
});

test('saves what is ticked, each as a save of its own, and offers it no more', async () => {
  const [quorum = '', frequency = ''] = ticksIn(await look());
  const { status, body } = await send(quorum, frequency);
  expect(status).toBe(200);
  expect(body).toContain('Saved: Quorum, How often it meets.');
  expect(ticksIn(body)).toEqual([]);
  expect(await record()).toMatch(/quorum:\n\s+state: stated[\s\S]+A quorum is three members/u);
  expect(body).toContain('Undo: How often it meets, The Board');
  expect(body).toContain('<li>Quorum, The Board</li>');
});

test('saves nothing that is not ticked', async () => {
  const before = await record();
  const { body } = await send();
  expect(body).toContain('Nothing was ticked.');
  expect(await record()).toBe(before);
});

test('leaves alone what another window saved or half filled in, and says so', async () => {
  const [quorum = '', frequency = ''] = ticksIn(await look());
  await send(quorum);
  const saved = await record();
  const { status, body } = await send(quorum, frequency);
  expect(status).toBe(422);
  expect(body).toContain('Quorum: it is filled in already. Open it, and look.');
  expect(body).toContain('Saved: How often it meets.');
  expect((await record()).startsWith(saved.slice(0, saved.indexOf('quorum:')))).toBe(true);
});

test('a tick on words that say nothing of the kind is refused, and nothing is written', async () => {
  const before = await record();
  const { status, body } = await send('quorum.board.quorum:0:40');
  expect(status).toBe(422);
  expect(body).toContain('its words are not read as that answer any more');
  expect(await record()).toBe(before);
});

test('a tick on what was shown otherwise is refused: the words changed meanwhile', async () => {
  const [quorum = ''] = ticksIn(await look());
  const before = await record();
  const { body } = await send(quorum.replace(/[^:]+$/u, 'another'));
  expect(body).toContain('its words are not read as that answer any more');
  expect(await record()).toBe(before);
});

/** Sends a form of a field or of a record, as its pane does. */
async function sendForm(form: Record<string, string>): Promise<string> {
  const at = form.at ?? '';
  const shown = await (await fetch(`${it.desk.url}${PLACE}?at=${at}&w=aaaaaaaa`)).text();
  const [, seen = ''] = /name="seen"\s+value="([^"]*)"/u.exec(shown) ?? [];
  const answer = await fetch(`${it.desk.url}${PLACE}`, {
    method: 'POST',
    headers: { origin: new URL(it.desk.url).origin },
    body: new URLSearchParams({ w: 'aaaaaaaa', source: '', 'pick.start': '', seen, ...form }),
  });
  return answer.text();
}

test('what is half filled in is told apart, and stands in the way of publishing', async () => {
  await writeFile(
    it.record,
    (await record()).replace('regime: wt2018', 'draft: true\nregime: wt2018'),
  );
  await sendForm({ at: 'quorum.board.quorum', state: 'not-read', do: 'show' });
  const body = await look();
  expect(body).toMatch(
    /Half filled in<\/h3>\s*<ul class="small">\s*<li><a href="\?at=quorum\.board\.quorum/u,
  );
  const refused = await sendForm({ at: 'record.arrangements', draft: 'no', do: 'save' });
  expect(refused).toContain('Half filled in: quorum.board.quorum.');
  expect(await record()).toContain('draft: true');
  expect(await sendForm({ at: 'record.arrangements', draft: 'yes', do: 'save' })).not.toContain(
    'Half filled in: ',
  );
  await sendForm({ at: 'quorum.board.quorum', do: 'discard' });
  expect(await sendForm({ at: 'record.arrangements', draft: 'no', do: 'save' })).not.toContain(
    'Half filled in: ',
  );
});

test('a body that has another id after a save is shown, and no empty form', async () => {
  const body = await sendForm({ at: 'body.learning-group', id: 'learning', do: 'save' });
  expect(body).toContain('The Learning Group');
  expect(body).toContain('name="at" value="body.learning"');
});
