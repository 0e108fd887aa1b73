import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { stepsInto } from '../../../scripts/build.ts';
import { holdAddresses } from '../../../scripts/lib/hold-addresses.ts';
import { builtAddresses } from '../../../src/integrations/addresses.ts';
import { readAddresses } from '../../../src/reading/addresses.ts';
import { readChecked } from '../../../src/reading/checked.ts';
import { VALID } from '../../support/mistakes.ts';

const HOME = { site: 'https://example.org', base: '/docs/' };
const PAGE = `<!doctype html><html lang="en-GB"><head><title>A</title></head><body><main id=main>
<h1>A</h1><h2 id="new">New</h2><div class="a > b" data-x="1" id=plain></div>
<svg><title id="drawn">D</title></svg><p id="note-1">N</p></main></body></html>`;

describe('holding a built site against the register', () => {
  let folder = '';
  const write = async (file: string, text: string) => {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  };
  const built = (file: string) => readFile(join(folder, 'dist', file), 'utf8');
  const hold = () => holdAddresses(join(folder, 'dist'), join(folder, 'content'), HOME);
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'addresses-test-'));
    await write('dist/index.html', PAGE);
    await write('dist/a/index.html', PAGE);
    await write('dist/data/new.csv', 'a,b\r\n');
    vi.spyOn(console, 'log').mockImplementation(() => undefined);
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await rm(folder, { recursive: true, force: true });
  });

  test('finds pages, files and the anchors that name something', async () => {
    const { standing } = await builtAddresses(join(folder, 'dist'));
    expect([...standing].sort()).toEqual(
      ['/', '/#new', '/#plain', '/a/', '/a/#new', '/a/#plain', '/data/new.csv'].sort(),
    );
  });

  test.each([
    ['a page', 'b.txt', '/b/\n'],
    ['an anchor', 'a.txt', '/a/\n  #gone\n'],
    ['a file', 'data.txt', '/data/old.csv\n'],
  ])('refuses %s that is gone, and says what to do', async (_, file, text) => {
    await write(`content/addresses/${file}`, text);
    expect(await hold()).toBe(1);
    const said = vi.mocked(console.error).mock.calls.flat().join('\n');
    expect(said).toContain(`addresses/${file}`);
    expect(said).toContain('/old/ -> /new/');
  });

  test('leads on from what has a successor', async () => {
    const why = '(2026-12-01: It <moved>.)';
    await write('content/addresses/b.txt', `/b/ -> /a/ ${why}\n  #old -> /a/#new ${why}\n`);
    await write('content/addresses/a.txt', `/a/\n  #old -> #new ${why}\n`);
    await write('content/addresses/data.txt', `/data/old.csv -> /data/new.csv ${why}\n`);
    expect(await hold()).toBe(0);
    const page = await built('b/index.html');
    expect(page).toContain('<meta http-equiv="refresh" content="0; url=/docs/a/">');
    expect(page).toContain('<link rel="canonical" href="https://example.org/docs/a/">');
    expect(page).toContain('<a href="/docs/a/">https://example.org/docs/a/</a>');
    expect(page).not.toContain('<script');
    const report = await new HtmlValidate({ extends: ['html-validate:standard'] }).validateString(
      page,
    );
    expect(report.results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))).toEqual(
      [],
    );
    expect(await built('a/index.html')).toMatch(
      /<div class="moved"><p id="old">.*<a href="\/docs\/a\/#new">.*It &lt;moved&gt;\.<\/p><\/div><\/main>/u,
    );
    expect(await built('data/old.csv')).toBe('a,b\r\n');
  });

  test('what is new is named, and no one is refused for it', async () => {
    await write('content/addresses/a.txt', '/a/\n');
    expect(await hold()).toBe(0);
    expect(vi.mocked(console.log).mock.calls.flat().join('\n')).toContain('npm run addresses');
  });

  test('a collection whose register is empty loses nothing', async () => {
    expect(await hold()).toBe(0);
    expect(existsSync(join(folder, 'content'))).toBe(false);
  });
});

test('the project has a register, and every build holds the site against it', async () => {
  const { kept, mistakes } = await readAddresses('content');
  expect(mistakes).toEqual([]);
  expect(kept.map(({ address }) => address)).toContain('/');
  // After all that writes an address, and what lists or searches pages; before the headers of folders.
  const content = await readChecked(VALID);
  const steps = stepsInto({ site: 'dist', cache: 'cache' }, content).map(({ name }) => name);
  expect(steps.indexOf('addresses')).toBeGreaterThan(steps.indexOf('bill of materials'));
  expect(steps.indexOf('addresses')).toBeLessThan(steps.indexOf('headers'));
});
