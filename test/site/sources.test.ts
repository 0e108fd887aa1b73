import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressText } from '../../src/domain/base/words.ts';
import { askTwice, type Fate } from '../support/asked-site.ts';
import { fixtureSite, type FixtureSite } from '../support/fixture-site.ts';

/** A site built more than two years after its sources were read, their addresses asked before. */
const DAY = '2028-02-11';
let folder: string;
let addresses: Readonly<Record<Fate, string>>;
let site: FixtureSite;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'asked-'));
  addresses = await askTwice(folder);
  site = await fixtureSite(folder, DAY);
});
afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

const open = async (path: string): Promise<Document> =>
  parseHTML(await (await fetch(new URL(path, site.url))).text()).document;

const wordsOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/gu, ' ').trim();

/** The paragraph that leads to an address. */
const lineOf = (document: Document, address: string): string =>
  wordsOf(
    [...document.querySelectorAll('main p')].find((one) =>
      wordsOf(one.querySelector('a')).includes(addressText(address)),
    ),
  );

const MESSAGES = [
  ['same', 'Unchanged since read.'],
  ['changed', 'Changed since read: these statements may be out of date.'],
  ['gone', 'Gone.'],
  ['busy', 'No answer when last asked.'],
  ['late', 'Unchanged since 1 February 2026.'],
  ['never', 'Not asked yet.'],
] as const;

describe('a source whose addresses were asked', () => {
  test.each(MESSAGES)('the page of the source says of “%s”: %s', async (fate, message) => {
    const page = await open('sources/northmere-arrangements-2020/');
    expect(lineOf(page, addresses[fate])).toContain(message);
  });

  test.each(MESSAGES)('so does what rests on it of “%s”: %s', async (fate, message) => {
    expect(lineOf(await open('partnerships/northmere/'), addresses[fate])).toContain(message);
  });

  test('leads to the page of the publisher and to the archived copy', async () => {
    const page = await open('sources/northmere-arrangements-2020/');
    const links = [...page.querySelectorAll('#where a')].map((link) => link.getAttribute('href'));
    expect(links).toContain('https://northmere.example/safeguarding');
    expect(links).toContain('https://archive.example/northmere-arrangements');
    expect(wordsOf(page.querySelector('#where'))).toContain('a PDF file, 123 kB');
  });
});

test('of a source without an address, the page says what to ask for and whom', async () => {
  const find = (await open('sources/southmere-terms-2019/')).querySelector('#where');
  expect(wordsOf(find)).toMatch(
    /No public address.*Ask the partnership for “Southmere.*It lacks: Appendix A/u,
  );
  expect(wordsOf(find)).toContain('Southmere Safeguarding Partnership (fictional)');
  expect(
    [...(find?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href')),
  ).toContain('https://council.southmere.example/structure');
  const facts = wordsOf((await open('partnerships/southmere/')).querySelector('main'));
  expect(facts).toContain('No public address is known: what to ask for');
});

test('two years on, every review is overdue', async () => {
  for (const path of [
    'sources/northmere-arrangements-2020/',
    'sources/southmere-terms-2019/',
    'accessibility/',
  ]) {
    expect(wordsOf((await open(path)).querySelector('main')), path).toContain('Review overdue');
  }
});

describe('who runs the site', () => {
  test.each(['about/', 'accessibility/', 'privacy/', 'corrections/'])(
    '%s says that it is not said in this copy',
    async (path) => {
      const notice = (await open(path)).querySelector('main .govuk-inset-text');
      expect(wordsOf(notice)).toContain('Who runs this site is not said in this copy');
    },
  );
});

test('the foot of every page says whom to call, and that this site takes no reports', async () => {
  const foot = (await open('')).querySelector('footer');
  expect(wordsOf(foot)).toMatch(/immediate danger\? Call 999.*takes no reports of concern/u);
  const calls = [...(foot?.querySelectorAll('a[href^="tel:"]') ?? [])];
  expect(calls.map((link) => link.getAttribute('href'))).toEqual([
    'tel:999',
    'tel:08005550100',
    'tel:08001100',
  ]);
});
