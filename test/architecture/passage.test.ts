import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { roomOf } from '../support/house.ts';
import { importsOf, modulesIn, projectRoot, type Import } from '../support/imports.ts';

/** True where what is imported is one of these: a file or package, or anything in a folder (`src/domain/`). */
const oneOf =
  (...allowed: readonly string[]) =>
  ({ to }: Import): boolean =>
    allowed.some((one) => to === one || (one.endsWith('/') && to.startsWith(one)));

const typesOf =
  (...allowed: readonly string[]) =>
  (found: Import): boolean =>
    found.typeOnly && oneOf(...allowed)(found);

const either =
  (...rules: readonly ((found: Import) => boolean)[]) =>
  (found: Import): boolean =>
    rules.some((rule) => rule(found));

/** The rules of passage: arrows point one way (src/README.md). What a room may import is listed; all else is refused. */
const RULES: { room: string; holds: string; allows: (found: Import) => boolean }[] = [
  {
    room: 'src/schemas',
    holds: 'imports only zod and itself',
    allows: oneOf('zod', 'src/schemas/'),
  },
  {
    room: 'src/domain',
    holds: 'imports itself, types from schemas, and pure libraries; no Astro, file system or clock',
    allows: either(
      oneOf('src/domain/', 'diff', 'fastest-levenshtein', 'csv-stringify/sync', 'fflate'),
      oneOf('hucre/xlsx', 'minisearch', 'node:crypto', 'stemmer'),
      typesOf('src/schemas/'),
    ),
  },
  {
    room: 'src/reading',
    holds: 'reads files by schemas and domain; knows nothing of Astro or of the pages',
    allows: either(
      oneOf('src/reading/', 'src/domain/', 'src/schemas/', 'yaml', 'zod', 'unified'),
      oneOf('remark-parse', 'remark-gfm', 'remark-mdx', 'remark-directive', 'unist-util-visit'),
      oneOf('node:crypto', 'node:fs', 'node:fs/promises', 'node:path'),
      typesOf('src/settings.ts', 'mdast', 'mdast-util-directive'),
    ),
  },
  {
    room: 'src/markdown',
    holds: 'turns trees of text by what the domain says; reads no file',
    allows: either(
      oneOf('src/markdown/', 'src/domain/', 'unist-util-visit'),
      typesOf('src/schemas/', 'hast', 'mdast', 'vfile'),
      typesOf('mdast-util-directive', 'mdast-util-mdx-jsx'),
    ),
  },
  {
    room: 'src/integrations',
    holds: 'takes built pages and values of the domain; no Astro, pages or reading',
    allows: oneOf(
      ...['src/integrations/', 'src/domain/', 'src/site.ts', 'cborg', 'csv-parse/sync'],
      'fflate',
      ...[
        'linkedom',
        'mdast',
        'pagefind',
        'remark-gfm',
        'remark-stringify',
        'sitemap',
        'unified',
        'zod',
      ],
      ...['node:crypto', 'node:fs/promises', 'node:module', 'node:path', 'node:zlib'],
    ),
  },
  {
    room: 'src/client',
    holds: 'runs in a browser: itself, and the small parts of the domain that a page may fetch',
    allows: either(
      oneOf('src/client/', 'src/domain/search/', 'src/domain/base/', 'fastest-levenshtein'),
      oneOf('src/domain/area/match.ts', '@github/combobox-nav'),
      oneOf('src/domain/area/card.ts', 'src/domain/area/named.ts'),
      oneOf('src/domain/comparison/relation.ts', 'src/domain/site/cite.ts'),
      oneOf('src/domain/comparison/cautions.ts', 'src/domain/cell/merge-entries.ts'),
      typesOf('src/domain/glance/choice.ts'),
      oneOf('src/domain/glance/differences.ts'),
      oneOf('src/domain/site/report.ts'),
      typesOf('src/schemas/'),
    ),
  },
  {
    room: 'src/components',
    holds: 'shows values: no catalogue, no content collections, no reading',
    allows: either(
      oneOf('src/components/', 'src/domain/', 'src/client/', 'src/styles/'),
      oneOf('src/links.ts', 'src/site.ts', 'src/markdown/mark-node.ts'),
      typesOf('src/schemas/'),
    ),
  },
  {
    room: 'src/layouts',
    holds: 'stands around every page; of the content it asks the catalogue alone',
    allows: oneOf(
      ...['src/layouts/', 'src/components/', 'src/domain/', 'src/styles/', 'src/catalogue.ts'],
      ...['src/links.ts', 'src/settings.ts', 'src/site.ts'],
      'src/integrations/content-security-policy.ts',
      '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url',
    ),
  },
  {
    room: 'src/pages',
    holds: 'asks only the catalogue for content',
    allows: either(
      oneOf('src/layouts/', 'src/components/', 'src/domain/', 'src/styles/', 'src/client/'),
      oneOf('src/catalogue.ts', 'src/links.ts', 'src/site.ts', 'src/settings.ts'),
      // The feed and the published schemas.
      oneOf('src/schemas/index.ts', 'feed', 'zod'),
      typesOf('astro', 'src/schemas/'),
    ),
  },
  {
    room: 'scripts',
    holds: 'never imports what only a build or a test has',
    allows: ({ to }) =>
      !/^(?:astro:|vitest|test\/|src\/(?:pages|components|layouts|client)\/)/.test(to),
  },
];

describe('rules of passage', () => {
  test.each(RULES)('$room $holds', ({ room, allows }) => {
    expect(
      modulesIn(room)
        .flatMap((file) => importsOf(file))
        .filter((found) => !allows(found)),
    ).toEqual([]);
  });

  test('only two files touch astro:content', () => {
    const users = modulesIn('src').filter((file) =>
      importsOf(file).some(({ to, typeOnly }) => to === 'astro:content' && !typeOnly),
    );
    expect(users.sort()).toEqual(['src/catalogue.ts', 'src/content.config.ts']);
  });

  test.each([
    ['src/schemas/bad.ts', "import { readFile } from 'node:fs/promises';"],
    ['src/domain/bad.ts', "import { EvidenceSchema } from '../schemas/evidence.ts';"],
    ['src/domain/bad.ts', "import { getCatalogue } from '../catalogue.ts';"],
    ['src/domain/bad.ts', "const { readFile } = await import('node:fs/promises');"],
    ['src/reading/bad.ts', "import { href } from '../links.ts';"],
    ['src/reading/bad.ts', "import { readingView } from '../settings.ts';"],
    ['src/markdown/bad.ts', "import { readFile } from 'node:fs/promises';"],
    ['src/markdown/bad.ts', "import { readContent } from '../reading/read.ts';"],
    ['src/integrations/bad.ts', "import { readContent } from '../reading/read.ts';"],
    ['src/integrations/bad.ts', "import type { AstroIntegration } from 'astro';"],
    ['src/client/bad.ts', "import { buildCatalogue } from '../domain/catalogue.ts';"],
    ['src/client/bad.ts', "import 'some-framework';"],
    ['src/components/bad.astro', "---\nimport { getCollection } from 'astro:content';\n---"],
    ['src/components/bad.astro', "---\nimport { catalogue } from '../catalogue.ts';\n---"],
    ['src/layouts/bad.astro', "---\nimport { readContent } from '../reading/read.ts';\n---"],
    ['src/pages/bad.ts', "import { readContent } from '../reading/read.ts';"],
    ['src/pages/bad.ts', "import { getCollection } from 'astro:content';"],
    ['scripts/bad.ts', "import { getCollection } from 'astro:content';"],
    ['scripts/bad.ts', "import { catalogueOf } from '../test/support/catalogue.ts';"],
  ])('%s is caught with: %s', (file, text) => {
    const rule = RULES.find(({ room }) => file.startsWith(`${room}/`));
    expect(importsOf(file, text).every((found) => rule?.allows(found) ?? true)).toBe(false);
  });

  test('every room of src has a rule', () => {
    const rooms = readdirSync(join(projectRoot, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'styles')
      .map(({ name }) => `src/${name}`);
    expect(RULES.map(({ room }) => room)).toEqual(expect.arrayContaining(rooms));
  });
});

/** The rooms of the domain, in order (src/domain/README.md): a room imports only rooms before it. */
const ROOMS = [
  ...['base', 'mistake', 'catalogue', 'evidence', 'outline', 'wording', 'glossary', 'cell'],
  ...['phrases', 'candidates'],
  ...['coverage', 'disputes', 'structure', 'agreement', 'source', 'corrections', 'partnership'],
  ...['area', 'data', 'changes'],
  ...[
    'comparison',
    'membership',
    'meetings',
    'funding',
    'quorum',
    'patterns',
    'glance',
    'headline',
    'workbook',
    'parity',
  ],
  ...['questions', 'guide', 'search', 'site', 'api', 'desk', 'checks'],
];

/** True for an import of the room itself or of one before it; what is no room of the domain is for other rules. */
const isInOrder = ({ from, to }: Import): boolean => {
  const [here = '', there] = [roomOf(from), roomOf(to)];
  return there === undefined || ROOMS.indexOf(there) <= ROOMS.indexOf(here);
};

describe('rooms of the domain', () => {
  test('every file stands in a room, and every room has its place in the order', () => {
    const loose = modulesIn('src/domain').filter((file) => roomOf(file) === undefined);
    expect(loose).toEqual([]);
    expect(foldersOf('src/domain').sort()).toEqual(ROOMS.toSorted());
  });

  test('a room imports only rooms before it', () => {
    expect(
      modulesIn('src/domain')
        .flatMap((file) => importsOf(file))
        .filter((found) => !isInOrder(found)),
    ).toEqual([]);
  });

  test.each([
    ['src/domain/base/bad.ts', "import { cellOf } from '../cell/cell.ts';"],
    ['src/domain/catalogue/bad.ts', "import type { Cell } from '../cell/cell.ts';"],
    ['src/domain/guide/bad.ts', "import { runChecks } from '../checks/index.ts';"],
  ])('%s is caught with: %s', (file, text) => {
    expect(importsOf(file, text).every(isInOrder)).toBe(false);
  });
});

const foldersOf = (folder: string): string[] =>
  readdirSync(join(projectRoot, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

/** Folders that must say in a README what they hold. A page cannot be called README: its name starts with “_”. */
const withoutReadme = (folders: readonly string[]): string[] =>
  folders.filter(
    (folder) =>
      !['README.md', '_README.md'].some((name) => existsSync(join(projectRoot, folder, name))),
  );

test('every room has a README', () => {
  const below = (folder: string): string[] => foldersOf(folder).map((name) => `${folder}/${name}`);
  const rooms = ['src', 'scripts', 'test', ...['src', 'src/domain', 'scripts'].flatMap(below)];
  expect(withoutReadme(rooms)).toEqual([]);
  expect(withoutReadme(['test/fixtures/mistakes'])).toEqual(['test/fixtures/mistakes']);
});
