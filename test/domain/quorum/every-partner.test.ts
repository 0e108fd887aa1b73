import { describe, expect, test } from 'vitest';
import type { Seating } from '../../../src/domain/quorum/seating.ts';
import { smallestMeeting } from '../../../src/domain/quorum/smallest.ts';
import { stoppersOf } from '../../../src/domain/quorum/stoppers.ts';
import { wordSmallest } from '../../../src/domain/quorum/words.ts';
import { QuorumSchema } from '../../../src/schemas/values/quorum.ts';
import { readContent } from '../../../src/reading/read.ts';
import { COLLECTION } from '../../support/collection.ts';
import { plainNames } from '../../support/names.ts';

const { registers } = (await readContent(COLLECTION)).entries;
const every = registers.roles.data.flatMap(({ id, all_partners: all }) => (all ? [id] : []));
const seating: Seating = {
  partners: [
    { printed: 'Marsh Council', agencyType: 'local-authority', role: undefined },
    { printed: 'Marsh ICB', agencyType: 'nhs-commissioner', role: undefined },
    { printed: 'Marsh Police', agencyType: 'police', role: undefined },
  ],
  list: 'the document gives no list of members',
  everyPartner: new Set(every),
};
const roles = (...places: object[][]) =>
  QuorumSchema.parse({
    kind: 'quorum',
    rule: { type: 'roles', roles: places.map((any_of) => ({ any_of })) },
  });
const stops = (value: ReturnType<typeof roles>) => {
  const { certain, open } = stoppersOf(value, seating);
  return { certain: certain.map(({ agencyType }) => agencyType), open };
};
const THREE = ['local-authority', 'nhs-commissioner', 'police'];

describe('a role that stands for all the partners', () => {
  test('is marked in the register of roles', () => {
    expect(every).toEqual([
      'safeguarding-partners',
      'lead-representatives',
      'chief-officers',
      'lead-safeguarding-partners',
      'delegated-safeguarding-partners',
    ]);
  });

  test.each(every)('names each partner: %s', (role) => {
    const value = roles([{ printed: 'all three of them', role }]);
    expect(stops(value)).toEqual({ certain: THREE, open: undefined });
    expect(wordSmallest(value, seating, plainNames)).toMatchObject({
      text: '3 people',
      remarks: ['One for each partner.'],
    });
  });

  test.each([
    ['all three Delegated Safeguarding Partners (or their deputies)'],
    ['the three delegated safeguarding partners'],
    ['Delegated Safeguarding Partners'],
    ['each Delegated Safeguarding Partner or their nominated deputy'],
  ])('however it is printed: %s', (printed) => {
    const value = roles([{ printed, role: 'delegated-safeguarding-partners' }]);
    expect(stops(value)).toEqual({ certain: THREE, open: undefined });
  });

  test('deputies may come for them', () => {
    const value = roles([
      { printed: 'all three DSPs', role: 'delegated-safeguarding-partners' },
      { printed: 'their deputies' },
    ]);
    expect(stops(value)).toEqual({ certain: THREE, open: undefined });
  });

  test.each([
    ['the Delegated Safeguarding Partner for the ICB'],
    ['two of the three delegated safeguarding partners'],
    ['a delegated safeguarding partner'],
    ['delegated safeguarding partners for the council and the schools'],
  ])('is not taken for all of them where it may be some: %s', (printed) => {
    const value = roles([{ printed, role: 'delegated-safeguarding-partners' }]);
    const open = `it is not said which of the partners are meant by “${printed}”`;
    expect(stops(value)).toEqual({ certain: [], open });
    expect(smallestMeeting(value, seating)).toEqual({ why: open });
  });

  test('beside the agency it is of, it is that agency’s alone', () => {
    const value = roles([
      { printed: 'DSP', role: 'delegated-safeguarding-partners', agency_type: 'police' },
    ]);
    expect(stops(value)).toEqual({ certain: ['police'], open: undefined });
    expect(smallestMeeting(value, seating)).toEqual({ people: 1 });
  });

  test('one of a choice leaves it open', () => {
    const value = roles([
      { printed: 'all three DSPs', role: 'delegated-safeguarding-partners' },
      { printed: 'the independent chair', role: 'independent-chair' },
    ]);
    expect(stops(value).open).toContain('“all three DSPs” or “the independent chair”');
  });

  test('leads and delegates: the same three may be counted twice, and no number is told', () => {
    const value = roles(
      [{ printed: 'all three leads', role: 'lead-safeguarding-partners' }],
      [{ printed: 'all three delegates', role: 'delegated-safeguarding-partners' }],
    );
    expect(stops(value)).toEqual({ certain: THREE, open: undefined });
    expect(smallestMeeting(value, seating)).toHaveProperty('why');
  });
});
