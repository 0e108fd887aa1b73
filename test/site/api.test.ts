import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Validator } from '@seriousme/openapi-schema-validator';
import { parseHTML } from 'linkedom';
import { describe, expect, inject, test } from 'vitest';
import { siteSettings } from '../../scripts/lib/settings.ts';
import { clientAt } from '../support/api-client.ts';
import { faultFinder, type Description } from '../support/api.ts';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const folder = join(dist, 'data/v1');
const { site, base } = siteSettings();

/** Every file of the API but its description, by its path below the folder of the API. */
const files = new Map(
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'openapi.json')
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return [file.slice(folder.length).split(sep).join('/'), readFileSync(file, 'utf8')] as const;
    }),
);
const description = JSON.parse(readFileSync(join(folder, 'openapi.json'), 'utf8')) as Description;

/** In bytes. */
const HEAVIEST = { statements: 25 * 1024, areas: 150 * 1024 };

describe('the files of the API', () => {
  test('the description is OpenAPI, and every file is as it says', async () => {
    const { valid } = await new Validator().validate(
      structuredClone(description) as unknown as Record<string, unknown>,
    );
    expect(valid).toBe(true);
    const faults = faultFinder(description);
    expect([...files].flatMap(([path, text]) => faults(path, JSON.parse(text)))).toEqual([]);
  });

  test.each(Object.entries(HEAVIEST))('each of %s has at most %i bytes', (part, most) => {
    const own = [...files].filter(([path]) => path.startsWith(`/${part}/`));
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter(([, text]) => Buffer.byteLength(text) > most).map(([path]) => path)).toEqual(
      [],
    );
  });

  test('every address of this site in them is there, to the anchor', () => {
    const addresses = new Set<string>();
    const collect = (value: unknown): void => {
      if (typeof value === 'string') {
        if (value.startsWith(`${site}${base}`)) addresses.add(value);
      } else if (typeof value === 'object' && value !== null) {
        for (const part of Object.values(value)) collect(part);
      }
    };
    for (const text of files.values()) collect(JSON.parse(text));
    expect(addresses.size).toBeGreaterThan(files.size);
    const anchors = new Map<string, ReadonlySet<string>>();
    const anchorsOf = (file: string): ReadonlySet<string> => {
      const known = anchors.get(file);
      if (known) return known;
      const { document } = parseHTML(readFileSync(file, 'utf8'));
      const found = new Set([...document.querySelectorAll('[id]')].map(({ id }) => id));
      anchors.set(file, found);
      return found;
    };
    const lost = [...addresses].filter((address) => {
      const { pathname, hash } = new URL(address);
      const path = decodeURIComponent(pathname).slice(base.length);
      const file = join(dist, path === '' || path.endsWith('/') ? `${path}index.html` : path);
      if (!existsSync(file)) return true;
      // What is described in JSON-LD has its address within that file.
      if (hash === '' || file.endsWith('.jsonld')) return false;
      return !anchorsOf(file).has(decodeURIComponent(hash.slice(1)));
    });
    expect(lost).toEqual([]);
  });

  test('the catalogue names every file for download', () => {
    const { dataset } = JSON.parse(files.get('/dcat.jsonld') ?? '') as {
      dataset: { distribution: { downloadURL: string; conformsTo?: string }[] }[];
    };
    const named = dataset
      .flatMap(({ distribution }) => distribution)
      .flatMap(({ downloadURL, conformsTo = [] }) => [downloadURL, conformsTo].flat());
    const there = readdirSync(join(dist, 'data'), { withFileTypes: true })
      // The calendar is to be followed, and holds nothing of its own.
      .filter(
        (entry) =>
          entry.isFile() && !['index.html', 'index.md', 'calendar.ics'].includes(entry.name),
      )
      .map(({ name }) => `${site}${base}data/${name}`);
    expect(named.toSorted()).toEqual(there.toSorted());
  });
});

describe('a client written from the description alone', () => {
  interface Asked {
    id: string;
    question: string;
    also: string[];
  }
  interface Answered {
    answers: {
      area_name: string[];
      partnership: string;
      answer: string;
      statements: { id: string }[];
    }[];
  }

  test('answers: which areas need the chair for a quorum?', async () => {
    const client = await clientAt(new URL('data/v1/openapi.json', inject('siteUrl')).href);
    const { questions } = (await client.call('listQuestions')) as { questions: Asked[] };
    const asked = questions.find(({ question, also }) =>
      [question, ...also].includes('Which areas need the chair for a quorum?'),
    );
    const { answers } = (await client.call('getQuestion', {
      question: asked?.id ?? '',
    })) as Answered;
    const needing = answers.filter(({ answer }) => answer.startsWith('Yes'));
    expect(needing.length).toBeGreaterThan(0);

    // The page says the same of the same partnerships, and of no other.
    const page = readFileSync(join(dist, `questions/${asked?.id ?? ''}/index.html`), 'utf8');
    const onPage = [...parseHTML(page).document.querySelectorAll('[data-area]')]
      .filter(({ textContent }) => /\bYes, the chair/u.test(textContent))
      .map((card) => card.getAttribute('data-area') ?? '');
    expect(needing.map(({ partnership }) => partnership).toSorted()).toEqual(onPage.toSorted());

    // And so do the typed values, statement by statement.
    for (const { partnership, statements } of needing) {
      const rules = await Promise.all(
        statements.map(async ({ id }) => {
          const [edition = '', statement = ''] = id.split('#');
          const [, arrangements = ''] = edition.split('/');
          const params = { partnership, arrangements, statement };
          return (await client.call('getStatement', params)) as {
            typed_value?: { kind: string; chair_required?: string };
          };
        }),
      );
      const quorum = rules.find(({ typed_value }) => typed_value?.kind === 'quorum')?.typed_value;
      expect(JSON.stringify(quorum)).toContain('chair');
    }
  });

  test('finds every address that the description gives as an example', async () => {
    const client = await clientAt(new URL('data/v1/openapi.json', inject('siteUrl')).href);
    const { resources } = (await client.call('getIndex')) as {
      resources: { id: string; files: number }[];
    };
    // Releases are described before there is one.
    const none = resources.filter(({ files: own }) => own === 0).map(({ id }) => id);
    for (const { operationId, parameters } of client.operations) {
      if (none.includes(operationId)) continue;
      const params = Object.fromEntries(
        parameters.map(({ name, example = '' }) => [name, example]),
      );
      expect(await client.call(operationId, params)).toHaveProperty('schema_version', 'v1');
    }
  });
});
