import { describe, expect, test } from 'vitest';
import { actingIn, atoz, type AtozEntry } from '../../../src/domain/site/atoz.ts';
import { placesOf } from '../../../src/domain/area/places.ts';
import { fictional } from '../../support/catalogue.ts';

const catalogue = await fictional();
const letters = atoz(catalogue);
const entries = letters.flatMap(({ items }) => items);
const named = (label: string): AtozEntry[] => entries.filter((entry) => entry.label === label);

describe('the A to Z', () => {
  test('has every partnership, area, body, topic, row, question, term, requirement and document', () => {
    const count = (kind: string): number => entries.filter((entry) => entry.kind === kind).length;
    const { partnerships, topics, registers, requirements, sources } = catalogue;
    const own = new Set(partnerships.map(({ record }) => record.name));
    const places = placesOf(catalogue).filter(({ name }) => !own.has(name));
    const placed = (kind: string): number => places.filter((place) => place.kind === kind).length;
    expect(count('partnership')).toBe(partnerships.length + placed('partnership'));
    for (const kind of ['area', 'district', 'former council']) {
      expect(count(kind)).toBe(placed(kind));
      expect(count(kind)).toBeGreaterThan(0);
    }
    expect(count('body')).toBe(partnerships.flatMap(({ current }) => current?.bodies ?? []).length);
    expect(count('topic')).toBe(topics.length);
    expect(count('row')).toBe(topics.flatMap(({ fields }) => fields).length);
    expect(count('question')).toBe(registers.questions.data.length);
    expect(count('see')).toBe(registers.questions.data.flatMap(({ also }) => also).length);
    expect(count('term')).toBe(registers.glossary.data.length);
    expect(count('requirement')).toBe(catalogue.asks.length);
    expect(count('wording')).toBe(requirements.flatMap(({ data }) => data).length);
    expect(count('document')).toBe(sources.length);
  });

  test('tells things of one name apart, and leads to where each is shown', () => {
    expect(named('Quorum')).toEqual([
      { label: 'Quorum', kind: 'topic', context: undefined, path: '/compare/quorum/', places: [] },
      {
        label: 'Quorum',
        kind: 'row',
        context: 'Quorum',
        path: '/compare/quorum/#main.quorum',
        places: [],
      },
      { label: 'Quorum', kind: 'term', context: undefined, path: '/glossary/#quorum', places: [] },
    ]);
    expect(named('How the money is found')).toMatchObject([
      { kind: 'requirement', path: '/requirements/money-stated/' },
    ]);
    expect(named('Money stated')).toMatchObject([
      { kind: 'wording', path: '/requirements/money-stated/' },
    ]);
  });

  test('has an abbreviation for each term that it may stand for', () => {
    expect(named('NB').map(({ kind, context, path }) => [kind, context, path])).toEqual([
      ['short for', 'new board', '/glossary/#new-board'],
      ['short for', 'nota bene', '/glossary/#nota-bene'],
    ]);
  });

  test('leads from a kind of agency to a statement of each area that names it', () => {
    const agencies = entries.filter(
      ({ kind, places }) => kind === 'kind of agency' && places.length > 0,
    );
    expect(agencies).not.toEqual([]);
    for (const { path, places } of agencies) {
      expect(path).toBeUndefined();
      for (const place of places) expect(place.path).toMatch(/^\/partnerships\/\w+\/#\w/);
    }
  });
});

test('a role or kind of agency is found at the first statement of the page that names it', () => {
  for (const partnership of catalogue.partnerships) {
    const anchors = partnership.current?.statements.map(({ anchor }) => anchor) ?? [];
    const { roles, agencyTypes } = actingIn(partnership);
    for (const anchor of [...roles.values(), ...agencyTypes.values()]) {
      expect(anchors).toContain(anchor);
    }
  }
});
