import { describe, expect, test } from 'vitest';
import { flattenOutline } from '../../../src/domain/catalogue/outline.ts';
import { normalise } from '../../../src/domain/evidence/normalise.ts';
import { placeOutline } from '../../../src/domain/evidence/outline.ts';
import { blocksOf, writeText } from '../../../src/domain/outline/blocks.ts';
import { outlineOf } from '../../../src/domain/outline/outline.ts';
import { bodiesIn, faultsIn } from '../../../src/domain/outline/seen.ts';

/** Ids of the sections of a text, in its order, each with the labels of those it stands in. */
const sectionsOf = (text: string): string[] =>
  flattenOutline(outlineOf(text)).map(
    ({ section, trail }) => `${section.id}: ${trail.slice(-1).join(' › ')}`,
  );

describe('the outline of a text', () => {
  test('clauses have their printed numbers, below each other', () => {
    const text =
      '1. Title\n1.1 The group shall be known as such.\n2. Purpose\n\n2.1\nThe group plans.\n\n2.2 It also looks back.';
    expect(sectionsOf(text)).toEqual([
      '1: clause 1, Title',
      '1.1: clause 1.1',
      '2: clause 2, Purpose',
      '2.1: clause 2.1',
      '2.2: clause 2.2',
    ]);
    expect(outlineOf(text)[1]?.sections?.map(({ id }) => id)).toEqual(['2.1', '2.2']);
  });

  test('headings without numbers have names, and what is below them is counted', () => {
    const text =
      'Terms of Reference\n\nAims\n\nThe group looks at one thing after another.\n\nIt meets when that is needed.\n\nFunding\n\nThere is none.';
    expect(sectionsOf(text)).toEqual([
      'title: title',
      'aims: heading ‘Aims’',
      'aims-1: heading ‘Aims’, first paragraph',
      'aims-2: heading ‘Aims’, second paragraph',
      'funding: heading ‘Funding’',
    ]);
  });

  test('a heading right under a numbered heading is a section of it', () => {
    const text =
      '1. How we work\nThe Executive Group\n1.1 It meets each month.\n2. Money\n\nWho pays\n\nEach partner pays a part of it.\n';
    expect(sectionsOf(text)).toEqual([
      '1: clause 1, How we work',
      'executive-group: heading ‘The Executive Group’',
      '1.1: clause 1.1',
      '2: clause 2, Money',
      'who-pays: heading ‘Who pays’',
    ]);
    expect(outlineOf(text).map(({ id }) => id)).toEqual(['1', '2']);
  });

  test('sections go no deeper than people do', () => {
    const text = Array.from(
      { length: 40 },
      (_, at) => `Heading ${'x'.repeat(at + 1)}\n\n${String(at + 1)}. Title here\n\n`,
    ).join('');
    const depth = (sections: ReturnType<typeof outlineOf>): number =>
      sections.reduce((most, one) => Math.max(most, 1 + depth(one.sections ?? [])), 0);
    expect(depth(outlineOf(text))).toBeLessThanOrEqual(8);
  });

  test('a numbered list stands under its clause, and the next clause goes on from the one before it', () => {
    const text =
      '1. Work\n1.1 Functions\n1. To plan the work of the group.\n2. To look at what was done.\n1.2 Accountability\nThe group reports.';
    expect(sectionsOf(text).map((one) => one.split(':')[0])).toEqual([
      '1',
      '1.1',
      '1.1-1',
      '1.1-2',
      '1.2',
    ]);
  });

  test('lettered items and appendices', () => {
    const text =
      'Arrangements\n\n1. Meetings\n\n1.1 What the meeting does is set out here, and it is this:\n\n(a) plans the year ahead\n\n(b) looks back on it\n\nAppendix 2: Money\n\n1. Shares\n\n1.1 Each pays a third.';
    expect(sectionsOf(text)).toEqual([
      'title: title',
      '1: clause 1, Meetings',
      '1.1: clause 1.1',
      '1.1(a): clause 1.1(a)',
      '1.1(b): clause 1.1(b)',
      'appendix-2: Appendix 2, Money',
      'appendix-2-1: Appendix 2, section 1, Shares',
      'appendix-2-1.1: Appendix 2, paragraph 1.1',
    ]);
  });

  test('the number of a table, figure or box is no clause, though a line break parts them', () => {
    const text =
      'Arrangements\n\n6. Membership\n6.1 The members are shown in Table\n1. Members are senior enough to speak.\n\nTable 1. Members\n\nMember | Voting\nCouncil | Yes\n\n6.2 Others are shown in Figure\n2. They may come.\n6.3 The end is here.';
    expect(sectionsOf(text).map((one) => one.split(':')[0]?.trim())).toEqual([
      ...['title', '6', '6.1', '6.1-2', '6.1-table-1', '6.2', '6.3'],
    ]);
  });

  test('a number that counts things is no clause, and a list of names no list of sections', () => {
    const text =
      '1. Members\n\n1.1 The members are:\n\n• the council\n• the police\n\n12 months later all are chosen anew.';
    expect(sectionsOf(text).map((one) => one.split(':')[0])).toEqual(['1', '1.1', '1.1-2']);
  });

  test('a contents list without the numbers of pages is one section, and its clauses are those below', () => {
    const text =
      'Arrangements\n\nContents\n\n1 Aims\n\n2 The Board\n\n3 Money\n\n4 Review\n\n1 Aims\n\n1.1 The partners work together.\n\n2 The Board\n\n2.1 The board meets.\n\n3 Money\n\n3.1 The partners pay.\n\n4 Review\n\n4.1 The partners review this.\n';
    expect(sectionsOf(text).map((one) => one.split(':')[0]?.trim())).toEqual([
      ...['title', 'contents', '1', '1.1', '2', '2.1', '3', '3.1', '4', '4.1'],
    ]);
  });

  test('headings that come again are no contents list where nothing says so', () => {
    const body = '{} Board\n\nChair\n\nQuorum\n\nMembers\n\nPapers\n\nThey are sent out.\n\n';
    const text = body.replace('{}', 'First') + body.replace('{}', 'Second');
    expect(sectionsOf(text).map((one) => one.split(':')[0]?.trim())).not.toContain('contents');
  });

  test('a contents list is one section', () => {
    const text =
      'Arrangements\n\nContents\n\nAims 1\nMembers 2\nMeetings 4\nMoney 9\n\nAims\n\nThe aim is to meet.';
    expect(sectionsOf(text).map((one) => one.split(':')[0])).toEqual(['title', 'contents', 'aims']);
  });

  test('a text whose line breaks are lost is cut at its numbers, and at sentences', () => {
    const clause = (number: number): string =>
      `${String(number)} The group number ${String(number)} plans its own work and tells the others of it before the year is over. It then looks back at what was planned and asks what has become of that.`;
    const text = `Our groups ${[1, 2, 3, 4, 5, 6].map(clause).join(' ')}`;
    const ids = sectionsOf(text).map((one) => one.split(':')[0]);
    expect(ids).toEqual(expect.arrayContaining(['1', '2', '3', '4', '5', '6', '3-part-2']));
  });

  test('a heading that is a person’s name, or opening words with one, make no section', () => {
    const text =
      'Aims\n\nThe aim is to meet.\n\nQuentin Zebedee\n\nDr Zoltan Example leads.\n\nMoney\n\nThere is none.';
    const outline = JSON.stringify(outlineOf(text));
    expect(outline).not.toMatch(/Quentin|Zoltan/u);
    expect(outline).toContain('Money');
  });

  test('without headings, the pages', () => {
    const text =
      'it begins somewhere in the middle of a sentence.\f\nAnother sentence is on a second page, to its end.\n';
    expect(sectionsOf(text)).toEqual(['page-1: page 1', 'page-2: page 2']);
  });

  test('every section is found again by its opening words, the same words before it or not', () => {
    const text =
      'Membership\n\nMembership of the group is open.\n\nMembership\n\nMembership of the group is closed.';
    const { sections, unplaced } = placeOutline(outlineOf(text), normalise(text));
    expect(unplaced).toEqual([]);
    expect(sections.map(({ start }) => start)).toEqual(
      [0, 11, 44, 55].filter((start) => sections.some((one) => one.start === start)),
    );
    expect(sections.length).toBeGreaterThan(1);
  });
});

describe('a text made of pieces', () => {
  test('has a mark between pages, and every piece where its place says', () => {
    const { text, blocks } = writeText([
      { kind: 'heading', text: 'Aims', level: 1, page: 1 },
      { kind: 'paragraph', text: 'It goes\fon over a page.', page: 1 },
      { kind: 'point', text: 'and has a point', page: 4 },
    ]);
    expect(text.split('\f')).toHaveLength(4);
    expect(blocks.map(({ start }) => text.slice(start, start + 3))).toEqual(['Aim', 'It ', 'and']);
    expect(normalise(text).text).toBe('Aims It goes on over a page. and has a point');
  });

  test('is read again as it was', () => {
    const { text, blocks } = writeText([
      { kind: 'heading', text: 'Aims of the group' },
      { kind: 'paragraph', text: 'The group meets, and plans the work of the year.' },
      { kind: 'point', text: 'It does so with care, and with the words of children.' },
    ]);
    expect(blocksOf(text)).toMatchObject(blocks.map(({ kind, start }) => ({ kind, start })));
  });
});

describe('what an outline shows', () => {
  test.each([
    ['Members of the Executive Group', ['Executive Group']],
    ['Role and Purpose of the Partnership Board', ['Partnership Board']],
    ['Terms of Reference of the Quality Panel', ['Quality Panel']],
    ['Executive Group Membership', ['Executive Group']],
    ['Relationship with the Health and Wellbeing Board', []],
    ['Accountability to the Partnership Board', []],
    ['Integrated Care Board', []],
    ['Health and Wellbeing Board', []],
    ['Task and Finish Group', ['Task and Finish Group']],
    ['B. Quality Group', ['Quality Group']],
    ['Sub-groups of the Executive Group', ['Executive Group']],
  ])('of the heading “%s”', (heading, names) => {
    const text = `Arrangements\n\n${heading}\n\nIt meets when that is needed.\n`;
    expect(bodiesIn(outlineOf(text)).map(({ name }) => name)).toEqual(names);
  });

  test('a body is named without the label that counts its heading, and once', () => {
    const outline = [
      'Section 3: The Strategic Board',
      'Part 1: Strategic Board',
      'Appendix B – Review Panel',
    ].map((heading, at) => ({ id: `s-${at}`, label: `heading ‘${heading}’`, starts: heading }));
    expect(bodiesIn(outline).map(({ name }) => name)).toEqual(['Strategic Board', 'Review Panel']);
  });

  test('bodies that headings name, with their kinds', () => {
    const text =
      '1. Status\n\n1.1 All is well.\n\n2. The Partnership Board\n\n2.1 It meets.\n\n3. Executive Group (EG)\n\n3.1 It leads.\n\n4. Terms of reference of the Learning Panel\n\n4.1 It learns.\n\n5. How the Board works with others\n\n5.1 It does.';
    expect(bodiesIn(outlineOf(text))).toEqual([
      {
        id: 'partnership-board',
        name: 'Partnership Board',
        kind: 'board',
        tier: 'main',
        locator: '2',
      },
      {
        id: 'executive-group',
        name: 'Executive Group',
        kind: 'executive',
        tier: 'lead',
        locator: '3',
        also_printed: ['EG'],
      },
      {
        id: 'learning-panel',
        name: 'Learning Panel',
        kind: 'panel',
        tier: 'subgroup',
        locator: '4',
      },
    ]);
  });

  test('numbers that are skipped, and that stand twice', () => {
    const text =
      '1. Work\n\n1.1 One thing is done.\n\n1.2 Another is done.\n\n1.4 A third is done.\n\n1.4 A fourth is done.';
    expect(faultsIn(outlineOf(text)).map(({ fault }) => [fault.kind, fault.locator])).toEqual([
      ['number-skipped', '1.4'],
      ['number-repeated', '1.4-again-2'],
    ]);
  });
});
