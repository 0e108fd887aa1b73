import { describe, expect, test } from 'vitest';
import { type Arrangements, buildCatalogue } from '../../../src/domain/catalogue/catalogue.ts';
import { structureOf, type StructureNode } from '../../../src/domain/structure/structure.ts';
import { boxesOf, railsOf } from '../../../src/domain/structure/boxes.ts';
import { structureChart, structureLegend } from '../../../src/domain/structure/chart.ts';
import { linksOf } from '../../../src/domain/structure/links.ts';
import { wrap } from '../../../src/domain/base/words.ts';
import { fictional, newest } from '../../support/catalogue.ts';
import { entriesWith } from '../../support/entries.ts';

const northmere = newest(await fictional(), 'northmere');

/** Northmere, with other words on whom the learning group answers to. */
const withLinks = (to: readonly object[]): Arrangements =>
  newest(
    buildCatalogue(
      entriesWith('arrangements-2020', [
        [['statements', 'structure', 'learning-group', 'reports-to', 'value', 'to'], to],
      ]),
    ),
    'northmere',
  );

const outline = (nodes: readonly StructureNode[]): unknown =>
  Object.fromEntries(nodes.map(({ body, children }) => [body.id, outline(children)]));

describe('structureOf', () => {
  test('puts each body under the one it answers to', () => {
    expect(outline(structureOf(northmere))).toEqual({
      executive: { board: { 'learning-group': {} } },
    });
  });

  test('tells being accountable from reporting, and names the areas a body is shared with', () => {
    const [executive] = structureOf(northmere);
    expect(executive?.relation).toBeUndefined();
    expect(executive?.children[0]?.relation).toBe('accountable');
    expect(executive?.children[0]?.serves).toBe('Shared with Southmere');
    expect(executive?.children[0]?.children[0]?.relation).toBe('reports');
  });

  test('shows every body once, even where bodies report to each other in a ring', () => {
    const ring: Arrangements = {
      ...northmere,
      statements: northmere.statements.flatMap((statement) =>
        statement.anchor === 'structure.board.reports-to'
          ? [
              statement,
              { ...statement, body: northmere.bodies.find(({ id }) => id === 'executive') },
            ]
          : [statement],
      ),
    };
    const ids = (nodes: readonly StructureNode[]): string[] =>
      nodes.flatMap(({ body, children }) => [body.id, ...ids(children)]);
    expect(ids(structureOf(ring)).toSorted()).toEqual(['board', 'executive', 'learning-group']);
  });
});

describe('boxes and links', () => {
  const several = withLinks([
    { relation: 'accountable', body: 'executive' },
    { relation: 'reports', body: 'board' },
    { relation: 'reports', actor: { role: 'chair', printed: 'the chair' } },
    { relation: 'reports', actor: { role: 'chair', printed: 'the cabinet' } },
    { relation: 'overseen', actor: { role: 'chair', printed: 'the scrutineer' } },
  ]);

  test('keep every link of a body with several above it, those outside the bodies included', () => {
    expect(linksOf(several).filter(({ body }) => body === 'learning-group')).toEqual([
      {
        body: 'learning-group',
        to: { body: 'executive' },
        relation: 'accountable',
        unclear: false,
      },
      { body: 'learning-group', to: { body: 'board' }, relation: 'reports', unclear: false },
      { body: 'learning-group', to: { name: 'the chair' }, relation: 'reports', unclear: false },
      { body: 'learning-group', to: { name: 'the cabinet' }, relation: 'reports', unclear: false },
      {
        body: 'learning-group',
        to: { name: 'the scrutineer' },
        relation: 'overseen',
        unclear: false,
      },
    ]);
  });

  test('give those outside a box just above, or below where they only receive reports, shared by those with the same links', () => {
    const { boxes, links } = boxesOf(structureOf(several), linksOf(several));
    expect(boxes.map(({ names, outside, label }) => ({ names, outside, label }))).toEqual([
      { names: ['The Executive'], outside: false, label: 'Group that leads' },
      { names: ['The Board'], outside: false, label: 'Main meeting' },
      { names: ['the scrutineer'], outside: true, label: 'Not one of the bodies' },
      { names: ['The Learning Group'], outside: false, label: 'Sub-group' },
      {
        names: ['the chair', 'the cabinet'],
        outside: true,
        label: 'Receives reports; not one of the bodies',
      },
    ]);
    expect(links).toHaveLength(5);
    expect(links.map(({ relation }) => relation).toSorted()).toEqual([
      'accountable',
      'accountable',
      'overseen',
      'reports',
      'reports',
    ]);
  });

  test('say in the box where no line can be drawn', () => {
    const { boxes } = boxesOf(structureOf(northmere), linksOf(northmere));
    expect(boxes.map(({ id, remarks }) => [id, remarks])).toEqual([
      ['executive', ['Whom it answers or reports to: cannot arise']],
      ['board', ['Shared with Southmere']],
      ['learning-group', []],
    ]);
  });

  test('lie in lanes in which no two overlap', () => {
    const { boxes, links } = boxesOf(structureOf(several), linksOf(several));
    const ids = boxes.map(({ id }) => id);
    const rails = railsOf(ids, links).map(({ to, from, lane }) => {
      const rows = [to, ...from].map((id) => ids.indexOf(id));
      return { lane, first: Math.min(...rows), last: Math.max(...rows) };
    });
    for (const rail of rails) {
      const beside = rails.filter(({ lane }) => rail.lane === lane);
      expect(beside.filter(({ first, last }) => first <= rail.last && rail.first <= last)).toEqual([
        rail,
      ]);
    }
  });
});

describe('structureChart', () => {
  const chart = structureChart(northmere, 'narrow');

  test('has a box for each body and a line for each that answers to another', () => {
    expect(chart.boxes).toHaveLength(3);
    expect(chart.rails.map(({ look }) => look).sort()).toEqual(['accountable', 'reports']);
    expect(chart.description).toBe(
      '3 bodies as boxes from top to bottom, joined by 2 lines. The list after the drawing gives the same in words.',
    );
    expect(structureLegend(chart).map(({ look }) => look)).toEqual(['accountable', 'reports']);
  });

  test.each([
    [['reports'], 'with 1 other to whom they report'],
    [['reports', 'reports'], 'with 2 others to whom they report'],
    [
      ['accountable', 'reports'],
      'with 1 other to whom they answer and 1 other to whom they report',
    ],
    [['overseen'], 'with 1 other who oversee them'],
  ])('says how many stand beside the bodies, each relation apart: %s', (relations, words) => {
    const others = withLinks(
      relations.map((relation, index) => ({
        relation,
        actor: { role: 'chair', printed: `the council ${String(index)}` },
      })),
    );
    expect(structureChart(others, 'narrow').description).toContain(`, ${words}, joined`);
  });

  test('keeps every box inside and apart, and every line on the edge of a box', () => {
    for (const [index, box] of chart.boxes.entries()) {
      expect(box.y + box.height).toBeLessThanOrEqual(chart.height);
      expect(box.y).toBeGreaterThanOrEqual(
        index === 0 ? 0 : (chart.boxes[index - 1]?.y ?? 0) + (chart.boxes[index - 1]?.height ?? 0),
      );
    }
    for (const y of chart.rails.flatMap(({ head, ends }) => [head, ...ends])) {
      expect(chart.boxes.some((box) => box.y < y && y < box.y + box.height)).toBe(true);
    }
  });
});

test('wrap breaks between words and never loses one', () => {
  expect(wrap('Safeguarding Effectiveness Sub Group', 20)).toEqual([
    'Safeguarding',
    'Effectiveness Sub',
    'Group',
  ]);
});
