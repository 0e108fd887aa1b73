import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildCatalogue } from '../../src/domain/catalogue/catalogue.ts';
import { readChecked, type CheckOptions } from '../../src/reading/checked.ts';
import { readContent } from '../../src/reading/read.ts';
import { makeWorkspace, type Workspace } from '../support/mistakes.ts';

const RECORD = 'partnerships/northmere/arrangements-2020.yaml';
let work: Workspace;
beforeEach(async () => {
  work = await makeWorkspace();
});
afterEach(() => work.remove());

const change = async (file: string, edit: (text: string) => string): Promise<void> => {
  const path = join(work.content, file);
  await writeFile(path, edit(await readFile(path, 'utf8')));
};
const makeDraft = (): Promise<void> => change(RECORD, (text) => `draft: true\n${text}`);
const check = (options: CheckOptions = {}) =>
  readChecked(work.content, { served: work.served, ...options });
const codes = async (options?: CheckOptions): Promise<string[]> =>
  (await check(options)).mistakes.map(({ code }) => code);

describe('a draft', () => {
  beforeEach(makeDraft);

  test('is left out with its partnership, its source and what stands beside it', async () => {
    const { entries, drafts, isQuiet } = await check();
    expect(isQuiet).toBe(true);
    expect(drafts).toEqual([RECORD]);
    const names = [
      ...entries.partnerships,
      ...entries.sources,
      ...entries.arrangements,
      ...entries.assessments,
      ...entries.corrections,
      ...entries.secondReadings,
      ...entries.guides,
    ].map(({ file }) => file);
    expect(names.filter((file) => file.includes('northmere'))).toEqual([]);
    expect(entries.registers.directory.data.map(({ read }) => read)).not.toContain('northmere');
    const { partnerships, sources } = buildCatalogue(entries);
    expect([partnerships.length, sources.length]).toEqual([1, 1]);
  });

  test('is read like others where drafts are asked for', async () => {
    const { entries, drafts, isQuiet } = await check({ withDrafts: true });
    expect(isQuiet).toBe(true);
    expect(drafts).toEqual([RECORD]);
    expect(entries.partnerships).toHaveLength(2);
  });

  test.each([
    ['of shape', (text: string) => text.replace('tier: main', 'tier: mian')],
    ['of syntax', (text: string) => text.replace('bodies:', 'bodies: [')],
    ['of a rule', (text: string) => text.replace('agency_type: police', 'agency_type: polise')],
  ])('with a mistake %s stops nothing, and tells it where it is asked', async (_what, edit) => {
    await change(RECORD, edit);
    expect(await codes()).toEqual([]);
    expect((await codes({ withDrafts: true })).length).toBeGreaterThan(0);
  });

  test('hides no mistake of other records', async () => {
    await change('partnerships/southmere/terms-2019.yaml', (text) =>
      text.replace('tier: main', 'tier: mian'),
    );
    expect(await codes()).toContain('not-allowed');
  });

  test('of a partnership that has another edition leaves that, and their source', async () => {
    const path = join(work.content, 'partnerships/northmere');
    const text = (await readFile(join(path, 'arrangements-2020.yaml'), 'utf8')).replace(
      'draft: true\n',
      '',
    );
    await writeFile(
      join(path, 'arrangements-2021.yaml'),
      text.replaceAll('2020-04-01', '2021-04-01'),
    );
    const { entries } = await readContent(work.content);
    const own = entries.arrangements.filter(({ partnership }) => partnership === 'northmere');
    expect(own.map(({ id }) => id)).toEqual(['arrangements-2021']);
    expect(entries.partnerships.map(({ id }) => id)).toContain('northmere');
    expect(entries.sources).toHaveLength(2);
  });
});

test.each(['draft: false', '# draft: true', '  draft: true'])('“%s” makes none', async (line) => {
  await appendFile(join(work.content, RECORD), `\n${line}\n`);
  expect((await readContent(work.content)).drafts).toEqual([]);
});
