import { describe, expect, test } from 'vitest';
import {
  agreementOf,
  secondReadingLine,
  secondReadings,
  tellAlike,
} from '../../../src/domain/coverage/second-reading.ts';
import { secondReadingsTable } from '../../../src/domain/data/second-readings.ts';
import { SecondReadingSchema, type Finding } from '../../../src/schemas/index.ts';
import { fictional } from '../../support/catalogue.ts';

const pair = (first: Finding, second: Finding) => ({ first, second });

describe('agreement', () => {
  test('is computed over all, and over what either reader marked addressed, in part or not found', () => {
    const pairs = [
      pair('addressed', 'addressed'),
      pair('addressed', 'partly-addressed'),
      pair('unclear', 'not-found'),
      pair('not-applicable', 'not-applicable'),
      pair('not-assessed', 'unclear'),
    ];
    expect(agreementOf(pairs)).toEqual({
      all: { compared: 5, agreed: 2 },
      marked: { compared: 3, agreed: 1 },
    });
  });

  test('does not tell apart whether the guidance is confirmed', () => {
    expect(agreementOf([pair('to-check', 'not-found')]).marked).toEqual({
      compared: 1,
      agreed: 1,
    });
  });

  test('is rounded down, so that a share is never more than it is', () => {
    expect(tellAlike({ compared: 1000, agreed: 999 })).toBe('999 of 1000 (99%)');
    expect(tellAlike({ compared: 0, agreed: 0 })).toBe('none compared');
  });
});

describe('second readings', async () => {
  const catalogue = await fictional();

  test('keep the first blind figure as it fell, whatever was settled, and the later beside it', () => {
    const { rounds, notYet, toCome, differences } = secondReadings(catalogue);
    expect(rounds.map(({ title, all, marked }) => [title, all, marked])).toEqual([
      ['First blind reading', '1 of 2 (50%)', '1 of 2 (50%)'],
      ['Blind reading 2', '1 of 1 (100%)', 'none compared'],
    ]);
    expect([notYet, toCome]).toEqual([[], undefined]);
    expect(differences.map(({ ask, settled }) => [ask, settled])).toEqual([
      ['How disputes are settled', 'Partly addressed'],
    ]);
  });

  test('name areas that nobody has read a second time', () => {
    const { rounds, notYet, toCome } = secondReadings({ ...catalogue, secondReadings: [] });
    expect(rounds).toEqual([]);
    expect(notYet).toEqual(['Northmere']);
    expect(toCome).toContain('No fresh reader');
    expect(secondReadingLine([])).toBeUndefined();
  });

  test('have a row for each finding in the data file, with what stands', () => {
    expect(
      secondReadingsTable(catalogue).rows.map(({ round, ask, alike, standing }) => [
        round,
        ask,
        alike,
        standing,
      ]),
    ).toEqual([
      [1, 'money', true, 'addressed'],
      [1, 'disputes', false, 'partly-addressed'],
      [2, 'pooling', true, 'not-applicable'],
    ]);
  });

  test('take a reader by number, never by name', () => {
    const round = { read_on: '2026-01-11', codebook: 2, findings: {} };
    const accepts = (reader: string): boolean =>
      SecondReadingSchema.safeParse({ rounds: [{ ...round, reader }] }).success;
    expect(['reader-2', 'Reader Two', 'jo'].map(accepts)).toEqual([true, false, false]);
  });
});
