import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RelatedColumn } from '../../../src/domain/comparison/row-keys.ts';
import { relateColumns } from '../../../src/domain/comparison/row-relation.ts';
import { StatementSchema, type StatementRecord } from '../../../src/schemas/index.ts';
import { campaign } from '../../support/campaign.ts';

const stated = (value: unknown, quotation: string): StatementRecord =>
  StatementSchema.parse({
    state: 'stated',
    value,
    evidence: [{ source: 'example', locator: '1', quotation }],
  });

const SILENT = StatementSchema.parse({
  state: 'silent',
  search: { sources: ['example'], terms: ['meeting'] },
});
const NOT_READ = StatementSchema.parse({ state: 'not-read', missing: 'Pages 3 to 9.' });

const frequency = (count: number, bound = 'exactly') => ({
  kind: 'frequency',
  rule: { type: 'times', count, bound },
});
const column = (name: string, ...statements: StatementRecord[]): RelatedColumn => ({
  name,
  statements,
});

const kindOf = (columns: readonly RelatedColumn[]): string => relateColumns(columns).kind;
const wordsOf = (columns: readonly RelatedColumn[]): string => relateColumns(columns).words;

describe('relate', () => {
  test('same words, under the published rules for comparing text', () => {
    const rows = [
      column('North', stated(frequency(4), 'four times a year')),
      column('South', stated(frequency(4), 'four  times\na year')),
    ];
    expect(kindOf(rows)).toBe('same-words');
  });

  test('same substance is decided by the typed value', () => {
    const rows = [
      column('North', stated(frequency(4), 'four times a year')),
      column('South', stated(frequency(4), 'on four occasions each year')),
    ];
    expect(kindOf(rows)).toBe('same-substance');
  });

  test('like text with another value differs: the bound counts', () => {
    const rows = [
      column('North', stated(frequency(4), 'four times a year')),
      column('South', stated(frequency(4, 'at-least'), 'at least four times a year')),
    ];
    expect(kindOf(rows)).toBe('differs');
  });

  test('names of local offices are no difference of substance', () => {
    const chair = (printed: string) => ({
      kind: 'chair',
      arrangement: 'office-holder',
      holders: [{ role: 'director-of-childrens-services', printed }],
    });
    const rows = [
      column('North', stated(chair('Director, Children'), 'chaired by the Director')),
      column('South', stated(chair('Corporate Director'), 'the Corporate Director chairs')),
    ];
    expect(kindOf(rows)).toBe('same-substance');
  });

  test('the order of steps is substance, the order of a list is not', () => {
    const decision = (...methods: string[]) => ({
      kind: 'decision',
      steps: methods.map((method) => ({ method })),
    });
    const basis = (...kinds: string[]) => ({ kind: 'funding-basis', basis: kinds });
    expect(
      kindOf([
        column('North', stated(decision('consensus', 'casting-vote'), 'a')),
        column('South', stated(decision('casting-vote', 'consensus'), 'b')),
      ]),
    ).toBe('differs');
    expect(
      kindOf([
        column('North', stated(basis('pooled-fund', 'in-kind'), 'a')),
        column('South', stated(basis('in-kind', 'pooled-fund'), 'b')),
      ]),
    ).toBe('same-substance');
  });

  test('silence is told apart from difference', () => {
    const north = column('North', stated(frequency(4), 'four times a year'));
    expect(relateColumns([north, column('South', SILENT)])).toEqual({
      kind: 'some-silent',
      words: 'Only North says',
    });
    expect(kindOf([column('North', SILENT), column('South', SILENT)])).toBe('all-silent');
  });

  test('what gives nothing to compare says which and why', () => {
    const north = column('North', stated(frequency(4), 'four times a year'));
    expect(wordsOf([north, column('South', NOT_READ)])).toBe('South could not be read');
    expect(wordsOf([north, column('South')])).toBe('South has no such body');
    expect(wordsOf([north, column('South', SILENT, SILENT)])).toBe('Only North says');
    // What one of several bodies says is no answer missing.
    const several = column('South', NOT_READ, stated(frequency(2), 'twice a year'));
    expect(wordsOf([north, several])).toBe('Each has its own');
    expect(relateColumns([column('North', SILENT), several])).toEqual({
      kind: 'some-silent',
      words: 'Only South says',
    });
    expect(wordsOf([column('North', NOT_READ), several])).toBe('North could not be read');
    expect(wordsOf([column('North'), several])).toBe('North has no such body');
    expect(wordsOf([north, column('South', SILENT, NOT_READ)])).toBe('South could not be read');
    expect(wordsOf([column('North', NOT_READ), column('South', SILENT)])).toBe(
      'Neither gives an answer',
    );
  });

  test('lists of local names are each area’s own, unless they name the same', () => {
    const areas = (quotation: string, ...ids: string[]) =>
      stated({ kind: 'areas', cover: 'joint', areas: ids }, quotation);
    const north = column('North', areas('the coast', 'north', 'south'));
    expect(wordsOf([north, column('South', areas('the hills', 'south', 'west'))])).toBe(
      'Each has its own',
    );
    expect(wordsOf([north, column('South', areas('both areas', 'south', 'north'))])).toBe(
      'Same in other words',
    );
    // A title is local: two business plans are two documents.
    const plan = (quotation: string) =>
      stated({ kind: 'documents', documents: [{ title: 'Business Plan' }] }, quotation);
    expect(wordsOf([column('North', plan('our plan')), column('South', plan('the plan'))])).toBe(
      'Each has its own',
    );
  });

  test('is the same in whatever order the areas stand', () => {
    const anyStatement = fc.oneof(
      fc
        .record({ count: fc.integer({ min: 1, max: 3 }), quotation: fc.constantFrom('a b', 'c d') })
        .map(({ count, quotation }) => stated(frequency(count), quotation)),
      fc.constantFrom(SILENT, NOT_READ),
    );
    const anyColumns = fc
      .array(fc.array(anyStatement, { maxLength: 2 }), { minLength: 2, maxLength: 5 })
      .map((lists) => lists.map((statements, index) => column(`Area ${index}`, ...statements)));
    fc.assert(
      fc.property(
        anyColumns.chain((columns) =>
          fc.tuple(
            fc.constant(columns),
            fc.shuffledSubarray(columns, { minLength: columns.length }),
          ),
        ),
        ([columns, shuffled]) => {
          expect(relateColumns(shuffled).kind).toBe(relateColumns(columns).kind);
        },
      ),
      campaign(),
    );
  });
});
