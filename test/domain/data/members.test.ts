import { expect, test } from 'vitest';
import { buildCatalogue } from '../../../src/domain/catalogue/catalogue.ts';
import { membersTable } from '../../../src/domain/data/members.ts';
import { fictional } from '../../support/catalogue.ts';
import { entriesWith } from '../../support/entries.ts';

test('of a list that can be read in two ways, what is in both is there once, the rest with its reading', async () => {
  const member = (agency_type: string) => ({ name: agency_type, agency_type, capacity: 'member' });
  const evidence = [
    {
      source: 'northmere-arrangements-2020',
      locator: '2.1',
      quotation: 'The members of the Board',
    },
  ];
  const reading = (...types: string[]) => ({
    value: { kind: 'members', closed: false, members: types.map(member) },
    evidence,
  });
  const readings = [reading('police', 'probation'), reading('police')];
  const record = { state: 'unclear', cause: 'contradiction', reason: 'Fictional.', readings };
  const path = ['statements', 'membership', 'board', 'members'];
  const rowsOf = (catalogue: Parameters<typeof membersTable>[0]): string[] =>
    membersTable(catalogue)
      .rows.filter((row) => row.partnership === 'northmere' && row.body === 'board')
      .map(({ name, reading = '' }) => `${String(name)}: ${String(reading)}`);
  const withReadings = (...all: object[]) => ({ ...record, readings: all });
  const rows = (value: object): string[] =>
    rowsOf(buildCatalogue(entriesWith('arrangements-2020', [[path, value]])));
  expect(rows(record)).toEqual([
    'police: ',
    'probation: northmere/arrangements-2020#membership.board.members/r1',
  ]);
  // Two entries alike are two, in whichever readings they stand.
  expect(rows(withReadings(reading('police', 'police'), reading('police')))).toEqual([
    'police: ',
    'police: northmere/arrangements-2020#membership.board.members/r1',
  ]);
  // What the reading in words holds cannot be told.
  const words = { reading: 'The police do not sit on it.', evidence };
  expect(rows(withReadings(reading('police'), words))).toEqual([
    'police: northmere/arrangements-2020#membership.board.members/r1',
  ]);
  expect(rowsOf(await fictional())[0]).toBe('Northmere Council: ');
});
