import { describe, expect, test } from 'vitest';
import {
  agreementOf,
  secondReadingLine,
  secondReadings,
  settledOn,
  tellAlike,
} from '../../../src/domain/coverage/second-reading.ts';
import { secondReadingsTable } from '../../../src/domain/data/second-readings.ts';
import { SecondReadingSchema, type Finding } from '../../../src/schemas/index.ts';
import { fictional } from '../../support/catalogue.ts';
import { northmere } from '../../support/coverage.ts';

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

  test('is told in whole numbers, and never as a share', () => {
    expect(tellAlike({ compared: 1000, agreed: 999 })).toBe('999 of 1,000');
    expect(tellAlike({ compared: 0, agreed: 0 })).toBe('none compared');
  });
});

describe('second readings', async () => {
  const catalogue = await fictional();

  test('keep the first figure as it fell, whatever was settled, and the later beside it', () => {
    const { rounds, notYet, toCome, differences } = secondReadings(catalogue);
    expect(rounds.map(({ title, all, marked }) => [title, all, marked])).toEqual([
      ['Readers who had seen some of our findings', '1 of 2', '1 of 2'],
      ['First blind reading', '1 of 1', 'none compared'],
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
    expect(toCome).toContain('Nobody has read a document without sight');
    expect(secondReadingLine([])).toBeUndefined();
  });

  test('keep every later blind reading, in one table after the second', () => {
    const often = catalogue.secondReadings.map((entry) => ({
      ...entry,
      data: {
        rounds: entry.data.rounds.flatMap((round) =>
          round.blind ? Array.from({ length: 4 }, () => ({ ...round })) : [],
        ),
      },
    }));
    expect(
      secondReadings({ ...catalogue, secondReadings: often }).rounds.map(({ title, areas }) => [
        title,
        areas.length,
      ]),
    ).toEqual([
      ['First blind reading', 1],
      ['Second blind reading', 1],
      ['Later blind readings', 2],
    ]);
  });

  test('say whether the reader had seen findings of ours', () => {
    const read = catalogue.secondReadings.flatMap(({ data }) => data.rounds);
    expect(secondReadingLine(read)).toBe(
      'A second reader read the document on 11 January 2026, having seen some of our findings, 1 of 2 alike and on 12 January 2026, without sight of our findings, 1 of 1 alike. Each difference was then settled.',
    );
    const [, blind] = read;
    if (!blind) throw new Error('No blind round.');
    expect(secondReadingLine([blind, blind])).toBe(
      'A second reader read the document on 12 January 2026, without sight of our findings, 1 of 1 alike and again, 1 of 1 alike.',
    );
    const seen = catalogue.secondReadings.map((entry) => ({
      ...entry,
      data: { rounds: entry.data.rounds.filter(({ blind }) => !blind) },
    }));
    expect(secondReadings({ ...catalogue, secondReadings: seen }).toCome).toContain('do not show');
  });

  test('are the last to settle the findings, where they came later', () => {
    const arrangements = northmere(catalogue);
    const rounds = catalogue.secondReadings.flatMap(({ data }) => data.rounds);
    expect(settledOn({ readOn: '2026-01-10', arrangements }, rounds)).toBe('2026-01-12');
    expect(settledOn({ readOn: '2026-02-01', arrangements }, rounds)).toBe('2026-02-01');
    expect(settledOn({ readOn: undefined, arrangements }, [])).toBe(arrangements.record.read_on);
  });

  test('have a row for each finding and field in the data file, with what stands', () => {
    expect(
      secondReadingsTable(catalogue).rows.map(({ round, ask, statement, alike, standing }) => [
        round,
        ask ?? statement,
        alike,
        standing,
      ]),
    ).toEqual([
      [1, 'money', true, 'addressed'],
      [1, 'disputes', false, 'partly-addressed'],
      [2, 'pooling', true, 'not-applicable'],
      [2, 'northmere/arrangements-2020#quorum.board.quorum', false, 'stated'],
      [2, 'northmere/arrangements-2020#structure.board.purpose', false, 'stated'],
      [2, 'northmere/arrangements-2020#structure.executive.purpose', true, 'not-applicable'],
      [2, 'northmere/arrangements-2020#structure.learning-group.purpose', true, 'not-applicable'],
      [2, 'northmere/arrangements-2020#disputes.whole.between-partners', true, 'stated'],
    ]);
  });

  test('take a reader by number, never by name', () => {
    const findings = { money: { first: 'addressed', second: 'addressed' } };
    const round = { read_on: '2026-01-11', blind: true, codebook: 2, findings };
    const accepts = (reader: string): boolean =>
      SecondReadingSchema.safeParse({ rounds: [{ ...round, reader }] }).success;
    expect(['reader-2', 'Reader Two', 'jo'].map(accepts)).toEqual([true, false, false]);
  });
});
