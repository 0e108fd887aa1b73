import { describe, expect, test } from 'vitest';
import { allEditions } from '../../../src/domain/catalogue/editions.ts';
import { evidenceOf } from '../../../src/domain/catalogue/statements.ts';
import { llmsSections, partnershipLines, statementLine } from '../../../src/domain/site/llms.ts';
import { hasTwin } from '../../../src/domain/site/twins.ts';
import { fictional } from '../../support/catalogue.ts';

const catalogue = await fictional();
const urlOf = (partnership: string, anchor: string, edition: string): string =>
  `https://example.org/partnerships/${partnership}/${edition}/#${anchor}`;
const lines = allEditions(catalogue).flatMap(({ arrangements }) =>
  arrangements.statements.map((statement) => ({
    statement,
    line: statementLine(statement, arrangements, urlOf),
  })),
);

describe('a statement on a line of its own', () => {
  test('there are some in every way of being found or not', () => {
    const states = new Set(lines.map(({ statement }) => statement.record.state));
    expect(states.has('stated') && states.has('silent')).toBe(true);
  });

  test('ends in its address, and is one line', () => {
    for (const { statement, line } of lines) {
      expect(line).toMatch(/^- [^\n]+$/u);
      expect(line.endsWith(`#${statement.anchor}`), line).toBe(true);
    }
  });

  test('holds every word it rests on', () => {
    for (const { statement, line } of lines) {
      for (const { quotation } of evidenceOf(statement.record)) {
        expect(line).toContain(`“${quotation.replaceAll(/\s+/gu, ' ')}”`);
      }
    }
  });

  test('says with every “not found”, and with nothing else, that there may be one all the same', () => {
    for (const { statement, line } of lines) {
      expect(line.includes('This does not say that there is none.'), line).toBe(
        statement.record.state === 'silent',
      );
    }
  });

  test('says the day it was read', () => {
    for (const { line } of lines) expect(line).toMatch(/ Read on \d{1,2} \w+ \d{4}\. https:/u);
  });
});

test('the file of a partnership holds each statement of each of its editions once', () => {
  for (const partnership of catalogue.partnerships) {
    const text = partnershipLines(partnership, 'data version 1a2b3c4d', urlOf);
    const expected = partnership.editions.flatMap(({ statements }) => statements);
    expect(text.split('\n').filter((line) => line.startsWith('- '))).toHaveLength(expected.length);
    expect(new Set(text.match(/https:\S+#\S+$/gmu)).size).toBe(expected.length);
  }
});

test('every page of a list is named by its twin', () => {
  const paths = llmsSections(catalogue, []).flatMap(([, links]) => links.map(([path]) => path));
  const twins = paths.filter((path) => path.endsWith('index.md'));
  expect(twins.length).toBeGreaterThan(catalogue.topics.length);
  expect(twins.filter((path) => !hasTwin(path.replace('index.md', '')))).toEqual([]);
});
