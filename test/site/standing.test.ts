import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { templateOf } from '../../scripts/lib/templates.ts';
import { siteSettings } from '../../scripts/lib/settings.ts';
import { STANDING_LABELS } from '../../src/domain/catalogue/standing.ts';
import { EDITIONS, writeEditions } from '../support/editions.ts';
import { fixtureSite } from '../support/fixture-site.ts';
import { readPages } from '../support/site-pages.ts';

const { base } = siteSettings();
const LABELS = Object.values(STANDING_LABELS);

/** Lists of names that lead to arrangements and say nothing of them. */
const NAMES_ONLY = new Set(['a-to-z', 'a-to-z/*', 'search']);

/** What may hold the name of an area with how its arrangements stand: a heading of a table, a card, a line. */
const HOLDERS = 'th, tr, li, p, dl > div, section.card';

/**
 * The partnerships of whose arrangements a page tells, without saying how these stand: those whose statements or
 * findings it links, and the one that it is a page of.
 */
function untold(path: string, document: Document): string[] {
  const main = document.querySelector('main');
  const address = path.slice(base.length);
  if (!main || NAMES_ONLY.has(templateOf(address))) return [];
  const line = [...main.querySelectorAll('.status')]
    .map(({ textContent }) => textContent)
    .join(' ');
  const holders = [...main.querySelectorAll(HOLDERS)];
  const says = (text: string): boolean => LABELS.some((label) => text.includes(label));
  // Pages of one partnership, of an area and of a source say it in a line of their own.
  if (/^(?:partnerships|areas|sources)\/[^/]+\//u.test(address) && tells(main)) {
    return says(line) ? [] : [address];
  }
  const addressOf = (link: Element): string => link.getAttribute('href') ?? '';
  const linked = Map.groupBy(
    main.querySelectorAll('a[href*="/partnerships/"]'),
    (link) => /\/partnerships\/([^/#]+)\//u.exec(addressOf(link))?.[1],
  );
  return [...linked].flatMap(([id, links]) => {
    if (id === undefined || links.every((link) => !addressOf(link).includes('#'))) return [];
    const names = new Set(links.map(({ textContent }) => textContent.trim()));
    const isSaid = holders.some(
      (holder) =>
        says(holder.textContent) &&
        ([...names].some((name) => holder.textContent.includes(name)) ||
          holder.querySelector(`a[href*="/partnerships/${id}/"]`) !== null ||
          holder.getAttribute('data-p') === id),
    );
    return isSaid ? [] : [id];
  });
}

/** True where a page shows statements, findings or words of a document. */
const tells = (main: Element): boolean =>
  main.querySelector('a[href*="/partnerships/"], blockquote, .state, .cell') !== null;

describe('how arrangements stand', () => {
  test('is said on every built page that tells of them', () => {
    const lacking = readPages().flatMap(({ path, document }) =>
      untold(path, document).map((one) => `${path}: ${one}`),
    );
    expect(lacking).toEqual([]);
  });

  test.each([
    ['partnerships/exmere/', '<p>Stated</p><blockquote>words</blockquote>'],
    ['areas/exmere/', '<a href="/partnerships/exmere/">Its constitution</a>'],
    [
      'questions/q/',
      '<section class="card"><a href="/partnerships/exmere/#a.b.c">Exmere</a></section>',
    ],
    [
      'compare/quorum/',
      `<table><tr><th>Wyemere ${STANDING_LABELS.over}</th></tr></table><a href="/partnerships/exmere/#a.b.c">Exmere</a>`,
    ],
  ])('is missed on %s with: %s', (path, main) => {
    const { document } = parseHTML(`<html><body><main>${main}</main></body></html>`);
    expect(untold(`${base}${path}`, document)).toHaveLength(1);
  });
});

describe('a build two years on', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'standing-'));
    await writeEditions(folder);
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('says of the same arrangements that they are over, on each of their pages', async () => {
    const lines: Record<string, (string | undefined)[]> = {};
    for (const day of ['2026-11-28', '2028-11-28']) {
      const site = await fixtureSite(folder, day);
      const lineOn = async (path: string): Promise<string | undefined> => {
        const page = await fetch(new URL(path, site.url));
        const { document } = parseHTML(await page.text());
        return document.querySelector('.status b')?.textContent.replace(/:$/u, '');
      };
      const at = `partnerships/${EDITIONS.three}/`;
      lines[day] = await Promise.all(
        [at, `${at}second-2024/`, `${at}second-2024/coverage/`, `areas/${EDITIONS.three}/`].map(
          lineOn,
        ),
      );
      await site.close();
    }
    const four = (label: string): string[] => Array.from({ length: 4 }, () => label);
    expect(lines).toEqual({
      '2026-11-28': four(STANDING_LABELS.current),
      '2028-11-28': four(STANDING_LABELS.over),
    });
  });
});
