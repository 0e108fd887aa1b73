import { expect, test } from 'vitest';
import { buildCatalogue } from '../../../src/domain/catalogue.ts';
import { membersTable } from '../../../src/domain/data/members.ts';
import { fictional } from '../../support/catalogue.ts';
import { entriesWith } from '../../support/entries.ts';

test('a list that can be read in two ways has rows for each, told apart by their reading', async () => {
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
      .map(({ name, reading: which }) => `${String(name)}: ${String(which)}`);
  expect(rowsOf(buildCatalogue(entriesWith('arrangements-2020', [[path, record]])))).toEqual([
    'police: 1 of 2',
    'probation: 1 of 2',
    'police: 2 of 2',
  ]);
  expect(rowsOf(await fictional())[0]).toBe('Northmere Council: undefined');
});
