import { describe, expect, test } from 'vitest';
import type { Arrangements } from '../../src/domain/catalogue.ts';
import { structureOf, type StructureNode } from '../../src/domain/structure.ts';
import { BOX_WIDTH, chartOf, wrap } from '../../src/domain/structure-chart.ts';
import { fictional, newest } from '../support/catalogue.ts';

const northmere = newest(await fictional(), 'northmere');

const outline = (nodes: readonly StructureNode[]): unknown =>
  Object.fromEntries(nodes.map(({ body, children }) => [body.id, outline(children)]));

describe('structureOf', () => {
  test('puts each body under the one it answers to', () => {
    expect(outline(structureOf(northmere))).toEqual({
      executive: { board: { 'learning-group': {} } },
    });
  });

  test('tells being accountable from reporting', () => {
    const [executive] = structureOf(northmere);
    expect(executive?.relation).toBeUndefined();
    expect(executive?.children[0]?.relation).toBe('accountable');
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

describe('chartOf', () => {
  const chart = chartOf(structureOf(northmere));

  test('has a box for each body and a line for each that answers to another', () => {
    expect(chart.boxes).toHaveLength(3);
    expect(chart.lines.map(({ relation }) => relation).sort()).toEqual(['accountable', 'reports']);
  });

  test('keeps every box inside and apart', () => {
    for (const box of chart.boxes) {
      expect(box.x + BOX_WIDTH).toBeLessThanOrEqual(chart.width);
      expect(box.y + box.height).toBeLessThanOrEqual(chart.height);
      const over = chart.boxes.filter(
        (other) =>
          other !== box &&
          other.x === box.x &&
          other.y < box.y + box.height &&
          box.y < other.y + other.height,
      );
      expect(over).toEqual([]);
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
