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

/**
 * Northmere without a body that is marked as its main meeting: its Executive leads. Southmere has a main meeting, and its
 * Group leads beside it, so that tables have rows of what leads.
 */
let without: Catalogue;
/** Northmere where two groups lead, and no body is marked. */
let two: Catalogue;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'no-main-'));
  without = await made('one', 'tier: subgroup');
  two = await made('two', 'tier: lead');
});

const WHOLE_MEETING = `
bodies:
  - id: whole-meeting
    name: The Whole Meeting
    kind: board
    tier: main
    evidence:
      - source: southmere-terms-2019
        locator: purpose
        quotation: The Southmere Partnership Group
`;

/** The fixtures with Northmere’s main meeting put under another tier, and a lead in Southmere. */
async function made(name: string, tier: string): Promise<Catalogue> {
  const content = join(folder, name);
  await cp(VALID, content, { recursive: true });
  const mend = async (file: string, edit: (record: string) => string): Promise<void> => {
    const path = join(content, 'partnerships', file);
    await writeFile(path, edit(await readFile(path, 'utf8')));
  };
  await mend('northmere/arrangements-2020.yaml', (record) => record.replace('tier: main', tier));
  await mend('southmere/terms-2019.yaml', (record) =>
    record.replace('tier: main', 'tier: lead').replace('\nbodies:\n', WHOLE_MEETING),
  );
  return catalogueOf(content);
}

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
    const cells = without.topics.flatMap(({ id }) => cellsIn(without, id, 'lead'));
    expect(cells.length).toBeGreaterThan(0);
    for (const { entries, remark } of cells) {
      expect(entries).toEqual([]);
      expect(remark).toBe('The group that leads stands for the main meeting: see “Main meeting”');
    }
    const { columns } = compare(without, must(without, 'quorum'));
    const [, below] = quorumLead(columns).groups;
    const belowIt = below?.rows.map(({ body }) => body?.name) ?? [];
    expect(belowIt.length).toBeGreaterThan(0);
    expect(belowIt).not.toContain(mainBodies(bodies)[0]?.name);
    expect(listsOf(columns, 'main').map(({ body }) => body.id)).toContain(
      mainBodies(bodies)[0]?.id,
    );
  });

  test('where two groups lead, both are told to stand for it', () => {
    expect(mainBodies(newest(two, 'northmere').bodies)).toHaveLength(2);
    const remarks = (group: string): (string | undefined)[] =>
      two.topics.flatMap(({ id }) => cellsIn(two, id, group)).map(({ remark }) => remark);
    expect(remarks('main')).toContain('The groups that lead stand for the main meeting');
    expect(remarks('lead')).toContain(
      'The groups that lead stand for the main meeting: see “Main meeting”',
    );
    expect([...remarks('main'), ...remarks('lead')].join()).not.toContain('The group that leads');
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
