import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildCatalogue, type Catalogue } from '../../src/domain/catalogue/catalogue.ts';
import { PARTNERSHIP_PAGES, REQUIREMENT_PAGES } from '../../src/domain/catalogue/constants.ts';
import { allEditions, changeIn } from '../../src/domain/catalogue/editions.ts';
import { searchRecords } from '../../src/domain/search/records.ts';
import { readContent } from '../../src/reading/read.ts';
import { EDITIONS, writeEditions } from '../support/editions.ts';
import { fixtureSite, type FixtureSite } from '../support/fixture-site.ts';
import { modulesIn } from '../support/imports.ts';

/** Partnerships with several editions, as a site built for a day. */
const DAY = '2026-11-28';
let folder: string;
let site: FixtureSite;
let catalogue: Catalogue;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'editions-'));
  await writeEditions(folder);
  catalogue = buildCatalogue((await readContent(folder)).entries, { day: DAY });
  site = await fixtureSite(folder, DAY);
});
afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

const pages = new Map<string, Promise<Document>>();
const pageAt = (path: string): Promise<Document> => {
  const known = pages.get(path);
  if (known) return known;
  const page = fetch(new URL(path.slice(1), site.url)).then(async (answer) => {
    expect(answer.status, path).toBe(200);
    return parseHTML(await answer.text()).document;
  });
  pages.set(path, page);
  return page;
};

test('every address of every edition leads to the page that shows it', async () => {
  const records = searchRecords(catalogue)
    .filter(({ area }) => area !== undefined)
    .map(({ path }) => path);
  const statements = allEditions(catalogue).flatMap(({ arrangements }) =>
    arrangements.statements.map(
      ({ anchor, edition }) => `/partnerships/${arrangements.partnership}/${edition}/#${anchor}`,
    ),
  );
  for (const address of new Set([...records, ...statements])) {
    const [path = '', anchor = ''] = address.split('#');
    const page = await pageAt(path);
    expect(page.getElementById(anchor)?.id, address).toBe(anchor);
  }
});

test('every edition has its page, its coverage but for an amendment, and what changed', async () => {
  for (const edition of allEditions(catalogue)) {
    const { partnership, arrangements } = edition;
    const path = `/partnerships/${partnership.id}/${arrangements.id}/`;
    const of = async (page: string) =>
      (await pageAt(`${path}${page}`)).querySelector('.status')?.textContent;
    expect(await of('')).toContain(arrangements.standing.label);
    if (!arrangements.record.amends) {
      expect(await of('coverage/')).toContain(arrangements.standing.label);
    }
    if (changeIn(edition)) expect(await of('changes/')).toContain(arrangements.standing.label);
  }
});

test('the page of a partnership shows the edition in force, as amended, each answer with its edition', async () => {
  const page = await pageAt(`/partnerships/${EDITIONS.three}/`);
  const amended = page.getElementById('quorum.group.quorum')?.textContent;
  expect(amended).toContain('4 members');
  expect(amended).toContain('From “Threemere notice on the quorum (fictional)”');
  const below = page.getElementById('quorum.panel.quorum')?.querySelector('a');
  expect(below?.getAttribute('href')).toBe(
    `/partnerships/${EDITIONS.three}/second-2024/#quorum.panel.quorum`,
  );
  const links = [...page.querySelectorAll('#editions + ul a')].map((a) => a.getAttribute('href'));
  expect(links).toEqual(
    ['quorum-notice-2025/', 'second-2024/', 'first-2019/'].flatMap((id) => [
      `/partnerships/${EDITIONS.three}/${id}`,
      ...(id === 'first-2019/' ? [] : [`/partnerships/${EDITIONS.three}/${id}changes/`]),
    ]),
  );
});

test('a partnership that was split leads to both halves', async () => {
  const page = await pageAt(`/partnerships/${EDITIONS.split}/`);
  for (const id of EDITIONS.halves) {
    expect(page.querySelector(`.facts a[href="/partnerships/${id}/"]`)).not.toBeNull();
  }
  expect(page.querySelector('.facts:not(.key-facts)')?.textContent).toContain(
    '(split, 1 April 2021)',
  );
});

test.each([
  ['the editions', 'src/pages/partnerships', /\[partnership\]\/([a-z-]+)[.[]/u, PARTNERSHIP_PAGES],
  ['the requirements', 'src/pages/requirements', /requirements\/([a-z-]+)[.[]/u, REQUIREMENT_PAGES],
])('every page beside %s is a name that none of them may have', (_what, folder, name, reserved) => {
  const names = modulesIn(folder)
    .flatMap((file) => name.exec(file)?.[1] ?? [])
    .filter((found) => found !== 'index')
    .sort();
  expect(names.length).toBeGreaterThan(0);
  expect(names.filter((found) => !reserved.has(found))).toEqual([]);
});
