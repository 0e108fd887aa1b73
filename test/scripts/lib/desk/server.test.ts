import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answersIn } from '../../../../scripts/lib/desk/actions.ts';
import { refusalOf } from '../../../../scripts/lib/desk/server.ts';
import { openTestDesk, type TestDesk } from '../../../support/desk.ts';

let it: TestDesk;
beforeAll(async () => {
  it = await openTestDesk(['quorum']);
});
afterAll(async () => {
  await it.close();
});

const PLACE = 'edit/northmere/arrangements-2020/';
const record = (): Promise<string> => readFile(it.record, 'utf8');

interface Got {
  status: number;
  body: string;
  headers: Record<string, unknown>;
}

/** Asks as any program could: with the headers that are given. */
function ask(
  path: string,
  options: {
    method?: string;
    headers?: Record<string, string>;
    body?: string;
    whole?: boolean;
  } = {},
): Promise<Got> {
  const url = options.whole ? new URL(path, it.desk.url) : new URL(path, it.desk.url);
  return new Promise((resolve, reject) => {
    const asked = request(
      url,
      { method: options.method ?? 'GET', headers: options.headers ?? {} },
      (response) => {
        let body = '';
        response
          .setEncoding('utf8')
          .on('data', (part: string) => {
            body += part;
          })
          .on('end', () => {
            resolve({ status: response.statusCode ?? 0, body, headers: response.headers });
          });
      },
    );
    asked.on('error', reject);
    asked.end(options.body);
  });
}

/** Sends a form as the page of the desk does. */
const post = (form: Record<string, string>, headers: Record<string, string> = {}): Promise<Got> =>
  ask(PLACE, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      origin: new URL(it.desk.url).origin,
      ...headers,
    },
    body: new URLSearchParams({
      w: 'aaaaaaaa',
      source: 'northmere-arrangements-2020',
      'pick.start': '',
      ...form,
    }).toString(),
  });

const QUORUM = {
  at: 'quorum.board.quorum',
  state: 'stated',
  'value.kind': 'quorum',
  'value.rule.type': 'count',
  'value.rule.count': '3',
  'value.rule.of': 'members',
  'evidence.#': '1',
  'evidence.0.source': 'northmere-arrangements-2020',
  'evidence.0.locator': '3.2',
  'evidence.0.quotation': 'A quorum is three members',
};

/** The hash of what the file has at a place, as the page tells it. */
async function seenAt(at: string, window = 'aaaaaaaa'): Promise<string> {
  const { body } = await ask(`${PLACE}?at=${at}&w=${window}`);
  return /name="seen"\s+value="([^"]*)"/u.exec(body)?.[1] ?? '';
}

describe('who may ask', () => {
  test('the desk listens on this computer alone', () => {
    expect(new URL(it.desk.url).hostname).toBe('127.0.0.1');
  });

  test.each([
    ['another name for this computer', '', { headers: { host: 'evil.example' } }],
    ['a page of another origin', PLACE, { headers: { origin: 'https://evil.example' } }],
    ['a page without an origin of its own', PLACE, { headers: { origin: 'null' } }],
    ['an image or frame of another site', PLACE, { headers: { 'sec-fetch-site': 'cross-site' } }],
    [
      'a form from nowhere',
      PLACE,
      {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'do=undo',
      },
    ],
  ])('%s is refused, with what to do', async (_, path, options) => {
    const { status, body } = await ask(path, options);
    expect(status).toBe(403);
    expect(body).toContain('Open the address that “npm run desk” printed');
  });

  test('an address without the key of this desk is refused', async () => {
    expect((await ask('/', { whole: true })).status).toBe(403);
    expect((await ask('/another-key/', { whole: true })).status).toBe(403);
  });

  test('a form of another origin changes nothing', async () => {
    const before = await record();
    const { status } = await post(
      { ...QUORUM, do: 'save', seen: await seenAt(QUORUM.at) },
      { origin: 'http://evil.example' },
    );
    expect(status).toBe(403);
    expect(await record()).toBe(before);
  });

  test.each([
    ['another port', { host: '127.0.0.1:2', origin: undefined }, 403],
    ['its own page', { host: '127.0.0.1:1', origin: 'http://127.0.0.1:1' }, undefined],
    [
      'its own page by its other name',
      { host: 'localhost:1', origin: 'http://localhost:1' },
      undefined,
    ],
  ])('%s', (_, headers, status) => {
    const url = '/key/';
    expect(refusalOf({ method: 'GET', url, headers }, { port: 1, token: 'key' })?.status).toBe(
      status,
    );
  });

  test('only forms are taken, and none without end', async () => {
    const origin = new URL(it.desk.url).origin;
    expect(
      (
        await ask(PLACE, {
          method: 'POST',
          headers: { origin, 'content-type': 'application/json' },
          body: '{}',
        })
      ).status,
    ).toBe(415);
    expect((await post({ at: QUORUM.at, do: 'show', note: 'x'.repeat(1_100_000) })).status).toBe(
      413,
    );
    expect((await ask('', { method: 'DELETE', headers: { origin } })).status).toBe(405);
  });

  test('a page runs no script of its own text, and its address goes nowhere', async () => {
    const { headers, body } = await ask(`${PLACE}?at=${QUORUM.at}&w=aaaaaaaa`);
    expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'");
    expect(headers['referrer-policy']).toBe('same-origin');
    expect(body).not.toMatch(/<script(?![^>]*src=)|\son\w+=|style="/u);
  });

  test.each([
    '../../etc/passwd',
    'edit/..%2f..%2fx/y/',
    'edit/northmere/../../x/',
    'edit/northmere/nothing/',
  ])('the path %s leads to no file', async (path) => {
    const { status, body } = await ask(path);
    expect([403, 404]).toContain(status);
    expect(body).not.toContain('root:');
  });
});

describe('saving', () => {
  test('a statement with a mistake is shown and not written', async () => {
    const before = await record();
    const { status, body } = await post({
      ...QUORUM,
      'evidence.0.quotation': 'A quorum is five members',
      seen: await seenAt(QUORUM.at),
      do: 'save',
    });
    expect(status).toBe(422);
    expect(body).toContain('Not saved');
    expect(body).toContain('A quorum is three members');
    expect(await record()).toBe(before);
  });

  test('what is half filled in is there again, in this window or another', async () => {
    await post({
      at: 'quorum.executive.quorum',
      state: 'unclear',
      cause: 'ambiguity',
      reason: 'Two readings.',
      do: 'keep',
      'evidence.#': '0',
    });
    const { body } = await ask(`${PLACE}?at=quorum.executive.quorum&w=bbbbbbbb`);
    expect(body).toContain('Two readings.');
  });

  test('a statement is saved with its comments and its part of the lock, and can be undone', async () => {
    const before = await record();
    const { status, body } = await post({ ...QUORUM, seen: await seenAt(QUORUM.at), do: 'save' });
    expect(body).toContain('Saved: Quorum, The Board');
    expect(status).toBe(200);
    const after = await record();
    expect(after).toContain('rule: {type: count, count: 3, of: members}');
    expect(after.startsWith(before.slice(0, 500))).toBe(true);
    expect(
      (await readdir(join(it.sources, '.desk', 'drafts'))).filter((name) =>
        name.includes('quorum.board'),
      ),
    ).toEqual([]);
    const undone = await post({ at: QUORUM.at, do: 'undo' });
    expect(undone.body).toContain('Undone: Quorum, The Board');
    expect(await record()).toBe(before);
  });

  test('a second window that saw another record is shown both', async () => {
    const seen = await seenAt(QUORUM.at);
    await post({ ...QUORUM, seen, do: 'save' });
    const other = { ...QUORUM, 'value.rule.count': '4', w: 'cccccccc' };
    const clash = await post({ ...other, seen, do: 'save' });
    expect(clash.status).toBe(422);
    expect(clash.body).toContain('another window changed this record');
    expect(clash.body).toMatch(/<dd>3 members<\/dd>[\s\S]*<dd>4 members<\/dd>/u);
    expect(await record()).toContain('count: 3');
    const over = /save-over:([0-9a-f]+)/u.exec(clash.body)?.[0] ?? '';
    expect((await post({ ...other, seen, do: over })).body).toContain('Saved');
    expect(await record()).toContain('count: 4');
  });

  test('not found is saved of a text read to its end, once each place with a hit was looked at', async () => {
    const at = 'quorum.learning-group.quorum';
    const form = { at, state: 'silent', 'search.terms': 'quorum\nquorate', 'evidence.#': '0' };
    const save = async (more: object = {}): Promise<Got> =>
      post({ ...form, ...more, seen: await seenAt(at), do: 'save' });
    const before = await record();
    expect((await ask(`${PLACE}?at=${at}&w=dddddddd`)).body).toContain(
      'Only after the text was read to its end',
    );
    const unseen = await save();
    expect(unseen.status).toBe(422);
    expect(unseen.body).toContain('Only after the text was read to its end');
    await post({ at, do: 'seen' });
    const unlooked = await save();
    expect(unlooked.status).toBe(422);
    expect(unlooked.body).toContain('A term that was searched stands at clause 3.2');
    expect(unlooked.body).toMatch(/<li>[^<]*A quorum is three members/u);
    expect(await record()).toBe(before);
    const places = [...unlooked.body.matchAll(/name="looked"\s+value="([^"]+)"/gu)].map(
      ([, id]) => id,
    );
    const { body } = await save({ looked: places.join('\n') });
    expect(body).toContain('Saved: Quorum, The Learning Group');
    // All sources were searched: that goes without saying.
    expect((await record()).replace(before.slice(0, 500), '')).toContain(
      'terms: [quorum, quorate]',
    );
  });

  test('what a place with a hit still needs is said at its box, which is not called optional', async () => {
    const at = 'meetings.board.attendance';
    const w = 'ssssssss';
    const form = { at, w, state: 'silent', 'search.terms': 'times', 'evidence.#': '0' };
    await post({ at, w, do: 'seen' });
    const { body } = await post({
      ...form,
      looked: '3.1',
      seen: await seenAt(at, w),
      do: 'save',
    });
    expect(body).toContain('href="#f-search-explained"');
    expect(body).toContain('write under “Why none of these words is the answer”');
    expect(body).toMatch(/Why none of these words is the answer[\s\S]{0,60}\(needed where/u);
  });

  test('the terms to search for are filled in and counted as soon as not found is chosen', async () => {
    const at = 'quorum.executive.quorum';
    const { body } = await post({ at, state: 'silent', 'evidence.#': '0', do: 'show' });
    expect(body).toMatch(/<th scope="row">quorum<\/th>\s*<td>\d+<\/td>/u);
  });

  test('what goes without saying is not written, and is filled in again', async () => {
    await post({ ...QUORUM, w: 'eeeeeeee', seen: await seenAt(QUORUM.at), do: 'save' });
    const lines = (await record()).split('\n');
    const at = lines.findIndex((line) => line.includes('quotation: A quorum is three members'));
    expect(lines[at]).not.toMatch(/source|locator/u);
    expect(lines[at - 1]).not.toMatch(/source|locator/u);
    const { body } = await ask(`${PLACE}?at=${QUORUM.at}&w=ffffffff`);
    expect(body).toMatch(/<option value="3\.2"\s+selected>/u);
    expect(body).toContain('Found, word for word');
  });
});

describe('what the best passage proposes', () => {
  const at = 'quorum.board.quorum';
  beforeAll(() => post({ at, do: 'remove' }));
  const asked = async (place: string, w: string): Promise<string> =>
    (await ask(`${PLACE}?at=${place}&w=${w}`)).body;

  test('is its words and the answer they give; one press fills both in, and saves nothing', async () => {
    const before = await record();
    const body = await asked(at, 'uuuuuuuu');
    expect(body).toContain('A quorum is three members, and the police must be present');
    const verb = /value="(propose:\d+:\d+)"/u.exec(body)?.[1] ?? '';
    expect(body).toContain('and this answer');
    const { body: taken } = await post({ at, w: 'uuuuuuuu', do: verb, 'evidence.#': '0' });
    expect(taken).toMatch(/Taken: 11 words from clause 3\.2/u);
    expect(taken).toMatch(/Read as: .*Look at it, then save/u);
    expect(taken).toMatch(/name="state"\s+value="stated"\s+checked/u);
    expect(taken).toMatch(/name="value\.rule\.rules\.0\.count"[^>]*value="3"/u);
    expect(taken).not.toContain('propose:');
    expect(await record()).toBe(before);
  });

  test('is words alone where they are not read as an answer', async () => {
    const body = await asked('disputes.whole.between-partners', 'vvvvvvvv');
    expect(body).not.toContain('and this answer');
  });

  test('is nothing where words are taken, or another state is chosen', async () => {
    const silent = await post({
      at,
      w: 'wwwwwwww',
      state: 'silent',
      do: 'show',
      'evidence.#': '0',
    });
    expect(silent.body).not.toContain('propose:');
    expect((await post({ ...QUORUM, w: 'xxxxxxxx', do: 'show' })).body).not.toContain('propose:');
  });
});

test('only states that can hold are offered, and why another cannot', async () => {
  const fresh = await openTestDesk(['quorum']);
  const body = await (await fetch(`${fresh.desk.url}${PLACE}?at=${QUORUM.at}&w=aaaaaaaa`)).text();
  expect(body).not.toMatch(/name="state"\s+value="silent"/u);
  expect(body).toContain('why “not found” is not here yet');
  await fetch(`${fresh.desk.url}${PLACE}`, {
    method: 'POST',
    headers: { origin: new URL(fresh.desk.url).origin },
    body: new URLSearchParams({ at: QUORUM.at, w: 'aaaaaaaa', do: 'seen' }),
  });
  const seen = await (await fetch(`${fresh.desk.url}${PLACE}?at=${QUORUM.at}&w=aaaaaaaa`)).text();
  expect(seen).toMatch(/name="state"\s+value="silent"/u);
  await fresh.close();
});

describe('what is said stands by its box', () => {
  test.each([
    [
      'words',
      { 'say.words': 'mostly harmless' },
      '“mostly harmless” is not read. Write it like: “',
    ],
    ['take', { 'find.words': 'no such words' }, 'These words are not in one section'],
  ])('after %s', async (verb, form, message) => {
    const box = verb === 'take' ? 'find' : verb;
    const { body } = await post({ at: QUORUM.at, w: 'gggggggg', ...form, do: verb });
    const [, said = ''] =
      new RegExp(`id="said-${box}"[^>]*>([\\s\\S]*?)</div>`, 'u').exec(body) ?? [];
    expect(said).toContain(message);
    expect(/id="said"[^>]*>([\s\S]*?)<\/div>/u.exec(body)?.[1]?.trim()).toBe('');
    expect(body).toContain('role="status"');
  });

  test('words that are not read do not hide that an answer from before still stands', async () => {
    const form = { 'say.words': 'mostly harmless', do: 'words' };
    const warning = 'The answer from before still stands below';
    const answered = await post({ ...QUORUM, ...form, w: 'iiiiiiii' });
    expect(answered.body).toContain(warning);
    const empty = await post({ ...form, at: 'quorum.executive.quorum', w: 'jjjjjjjj' });
    expect(empty.body).not.toContain(warning);
  });

  test('a type that is not sure names the nearest, which come first in the choice', async () => {
    const at = 'membership.executive.members';
    const form = {
      at,
      w: 'hhhhhhhh',
      'evidence.#': '0',
      'paste.members': 'Post\tAgency\nLead\tHealth\nClerk\tThe Police',
    };
    const { body } = await post({ ...form, do: 'members' });
    expect(body).toContain('Not sure of the type of “Health”');
    expect(body).toContain('>not sure</option>');
    expect(body).toMatch(/name="value\.members\.0\.role"[^>]*value="Lead"/u);
  });
});

describe('members pasted from a section that is not the one of the words taken', () => {
  const at = 'membership.learning-group.members';
  const form = (names: readonly string[]): Record<string, string> => ({
    at,
    state: 'stated',
    'value.kind': 'members',
    'value.members.#': String(names.length),
    'evidence.#': '1',
    'evidence.0.source': 'northmere-arrangements-2020',
    'evidence.0.locator': '1.4',
    'evidence.0.quotation': 'The Learning Group is a subgroup of the Board',
    ...Object.fromEntries(
      names.flatMap((name, row) => [
        [`value.members.${row}.name`, name],
        [`value.members.${row}.agency_type`, 'police'],
      ]),
    ),
  });
  const save = async (names: readonly string[], w: string): Promise<Got> =>
    post({ ...form(names), w, seen: await seenAt(at, w), do: 'save' });

  test('are found where they stand, and told', async () => {
    const { body } = await post({
      at,
      w: 'kkkkkkkk',
      'evidence.#': '0',
      'paste.members': 'Northmere Council\nNorthmere NHS Trust',
      do: 'members',
    });
    expect(body).toContain('2 rows. Found in the text: 2 in clause 2.1.');
  });

  test('take the place of rows that are there, or are added to them, as is asked', async () => {
    const rows = { ...form(['Northmere Council', 'Northmere College']), w: 'kmkmkmkm' };
    const { body } = await post({ ...rows, do: 'show' });
    expect(body).toContain('Replace the 2 rows');
    expect(body).toContain('Add to the 2 rows');
    expect(body).not.toContain('Make rows of it');
    const paste = { ...rows, 'paste.members': 'Northmere NHS Trust' };
    const replaced = (await post({ ...paste, do: 'members' })).body;
    expect(replaced).toContain('1 row now, in the place of 2.');
    expect(replaced).not.toContain('Northmere College');
    const added = (await post({ ...paste, do: 'members:add' })).body;
    expect(added).toContain('1 row added to 2: 3 now.');
    expect(added).toMatch(/name="value\.members\.2\.name"[^>]*value="Northmere NHS Trust"/u);
  });

  test('are one thing to mend where they stand nowhere', async () => {
    const before = await record();
    const { body } = await save(['Northmere College', 'Northmere School'], 'llllllll');
    expect(body).toContain('Not saved: one thing is to mend');
    expect(body).toContain('“Northmere College” (row 1), “Northmere School” (row 2)');
    expect(await record()).toBe(before);
  });

  test('are saved with their place', async () => {
    const { body } = await save(['Northmere Council', 'Northmere NHS Trust'], 'mmmmmmmm');
    expect(body).toContain('Saved: Members');
    expect(await record()).toMatch(/name: Northmere NHS Trust[^}]*locator: ['"]?2\.1/u);
    await post({ at, do: 'undo' });
  });

  test('and the capacity of each is asked at once', async () => {
    const { body } = await post({ ...form(['Northmere Council']), w: 'nnnnnnnn', do: 'show' });
    const row = body.slice(body.indexOf('id="f-value-members-0-row"'));
    expect(row.indexOf('name="value.members.0.capacity"')).toBeGreaterThan(0);
    expect(row.indexOf('name="value.members.0.capacity"')).toBeLessThan(
      row.indexOf('<details class="more">'),
    );
  });
});

describe('a sentence that cannot be taken as it stands', () => {
  const LONG =
    'The quorum of the Learning Group is three members from two agencies, and where it is not present within half an hour of the time set the meeting may go on as a discussion without decisions';

  test('says why, and offers the part that can stand', async () => {
    const fresh = await openTestDesk(['quorum']);
    const source = join(fresh.content, 'sources/northmere-arrangements-2020.yaml');
    const file = join(fresh.sources, 'northmere-arrangements-2020.txt');
    const text = (await readFile(file, 'utf8')).replace(
      '3.2 A quorum is three members, and the police must be present.',
      `3.2 ${LONG}.`,
    );
    await writeFile(file, text);
    const sha = createHash('sha256').update(text).digest('hex');
    const record = await readFile(source, 'utf8');
    await writeFile(source, record.replace(/^sha256: .*$/mu, `sha256: ${sha}`));
    const address = `${fresh.desk.url}${PLACE}?at=quorum.board.quorum&w=aaaaaaaa`;
    const body = await (await fetch(address)).text();
    expect(body).toContain(' words; a quotation has at most 25.');
    expect(body).toMatch(/Take part of it: “The quorum of the Learning Group is three members/u);
    // The number of the clause is no word of it.
    expect(body).not.toContain('“3.2 The');
    await fresh.close();
  });
});

describe('examples and readings are in the words of the field’s list', () => {
  const form = {
    at: 'structure.learning-group.purpose',
    w: 'yzyzyzyz',
    state: 'stated',
    'value.kind': 'provisions',
  };
  test('an example is a term of the list', async () => {
    const { body } = await post({ ...form, do: 'show' });
    expect(body).toContain('Such as “set priorities”');
    expect(body).not.toContain('a term of the list');
  });

  test('what is read is told by its label', async () => {
    const { body } = await post({ ...form, 'say.words': 'learn from reviews', do: 'words' });
    expect(body).toMatch(/read as: learn from reviews\./iu);
  });
});

describe('an answer that can be read in two ways', () => {
  const at = 'meetings.learning-group.frequency';
  const WORDS = {
    'evidence.#': '2',
    'evidence.0.source': 'northmere-arrangements-2020',
    'evidence.0.locator': '3.1',
    'evidence.0.quotation': 'The Board meets at least six times a year',
    'evidence.1.source': 'northmere-arrangements-2020',
    'evidence.1.locator': '3.2',
    'evidence.1.quotation': 'A quorum is three members',
  };

  test('keeps the words that were taken, one for each reading', async () => {
    const { body } = await post({ at, w: 'qqqqqqqq', state: 'unclear', ...WORDS, do: 'show' });
    expect(body).toMatch(
      /name="readings\.0\.evidence\.0\.quotation"[^>]*>\s*The Board meets at least six/u,
    );
    expect(body).toMatch(/name="readings\.1\.evidence\.0\.quotation"[^>]*>\s*A quorum is three/u);
  });

  test('has each reading said in words', async () => {
    const { body } = await post({
      at,
      w: 'rrrrrrrr',
      state: 'unclear',
      'readings.#': '2',
      'readings.1.say': 'quarterly',
      do: 'words:readings.1',
    });
    const [, said = ''] = /id="said-words-readings-1"[^>]*>([\s\S]*?)<\/div>/u.exec(body) ?? [];
    expect(said).toContain('Read as:');
    const ruleOf = (reading: number): string | undefined => {
      const from = body.indexOf(`name="readings.${reading}.value.rule.type"`);
      return /value="([a-z-]+)"\s+selected/u.exec(
        body.slice(from, body.indexOf('</select>', from)),
      )?.[1];
    };
    expect([ruleOf(0), ruleOf(1)]).toEqual([undefined, 'every']);
    expect(body).toMatch(/name="state"\s+value="unclear"\s+checked/u);
  });
});

describe('where words stand', () => {
  const save = async (w: string, form: Record<string, string>): Promise<string> => {
    const at = form.at ?? QUORUM.at;
    return (await post({ ...QUORUM, w, seen: await seenAt(at, w), do: 'save', ...form })).body;
  };

  test('is inferred where they stand once, whatever place was given', async () => {
    const before = await record();
    const body = await save('pppppppp', { 'evidence.0.locator': '3.1' });
    expect(body).toContain('Saved: Quorum, The Board');
    await post({ at: QUORUM.at, do: 'undo' });
    expect(await record()).toBe(before);
  });

  test('is told once, by name and at a box that is open, where they stand in several places', async () => {
    const body = await save('pqpqpqpq', {
      'evidence.0.quotation': 'the Board',
      'evidence.0.locator': '5.1',
    });
    expect(body).toContain('Not saved: one thing is to mend');
    expect(body).toContain('not in clause 5.1');
    expect(body).toContain('href="#place-0"');
    expect(body).toMatch(/class="change"\s+open[\s\S]*?id="place-0"/u);
  });

  const MONEY = {
    at: 'funding.whole.contributions',
    'value.kind': 'contributions',
    'value.lines.#': '1',
    'value.lines.0.agency': 'Northmere Council',
    'value.lines.0.agency_type': 'local-authority',
    'value.lines.0.quotation': 'Northmere Council £60,000',
    'value.lines.0.amounts.#': '1',
    'value.lines.0.amounts.0.state': 'stated',
    'value.lines.0.amounts.0.year': '2020/21',
    'value.lines.0.amounts.0.pence': '£60,000',
    'value.totals.#': '1',
    'value.totals.0.year': '2020/21',
    'value.totals.0.pence': '£90,000.50',
    'value.totals.0.reconciles': 'no',
    'evidence.0.locator': '5.2',
    'evidence.0.quotation': 'Disputes between partners are raised with the chair',
  };

  test('is inferred of a total that stands in another section than the words taken', async () => {
    const before = await record();
    const body = await save('prprprpr', {
      ...MONEY,
      'value.totals.0.quotation': 'Total £90,000.50',
    });
    expect(body).toContain('Saved: Contributions, the arrangements as a whole');
    expect(await record()).toMatch(/quotation: Total £90,000\.50[\s\S]{0,80}locator: ['"]5\.1/u);
    await post({ at: MONEY.at, do: 'undo' });
    expect(await record()).toBe(before);
  });

  test('is asked of a total only beside a box that is there', async () => {
    const body = await save('psspspsp', {
      ...MONEY,
      'value.totals.0.quotation': 'Total of nobody',
    });
    expect(body).toContain('“Total of nobody” (row 1), nowhere in the text');
    expect(body).toContain('href="#f-value-totals-0-quotation"');
    expect(body).toContain('id="f-value-totals-0-quotation"');
    expect(body).toContain('name="value.totals.0.locator"');
  });
});

test('words over two sections are none of a row, which holds one quotation', async () => {
  const text = await readFile(join(it.sources, 'northmere-arrangements-2020.txt'), 'utf8');
  const start = text.indexOf('least six times a year');
  const end = text.indexOf(', and the police', start);
  const picked = { 'pick.start': String(start), 'pick.end': String(end) };
  const { body: field } = await post({ ...QUORUM, w: 'quququqq', ...picked, do: 'take' });
  expect(field).toContain('Taken: ');
  const { body } = await post({
    at: 'funding.whole.contributions',
    w: 'quququqq',
    state: 'stated',
    'value.kind': 'contributions',
    'value.lines.#': '1',
    ...picked,
    do: 'quote:value.lines.0.quotation',
  });
  expect(body).toMatch(
    /The words run over the end of clause 3\.1\. Select words inside one section\./u,
  );
  expect(body).not.toContain('takes the part in each');
});

test('where no body is the main meeting, the desk says which stands for it, and marks another', async () => {
  const before = await record();
  await writeFile(it.record, before.replace('tier: main', 'tier: lead'));
  const elsewhere = await ask(`${PLACE}?at=${QUORUM.at}&w=aaaaaaaa`);
  expect(elsewhere.body).toContain('Which body is the main meeting?');
  const at = /at=([^&"]+)[^>]*>Which body/u.exec(elsewhere.body)?.[1] ?? '';
  const { body } = await ask(`${PLACE}?at=${at}&w=aaaaaaaa`);
  expect(body).toContain(
    'No body is marked as the main meeting: on every page, “The Board” and “The Executive” stand for it.',
  );
  // One form sends both: what was typed in the field is kept, and which body is meant is no answer of it.
  const form = /<form[^>]*data-field[\s\S]*?<\/form>/u.exec(body)?.[0] ?? '';
  expect(form).toContain('name="main.body"');
  expect(body.split('name="main.body"')).toHaveLength(2);
  const marked = await post({
    at,
    state: 'unclear',
    reason: 'half a sentence',
    'main.body': 'board',
    do: 'main',
  });
  expect(marked.body).toContain('The Board is the main meeting now');
  const { body: after } = await ask(`${PLACE}?at=${at}&w=aaaaaaaa`);
  expect(after).toContain('half a sentence');
  expect(answersIn(new URLSearchParams({ 'main.body': 'board', state: 'stated' }))).toEqual({
    state: 'stated',
  });
  await post({ at, do: 'discard' });
  expect(marked.body).not.toContain('No body is marked');
  expect(marked.body).not.toContain('Which body is the main meeting?');
  expect(await record()).toBe(before);
});

test('a regime that is known now settles between which it lay', async () => {
  const at = 'record.arrangements';
  const { body } = await post({
    at,
    w: 'jjjjjjjj',
    do: 'show',
    regime: 'not-known',
    'regime_between.earliest': 'wt2018',
    'regime_between.latest': 'wt2023',
  });
  expect(body).toContain('name="regime_between.earliest"');
  const saved = await post({
    at,
    w: 'jjjjjjjj',
    seen: await seenAt(at, 'jjjjjjjj'),
    do: 'save',
    regime: 'wt2018',
  });
  expect(saved.body).not.toContain('only there');
  expect(await record()).not.toContain('regime_between');
});

test('the name of the partnership is changed at the desk', async () => {
  const at = 'record.partnership';
  const file = join(it.content, 'partnerships/northmere/partnership.yaml');
  const before = await readFile(file, 'utf8');
  const w = 'tttttttt';
  const { body: asked } = await ask(`${PLACE}?at=${at}&w=${w}`);
  expect(asked).toMatch(/name="name"\s+value="Northmere Safeguarding Children Partnership/u);
  const kind = /name="kind"[\s\S]*?value="([a-z-]+)"\s+selected/u.exec(asked)?.[1] ?? '';
  const { body } = await post({
    at,
    w,
    seen: await seenAt(at, w),
    do: 'save',
    name: 'Safeguarding Northmere',
    short_name: 'Northmere',
    kind,
  });
  expect(body).toContain('Saved: what the partnership is');
  expect(await readFile(file, 'utf8')).toContain('name: Safeguarding Northmere');
  await post({ at, w, do: 'undo' });
  expect(await readFile(file, 'utf8')).toBe(before);
});
