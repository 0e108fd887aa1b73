import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatChoice, headingOf, parseChoice, planFor } from '../../src/client/choice.ts';
import { campaign } from '../support/campaign.ts';

const options = (...ids: string[]) => ids.map((id) => ({ id, label: id.toUpperCase() }));
const areas = options('a', 'b', 'c', 'd', 'e', 'f', 'g');
const topics = options('quorum', 'meetings');
const nothing = { areas: [], topics: [], differences: false };

describe('the address', () => {
  test('is readable, and empty where nothing is chosen', () => {
    expect(
      formatChoice({
        areas: ['kirklees', 'newham'],
        topics: ['quorum', 'meetings'],
        differences: true,
      }),
    ).toBe('?areas=kirklees,newham&topics=quorum,meetings&differences=1');
    expect(formatChoice(nothing)).toBe('');
  });

  test('is read as it was written', () => {
    const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/u);
    const ids = fc.uniqueArray(id, { maxLength: 6 });
    fc.assert(
      fc.property(fc.record({ areas: ids, topics: ids, differences: fc.boolean() }), (choice) => {
        expect(parseChoice(formatChoice(choice))).toEqual(choice);
      }),
      campaign(),
    );
  });

  test('is read as a plain form sends it, and however it was mangled', () => {
    expect(parseChoice('?areas=a&areas=b&differences=1').areas).toEqual(['a', 'b']);
    expect(parseChoice('?areas=%20A%2Cb,,b,&differences=yes&turned=1')).toEqual({
      ...nothing,
      areas: ['a', 'b'],
    });
    fc.assert(
      fc.property(fc.string(), (query) => {
        expect(parseChoice(query).areas).not.toContain('');
      }),
      campaign(),
    );
  });
});

describe('the plan', () => {
  const plan = (query: string, known: typeof topics | undefined = topics) => {
    const { areas: shown, topics: chosen, sentences } = planFor(parseChoice(query), areas, known);
    return { areas: shown.map(({ id }) => id).join(''), topics: chosen.length, sentences };
  };

  test('is what is chosen, in the order of the form; none where nothing is', () => {
    expect(plan('')).toEqual({ areas: '', topics: 0, sentences: [] });
    expect(plan('?areas=c,a&topics=quorum')).toEqual({ areas: 'ac', topics: 1, sentences: [] });
  });

  test('one area is too few, none is told where there are topics, and seven are too many', () => {
    expect(plan('?areas=b')).toMatchObject({
      areas: '',
      sentences: ['Fewer than two areas are chosen (B): choose two to six.'],
    });
    expect(plan('?topics=quorum').sentences).toEqual(['No areas are chosen: choose two to six.']);
    const many = plan('?areas=g,f,e,d,c,b,a');
    expect(many.areas).toBe('abcdef');
    expect(many.sentences).toHaveLength(1);
  });

  test('names what is not known and what there is', () => {
    const { areas: shown, sentences } = plan('?areas=a,x,b&topics=y,z');
    expect(shown).toBe('ab');
    expect(sentences).toEqual([
      '“x” is not an area on this site.',
      '“y” and “z” are not topics on this site.',
    ]);
  });

  test('the page of one topic takes no notice of topics', () => {
    const { sentences } = planFor(parseChoice('?areas=a,b&topics=z'), areas, undefined);
    expect(sentences).toEqual([]);
  });
});

test('the heading names areas and topics, and of many topics their number', () => {
  const two = areas.slice(0, 2);
  expect(
    headingOf({
      areas: areas.slice(0, 3),
      topics: [
        { id: 'q', label: 'Quorum' },
        { id: 'm', label: 'Meetings' },
      ],
    }),
  ).toBe('A, B and C: quorum and meetings');
  expect(headingOf({ areas: two, topics: [] })).toBe('A and B, side by side');
  expect(headingOf({ areas: two, topics: areas.slice(0, 5) })).toBe('A and B: 5 topics');
});
