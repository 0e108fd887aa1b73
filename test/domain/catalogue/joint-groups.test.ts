import { expect, test } from 'vitest';
import {
  furtherGroupDocuments,
  groupDocuments,
  jointGroupsOf,
  servesWords,
} from '../../../src/domain/catalogue/later-documents.ts';
import { fictional, newest } from '../../support/catalogue.ts';
import { PartnershipSchema } from '../../../src/schemas/index.ts';

const partnership = (id: string, areas: string[], kind = 'safeguarding-children-partnership') => ({
  id,
  data: PartnershipSchema.parse({ name: id, short_name: id, kind, areas }),
});
const { record } = newest(await fictional(), 'southmere');
const made = (of: string, regime: string, date: string) => ({
  partnership: of,
  data: { ...record, regime, date },
});

const wide = partnership('Wide', ['north', 'south'], 'multi-area-group');
const north = partnership('north', ['north']);
const bodies = {
  partnerships: [wide, north, partnership('south', ['south']), partnership('far', ['far'])],
  arrangements: [
    made('Wide', 'new', '2019-06'),
    made('Wide', 'new', '2018'),
    made('north', 'new', '2019'),
    made('south', 'old', '2007'),
  ],
  area: (id: string) => id.toUpperCase(),
};

test('a joint group is named for each area that it serves, with the newest of what was read, and for no other', () => {
  expect(jointGroupsOf(north.data, bodies)).toEqual([
    {
      id: 'Wide',
      name: 'Wide',
      text: 'A joint group, Wide, serves this area with SOUTH',
      read: 'what a document of June 2019 says of it',
    },
  ]);
  const [unread] = jointGroupsOf(north.data, { ...bodies, arrangements: [] });
  expect(unread?.read).toBeUndefined();
  expect(jointGroupsOf(partnership('far', ['far']).data, bodies)).toEqual([]);
  expect(jointGroupsOf(wide.data, bodies)).toEqual([]);
});

test('a joint group names its areas, and those whose own arrangements were read under its law', () => {
  const serves = (regime: string) =>
    servesWords(wide.data, (law) => law, bodies, { ...record, regime });
  expect(serves('new')).toBe(
    'Wide serves NORTH and SOUTH. Of their own arrangements under this law, we have read only those of NORTH.',
  );
  expect(serves('newest')).toBe(
    'Wide serves NORTH and SOUTH. We have not read the own arrangements of any of them under this law.',
  );
  expect(servesWords(wide.data, () => 'one', bodies, record)).toBe('Wide serves NORTH and SOUTH.');
  expect(servesWords(north.data, () => 'one', bodies, record)).toBeUndefined();
});

test('its document is asked for under the title that a record gives it, else as its current arrangements', () => {
  const groups = [{ id: 'Wide', name: 'Wide', text: '', read: undefined }];
  const named = {
    documents_not_read: [
      { title: 'Chapter 7', group: 'Wide', why_it_matters: 'Fictional.', later_edition: false },
    ],
  };
  const none = { documents_not_read: [] };
  expect(groupDocuments(named, groups)).toEqual([{ title: 'Chapter 7', isNamed: true }]);
  expect(furtherGroupDocuments({ record: named, standing: { groups } })).toEqual([]);
  expect(furtherGroupDocuments({ record: none, standing: { groups } })).toEqual([
    'The current arrangements of Wide',
  ]);
});
