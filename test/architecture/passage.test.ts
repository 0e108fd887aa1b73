import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
}

/** Imports of a file: project files as paths from the root, packages by name. */
function importsOf(file: string, text = readFileSync(join(root, file), 'utf8')): Import[] {
  const pattern = /^(?:import|export)\s+(type\s)?[^'"]*?from\s+['"]([^'"]+)['"]/gm;
  return [...text.matchAll(pattern)].map((match) => {
    const target = match[2] ?? '';
    const to = target.startsWith('.')
      ? relative(root, resolve(root, dirname(file), target))
      : target;
    return { from: file, to, typeOnly: match[1] !== undefined };
  });
}

const filesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|astro)$/.test(name))
    .map((name) => join(folder, name));

/** The rules of passage: arrows point one way (README, “How the code is laid out”). */
const RULES: { room: string; holds: string; allows: (found: Import) => boolean }[] = [
  {
    room: 'src/schemas',
    holds: 'imports only zod and itself',
    allows: ({ to }) => to === 'zod' || to.startsWith('src/schemas/'),
  },
  {
    room: 'src/domain',
    holds: 'imports itself, types from schemas, and pure libraries; no Astro, file system or clock',
    allows: ({ to, typeOnly }) =>
      to.startsWith('src/domain/') ||
      (to.startsWith('src/schemas/') && typeOnly) ||
      [
        'diff',
        'fastest-levenshtein',
        'csv-stringify/sync',
        'fflate',
        'node:crypto',
        'stemmer',
      ].includes(to),
  },
  {
    room: 'src/reading',
    holds: 'knows nothing of Astro or of the pages',
    allows: ({ to }) => !/^astro|^src\/(?:components|layouts|pages)/.test(to),
  },
  {
    room: 'src/components',
    holds: 'shows values: no catalogue, no content collections, no reading',
    allows: ({ to }) => !/^astro:content|^src\/(?:catalogue|reading|pages)/.test(to),
  },
  {
    room: 'src/pages',
    holds: 'asks only the catalogue for content',
    allows: ({ to }) => to !== 'astro:content' && !to.startsWith('src/reading/'),
  },
  {
    room: 'scripts',
    holds: 'never imports astro:*',
    allows: ({ to }) => !to.startsWith('astro:'),
  },
];

describe('rules of passage', () => {
  test.each(RULES)('$room $holds', ({ room, allows }) => {
    expect(
      filesIn(room)
        .flatMap((file) => importsOf(file))
        .filter((found) => !allows(found)),
    ).toEqual([]);
  });

  test('only two files touch astro:content', () => {
    const users = filesIn('src').filter((file) =>
      importsOf(file).some(({ to, typeOnly }) => to === 'astro:content' && !typeOnly),
    );
    expect(users.sort()).toEqual(['src/catalogue.ts', 'src/content.config.ts']);
  });

  test.each([
    ['src/schemas/bad.ts', "import { readFile } from 'node:fs/promises';"],
    ['src/domain/bad.ts', "import { EvidenceSchema } from '../schemas/evidence.ts';"],
    ['src/domain/bad.ts', "import { getCatalogue } from '../catalogue.ts';"],
    ['src/components/bad.ts', "import { getCollection } from 'astro:content';"],
    ['src/pages/bad.ts', "import { readContent } from '../reading/read.ts';"],
    ['scripts/bad.ts', "import { getCollection } from 'astro:content';"],
  ])('%s is caught with: %s', (file, text) => {
    const rule = RULES.find(({ room }) => file.startsWith(`${room}/`));
    expect(importsOf(file, text).every((found) => rule?.allows(found) ?? true)).toBe(false);
  });
});
