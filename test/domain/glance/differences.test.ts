import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { buildCatalogue } from '../../../src/domain/catalogue/catalogue.ts';
import { currentEditions } from '../../../src/domain/catalogue/editions.ts';
import { pairsOf } from '../../../src/domain/comparison/pair.ts';
import { basisWords } from '../../../src/domain/glance/clause-money.ts';
import { decisionWords, routeWords } from '../../../src/domain/glance/clause-routes.ts';
import * as words from '../../../src/domain/glance/clause-words.ts';
import { clausesOf } from '../../../src/domain/glance/clauses.ts';
import {
  differencesOf,
  textOf,
  type AreaClauses,
  type Clause,
  type Subject,
} from '../../../src/domain/glance/differences.ts';
import { StatementSchema } from '../../../src/schemas/index.ts';
import { TopicsSchema } from '../../../src/schemas/registers.ts';
import { SourceSchema } from '../../../src/schemas/source.ts';
import { ValueSchema } from '../../../src/schemas/values/index.ts';
import { catalogueOf, fictional, newest } from '../../support/catalogue.ts';
import { COLLECTION } from '../../support/collection.ts';
import { entriesWith } from '../../support/entries.ts';

const area = (name: string, clauses: Partial<Record<Subject, Partial<Clause>>>): AreaClauses => ({
  name,
  clauses: Object.fromEntries(
    Object.entries(clauses).map(([subject, clause]) => [
      subject,
      { state: 'said', words: '', key: '', anchor: `${subject}.anchor`, ...clause },
    ]),
  ),
});

/** All sentences on two areas, those that stand open first. */
function sentencesOf(a: AreaClauses, b: AreaClauses): string[] {
  const { open, more } = differencesOf([a, b]);
  return [...open, ...more].map(textOf);
}

describe('a sentence joins what two documents say', () => {
  const heads = { words: 'counts heads: 8 members' };
  const quorum = (clause: Partial<Clause>) => area('Southmeres', { quorum: clause });

  test.each<[string, Partial<Clause>, string[]]>([
    [
      'both say it',
      { words: 'counts partners: all of them must be there' },
      ['Northmere counts heads: 8 members; Southmeres counts partners: all of them must be there.'],
    ],
    ['the same words', heads, []],
    ['the same in other words', { words: 'counts heads: eight', key: 'eight' }, []],
    [
      'one can be read in two ways',
      { state: 'unclear', words: 'can be read in two ways on the quorum' },
      ['Northmere counts heads: 8 members; Southmeres can be read in two ways on the quorum.'],
    ],
    [
      'one is silent',
      { state: 'silent' },
      [
        'Northmere counts heads: 8 members; Southmeres does not say who must be there for a quorum.',
      ],
    ],
    [
      'the copy of one lacks pages',
      { state: 'open' },
      [
        'Northmere counts heads: 8 members; Southmeres’ answer may stand on pages missing from our copy.',
      ],
    ],
    [
      'words of one are lost',
      { state: 'lost' },
      ['Northmere counts heads: 8 members; Southmeres’ answer cannot be read in our copy.'],
    ],
    [
      'one was not read',
      { state: 'unread' },
      ['Northmere counts heads: 8 members; Southmeres has not been read on this yet.'],
    ],
    [
      'it does not arise for one',
      { state: 'apart' },
      ['Northmere counts heads: 8 members; the question does not arise for Southmeres.'],
    ],
  ])('%s', (_, other, expected) => {
    const own = { ...heads, key: other.key ?? '' };
    expect(sentencesOf(area('Northmere', { quorum: own }), quorum(other))).toEqual(expected);
  });

  test('what only the second says stands first, and each half leads to its own statement', () => {
    const [sentence] = differencesOf([
      area('Northmere', { quorum: { state: 'silent', anchor: 'of.north' } }),
      area('Southmere', { quorum: { ...heads, anchor: 'of.south' } }),
    ]).open;
    expect(sentence?.parts).toEqual([
      { text: 'Southmere counts heads: 8 members', of: 1, anchor: 'of.south' },
      { text: '; ' },
      {
        text: 'Northmere does not say who must be there for a quorum',
        of: 0,
        anchor: 'of.north',
      },
      { text: '.' },
    ]);
  });

  test('nothing is said where neither says anything, nor on what one has no record of', () => {
    const silent = { quorum: { state: 'silent' } } as const;
    expect(sentencesOf(area('Northmere', silent), area('Southmere', silent))).toEqual([]);
    expect(
      sentencesOf(area('Northmere', silent), area('Southmere', { quorum: { state: 'open' } })),
    ).toEqual([]);
    expect(sentencesOf(area('Northmere', { quorum: heads }), area('Southmere', {}))).toEqual([]);
  });

  test('what a clause is about is named once', () => {
    expect(
      sentencesOf(
        area('Northmere', { basis: { words: 'is in kind' } }),
        area('Southmere', { basis: { words: 'is in fixed shares' } }),
      ),
    ).toEqual(['Northmere’s money is in kind; Southmere’s is in fixed shares.']);
  });

  test('lists are set against each other by what only one has', () => {
    const lists = (...items: string[]) => ({ sectors: { words: 'lists members', items } });
    expect(
      sentencesOf(
        area('Northmere', lists('health', 'education', 'justice')),
        area('Southmere', lists('health', 'the community')),
      ),
    ).toEqual([
      'Only Northmere lists members from education and justice; only Southmere lists members from the community.',
    ]);
    expect(
      sentencesOf(area('Northmere', lists('health')), area('Southmere', lists('health'))),
    ).toEqual([]);
    // A list that nobody could read is not a list without them.
    expect(
      sentencesOf(
        area('Northmere', lists('health')),
        area('Southmere', { sectors: { state: 'open' } }),
      ),
    ).toEqual([]);
  });
});

test('dates come first, then what both say, then what one says; eight sentences stand open', () => {
  const SUBJECTS = [
    'quorum',
    'without-quorum',
    'chair',
    'meetings',
    'decisions',
    'disputes',
    'members',
    'holder',
    'papers',
  ] as const;
  const clauses = (of: string) => ({
    document: { words: `dates from ${of}` },
    ...Object.fromEntries(SUBJECTS.map((subject) => [subject, { words: `${subject} ${of}` }])),
  });
  const { open, more } = differencesOf([
    area('Northmere', clauses('2019')),
    area('Southmere', { ...clauses('2024'), 'without-quorum': { state: 'silent' } }),
  ]);
  expect(open.map(({ subject }) => subject)).toEqual([
    'document',
    'quorum',
    'chair',
    'meetings',
    'decisions',
    'without-quorum',
    'disputes',
    'members',
  ]);
  expect(more.map(({ subject }) => subject)).toEqual(['holder', 'papers']);
});

test('what both say the same stands in one sentence', () => {
  const own = { quorum: { words: 'counts heads' }, chair: { words: 'has an independent chair' } };
  const both = [area('Northmere', own), area('Southmere', own)] as const;
  expect(differencesOf(both).shared).toBe('Each counts heads and has an independent chair.');
  expect(differencesOf([both[0], area('Southmere', {})]).shared).toBeUndefined();
});

/** Northmere and Southmere of the fixtures, with other statements in Northmere’s arrangements. */
function withNorthmere(
  ...changes: readonly (readonly [path: readonly string[], value: unknown])[]
): string[] {
  const catalogue = buildCatalogue(
    entriesWith(
      'arrangements-2020',
      changes.map(([path, value]) => [['statements', ...path], value]),
    ),
  );
  const [a, b] = currentEditions(catalogue).map(clausesOf);
  if (!a || !b) throw new Error('The fixtures hold two partnerships.');
  return sentencesOf(a, b);
}

describe('two documents of the fixtures', () => {
  test('are told apart by their typed values', () => {
    expect(withNorthmere()).toEqual([
      'Northmere’s document dates from 1 April 2020, under the 2018 guidance; Southmere’s dates from about 2019, under the 2018 guidance.',
      'Northmere asks for 3 members, and the police present; Southmere can be read in two ways on the quorum.',
      'Northmere meets at least 6 times a year; the question does not arise for Southmere.',
      'Northmere takes a dispute up with the chair, within 10 working days; the question does not arise for Southmere.',
      'Northmere prints contributions, £90,000.50 in all for 2020/21; Southmere leaves what each agency pays to another document (Southmere Memorandum of Understanding).',
      'Northmere has 4 entries for members; Southmere’s answer may stand on pages missing from our copy.',
    ]);
  });

  const evidence = [{ source: 'northmere-arrangements-2020', locator: '3.1', quotation: 'six' }];
  const times = (count: number) => ({
    value: { kind: 'frequency', rule: { type: 'times', count, bound: 'exactly' } },
    evidence,
  });

  test('what can be read in two ways says both numbers', () => {
    const unclear = StatementSchema.parse({
      state: 'unclear',
      cause: 'contradiction',
      reason: 'Two places differ.',
      readings: [times(3), times(4)],
    });
    expect(withNorthmere([['meetings', 'board', 'frequency'], unclear])).toContain(
      'Northmere can be read as meeting 3 or 4 times a year; the question does not arise for Southmere.',
    );
  });

  test('damaged words are not silence', () => {
    const damaged = StatementSchema.parse({
      state: 'unclear',
      cause: 'damage',
      reason: 'Words are lost.',
      readings: [{ meaning: 'A number that cannot be read.', evidence }],
    });
    expect(withNorthmere([['quorum', 'board', 'quorum'], damaged])).toContain(
      'Southmere can be read in two ways on the quorum; Northmere’s answer cannot be read in our copy.',
    );
  });
});

describe('the group that leads', () => {
  const leading = (body: string) =>
    StatementSchema.parse({
      state: 'stated',
      value: { kind: 'bodies', bodies: [body] },
      evidence: [{ source: 'northmere-arrangements-2020', locator: '3.1', quotation: 'six' }],
    });
  const LEADERSHIP = ['statements', 'leadership'];
  const LEADERSHIP_TOPIC = {
    id: 'leadership',
    label: 'Leadership',
    prompt: 'Who leads?',
    fields: [
      {
        id: 'leading-body',
        label: 'Group that leads',
        prompt: 'Which body leads?',
        scope: 'whole',
        kinds: ['bodies'],
      },
    ],
  };

  /** What Northmere’s document says on it, where our copy has all its pages or not. */
  function clauseWith(body: string, complete: boolean, tier = 'main'): Clause | undefined {
    const entries = entriesWith('arrangements-2020', [
      [LEADERSHIP, { whole: { 'leading-body': leading(body) } }],
      [['bodies', 0, 'tier'], tier],
    ]);
    const sources = entries.sources.map((source) => ({
      ...source,
      data: SourceSchema.parse({
        ...source.data,
        extent: complete ? { complete } : { complete, missing: 'Page 9.' },
      }),
    }));
    const { topics } = entries.registers;
    const registers = {
      ...entries.registers,
      topics: { ...topics, data: TopicsSchema.parse([...topics.data, LEADERSHIP_TOPIC]) },
    };
    const edition = currentEditions(buildCatalogue({ ...entries, registers, sources })).find(
      ({ arrangements }) => arrangements.id === 'arrangements-2020',
    );
    if (!edition) throw new Error('The fixtures hold Northmere.');
    return clausesOf(edition).clauses['leading-group'];
  }

  test('is the main meeting or apart from it', () => {
    expect(clauseWith('board', true)?.words).toBe('is led or overseen by its main meeting');
    expect(clauseWith('executive', true)?.words).toBe(
      'is led or overseen by a group apart from its main meeting',
    );
  });

  test('is not set against another where it is not known how it stands to a main meeting', () => {
    expect(clauseWith('board', false)?.words).toBe('is led or overseen by its main meeting');
    expect(clauseWith('executive', false)).toBeUndefined();
    expect(clauseWith('executive', true, 'subgroup')).toBeUndefined();
  });
});

test('every rule that is known makes a clause of its own words', async () => {
  const { names } = newest(await fictional(), 'northmere');
  const shapes = parse(readFileSync('test/fixtures/rule-shapes.yaml', 'utf8')) as {
    value: unknown;
  }[];
  const told = shapes.flatMap(({ value: raw }) => {
    const value = ValueSchema.parse(raw);
    switch (value.kind) {
      case 'quorum':
        return words.quorumWords(value, { names });
      case 'frequency':
        return words.frequencyWords(value, { names });
      case 'chair':
        return words.chairWords(value, { names });
      case 'decision':
        return decisionWords(value, { names });
      case 'route':
        return routeWords(value, { names });
      case 'funding-basis':
        return basisWords(value);
      default:
        return [];
    }
  });
  expect(told).toEqual(
    expect.arrayContaining([
      'counts heads: 7 members from 3 agencies, with the chair or vice chair present',
      'asks for all the statutory safeguarding partners in attendance, but the chair may let single items go on',
      'asks for four named agencies',
      'meets every 6 weeks or more often',
      'meets “bi-monthly”, 6 or 24 times a year',
      'has one standing and one rotating co-chair',
      'decides by consensus, then by majority, then by the chair’s casting vote',
      'is agreed for a rolling 3 years',
    ]),
  );
  for (const clause of told) expect(clause).toMatch(/^[a-z]\S*s\b|^has\b|^is\b/u);
});

test('no sentence on real areas is long, and none says of a copy with pages lost that it is silent', async () => {
  const catalogue = await catalogueOf(COLLECTION);
  for (const pair of pairsOf(catalogue)) {
    const areas = [clausesOf(pair[0]), clausesOf(pair[1])] as const;
    for (const sentence of sentencesOf(...areas)) {
      expect(sentence.split(/\s+/u).length, sentence).toBeLessThanOrEqual(35);
    }
    for (const [index, { clauses }] of areas.entries()) {
      const sources = pair[index]?.arrangements.sources ?? [];
      if (sources.every(({ record }) => record.extent.complete)) continue;
      const parts = Object.values(clauses).filter(({ state }) => state === 'silent');
      for (const { anchor } of parts) {
        const record = pair[index]?.arrangements.byAnchor.get(anchor)?.record;
        expect(record?.state, anchor).toBe('silent');
      }
    }
  }
});
