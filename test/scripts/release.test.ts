import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { areaFolders, checksums, uncommitted } from '../../scripts/release.ts';
import { readHeld } from '../../scripts/lib/read-held.ts';
import { catalogueJson } from '../../src/domain/data/json.ts';
import { offlineAddress } from '../../src/integrations/offline.ts';
import { fictional } from '../support/catalogue.ts';
import { runCommand } from '../support/run-command.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'release-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('what differs from the last commit is named, new files too', async () => {
  const root = await mkdtemp(join(folder, 'history-'));
  expect(() => uncommitted(root)).toThrow('has no history of commits');
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
      cwd: root,
    });
  await writeFile(join(root, 'one.yaml'), 'a: 1\n');
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '-m', 'one');
  expect(uncommitted(root)).toEqual([]);
  await writeFile(join(root, 'one.yaml'), 'a: 2\n');
  await writeFile(join(root, 'two.yaml'), 'b: 1\n');
  expect(uncommitted(root).sort()).toEqual(['one.yaml', 'two.yaml']);
});

describe('what is compared is read', () => {
  test('from a file, a folder and a zip; anything else is refused with what to do', async () => {
    const text = JSON.stringify(catalogueJson(await fictional(), () => 'https://example.org/'));
    const held = {
      file: 'catalogue.json',
      zip: 'one-data.zip',
      other: 'other.zip',
      bad: 'bad.json',
    };
    const path = (name: keyof typeof held) => join(folder, held[name]);
    await writeFile(path('file'), text);
    await writeFile(path('zip'), zipSync({ 'catalogue.json': strToU8(text) }));
    await writeFile(path('other'), zipSync({ 'index.html': strToU8('') }));
    await writeFile(path('bad'), '{"version": 1}');
    const one = await readHeld(path('file'));
    expect(await readHeld(path('zip'))).toEqual(one);
    expect(await readHeld(folder)).toEqual(one);
    await expect(readHeld(path('other'))).rejects.toThrow('holds no catalogue.json');
    await expect(readHeld(path('bad'))).rejects.toThrow('is not that of a release: version');
    await expect(readHeld(join(folder, 'none'))).rejects.toThrow('There is no file or folder');
    const same = await runCommand(['scripts/changes.ts', path('file'), path('zip')]);
    expect([same.code, same.said.trim()]).toEqual([0, 'Nothing changed.']);
  });
});

test('each area that was read has the folders of every partnership over it, and no other area has any', async () => {
  const catalogue = await fictional();
  const [first, second] = catalogue.partnerships;
  if (!first || !second) throw new Error('The fixtures hold two partnerships.');
  const over = (one: typeof first, areas: string[]) => ({
    ...one,
    record: { ...one.record, areas },
  });
  const folders = areaFolders({
    ...catalogue,
    partnerships: [
      over(first, ['north', 'both']),
      over(second, ['both']),
      { ...over(second, ['unread']), editions: [] },
    ],
  });
  expect([...folders.keys()]).toEqual(['north', 'both']);
  expect(folders.get('north')).toContain('areas/north/');
  expect(folders.get('north')).not.toContain(`partnerships/${second.id}/`);
  expect(folders.get('both')).toEqual(
    expect.arrayContaining([`partnerships/${first.id}/`, `partnerships/${second.id}/`]),
  );
});

test('a checksum is what sha256sum reads', async () => {
  await writeFile(join(folder, 'x.txt'), 'abc');
  expect(checksums(folder, ['x.txt'])).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  x.txt\n',
  );
});

test('from the zip of a part, links that leave it lead to the site', () => {
  const part = { base: '/sub/', files: new Set(['areas/a/index.html', 'areas/a/x.csv']) };
  const from = 'areas/a/index.html';
  expect(offlineAddress('/sub/areas/a/x.csv', from, part)).toBe('x.csv');
  expect(() => offlineAddress('/sub/about/#top', from, part)).toThrow('has no file');
  const site = { ...part, elsewhere: 'https://example.org' };
  expect(offlineAddress('/sub/about/#top', from, site)).toBe('https://example.org/sub/about/#top');
});
