import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Catalogue } from '../../../src/domain/catalogue/catalogue.ts';
import { bodiesShown, mainBodies } from '../../../src/domain/catalogue/tiers.ts';
import { compare } from '../../../src/domain/comparison/compare.ts';
import { comparisonView } from '../../../src/domain/comparison/view.ts';
import { meetingsLead } from '../../../src/domain/glance/lead-topics.ts';
import { quorumLead } from '../../../src/domain/glance/lead-quorum.ts';
import { listsOf } from '../../../src/domain/membership/lists.ts';
import { VALID } from '../../support/mistakes.ts';
import { catalogueOf, fictional, newest } from '../../support/catalogue.ts';

/** Northmere without a body that is marked as its main meeting: its Executive leads. */
let without: Catalogue;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'no-main-'));
  await cp(VALID, folder, { recursive: true });
  const file = join(folder, 'partnerships/northmere/arrangements-2020.yaml');
  const record = await readFile(file, 'utf8');
  await writeFile(file, record.replace('tier: main', 'tier: subgroup'));
  without = await catalogueOf(folder);
});
afterAll(() => rm(folder, { recursive: true }));

const groupsOf = (catalogue: Catalogue, topic: string) => {
  const found = catalogue.topics.find(({ id }) => id === topic);
  if (!found) throw new Error(`No topic “${topic}”.`);
  return comparisonView(compare(catalogue, found)).groups;
};

/** What a topic’s table has for Northmere under a group: the bodies that answer, and the words beside them. */
const cellsIn = (catalogue: Catalogue, topic: string, group: string) =>
  groupsOf(catalogue, topic)
    .filter(({ id }) => id === group)
    .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
    .filter(({ name }) => name === 'Northmere');

describe('where no body is marked as the main meeting', () => {
  test('the group that leads stands for it in every table, as at the top of its page', () => {
    const { bodies } = newest(without, 'northmere');
    const stands = mainBodies(bodies).map(({ name }) => name);
    expect(stands).toHaveLength(1);
    for (const topic of without.topics) {
      for (const { entries, remark } of cellsIn(without, topic.id, 'main')) {
        const named = entries.flatMap((one) => one.bodies.map(({ name }) => name));
        expect(named.every((name) => stands.includes(name))).toBe(true);
        expect(remark ?? '').not.toMatch(/No main meeting|No such body/u);
      }
    }
    const answered = cellsIn(without, 'meetings', 'main').filter(({ entries }) => entries.length);
    expect(answered.length).toBeGreaterThan(0);
    for (const { remark } of answered)
      expect(remark).toBe('The group that leads stands for the main meeting');
    const [top] = meetingsLead(compare(without, must(without, 'meetings')).columns).groups;
    expect(top?.rows.map(({ body }) => body?.name)).toContain(stands[0]);
  });

  test('it stands nowhere else', () => {
    const { bodies } = newest(without, 'northmere');
    expect(bodiesShown(bodies, 'lead')).toEqual([]);
    for (const topic of without.topics) {
      for (const { entries, remark } of cellsIn(without, topic.id, 'lead')) {
        expect(entries).toEqual([]);
        expect(remark).toMatch(/^The group that leads stands for the main meeting: see/u);
      }
    }
    const { columns } = compare(without, must(without, 'quorum'));
    const [, below] = quorumLead(columns).groups;
    expect(below?.rows.map(({ body }) => body?.name) ?? []).not.toContain(
      mainBodies(bodies)[0]?.name,
    );
    expect(listsOf(columns, 'main').map(({ body }) => body.id)).toContain(
      mainBodies(bodies)[0]?.id,
    );
  });

  test('a record with a main meeting keeps both apart', async () => {
    const catalogue = await fictional();
    const { bodies } = newest(catalogue, 'northmere');
    expect(mainBodies(bodies).map(({ tier }) => tier)).toEqual(['main']);
    expect(bodiesShown(bodies, 'lead')).toHaveLength(1);
    for (const { remark } of cellsIn(catalogue, 'meetings', 'main'))
      expect(remark ?? '').not.toContain('stands for');
  });
});

function must({ topics }: Catalogue, id: string) {
  const topic = topics.find((one) => one.id === id);
  if (!topic) throw new Error(`No topic “${id}”.`);
  return topic;
}
