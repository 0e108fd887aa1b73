import { beforeAll, describe, expect, test } from 'vitest';
import { apartIn, currentEditions } from '../../../src/domain/catalogue/editions.ts';
import type { Catalogue } from '../../../src/domain/catalogue/catalogue.ts';
import { GUIDE_HEADINGS } from '../../../src/domain/guide/headings.ts';
import { coverageOf } from '../../../src/domain/coverage/coverage.ts';
import { toDocument, toFound } from '../../../src/domain/search/document.ts';
import { packColumns, valueAt } from '../../../src/domain/search/columns.ts';
import { filterValues } from '../../../src/domain/search/filter-values.ts';
import type { SearchRecord } from '../../../src/domain/search/record.ts';
import { recordName, recordPlace } from '../../../src/domain/search/record-name.ts';
import { searchRecords } from '../../../src/domain/search/records.ts';
import { questionViews } from '../../../src/domain/questions/view.ts';
import { toShards } from '../../../src/domain/search/shards.ts';
import { catalogueOf, fictional } from '../../support/catalogue.ts';
import { COLLECTION } from '../../support/collection.ts';

let catalogue: Catalogue;
let records: SearchRecord[];
let real: Catalogue;

beforeAll(async () => {
  catalogue = await fictional();
  records = searchRecords(catalogue);
  real = await catalogueOf(COLLECTION);
});

describe('records', () => {
  test('every statement, finding, body, requirement, topic, question and term has one, at an address of its own', () => {
    for (const each of [catalogue, real]) {
      const all = searchRecords(each);
      const newest = each.partnerships.flatMap(({ current }) => current ?? []);
      const count = (...kinds: string[]): number =>
        all.filter(({ kind }) => kinds.includes(kind)).length;
      expect(count('statement', 'list')).toBe(newest.flatMap((set) => set.statements).length);
      expect(count('body')).toBe(newest.flatMap(({ bodies }) => bodies).length);
      expect(count('finding')).toBe(
        newest
          .map((set) => coverageOf(set, each))
          .flatMap(({ notAssessed, rows }) => (notAssessed === undefined ? rows : [])).length,
      );
      expect(count('requirement')).toBe(each.requirements.flatMap(({ data }) => data).length);
      expect(count('topic')).toBe(each.topics.length);
      expect(count('question')).toBe(each.registers.questions.data.length);
      expect(count('term')).toBe(each.registers.glossary.data.length);
      expect(new Set(all.map(({ path }) => path)).size).toBe(all.length);
    }
  });

  test('each section of a guide has one, with the words of its blocks and no marks of notes', () => {
    const guides = records.filter(({ kind }) => kind === 'guide');
    expect(guides.map(({ title }) => title)).toEqual(GUIDE_HEADINGS);
    expect(guides[2]).toMatchObject({
      path: '/partnerships/northmere/guide/#who-sits-where',
      area: 'northmere',
      about: 'Northmere: guide',
      answer:
        'The Board has four entries in its list. Head teachers have 2 seats. Agency Seats Northmere Council a seat Head teachers two seats',
    });
  });

  test('what is silent is found too, under its question', () => {
    const silent = records.filter(({ state }) => state === 'silent');
    expect(silent.length).toBeGreaterThan(0);
    for (const { title, answer, quotes } of silent) {
      expect(title).not.toBe('');
      expect(answer).toBe('The document does not say');
      expect(quotes).toEqual([]);
    }
  });

  test('a statement is found by the questions that it answers, on their page and no other', () => {
    for (const each of [catalogue, real]) {
      const all = searchRecords(each);
      for (const { question, cards } of questionViews(each)) {
        const shown = cards.flatMap(({ fields: [first] }) =>
          (first?.entries ?? []).flatMap(({ bodies, cell }) =>
            bodies.length > 0 ? bodies.map(({ anchor }) => anchor) : cell.anchor,
          ),
        );
        const found = all
          .filter(({ asked }) => asked?.some((one) => one.question === question.question))
          .map(({ path }) => path.split('#')[1]);
        expect([...found].sort(), question.id).toEqual([...shown].sort());
      }
    }
  });

  test('a topic is called by its name, and leads to its page', () => {
    expect(records.find(({ path }) => path === '/compare/quorum/')).toMatchObject({
      kind: 'topic',
      topic: 'quorum',
      title: 'Quorum',
      answer: 'Who must be there?',
      names: ['Quorum'],
    });
  });

  test('a question has its own words, its other wordings and its counts, but no names of areas', () => {
    const all = searchRecords(real);
    const editions = currentEditions(real);
    const sets = editions.length - apartIn(editions).length;
    const areas = real.partnerships.map(({ record }) => record.short_name);
    for (const { id, also, rests_on } of real.registers.questions.data) {
      const question = all.find(({ path }) => path === `/questions/${id}/`);
      expect(question).toMatchObject({ kind: 'question', area: undefined });
      expect(question?.topic, id).toBe(rests_on[0]?.split('.')[0]);
      for (const wording of also) expect(question?.about).toContain(wording);
      expect(question?.answer).toContain(`Of ${sets} sets of arrangements, `);
      expect(areas.filter((area) => question?.answer.includes(area))).toEqual([]);
    }
  });

  test('a list is found by the names in it, whichever way it is read, and by their kinds', () => {
    const list = searchRecords(real).find(
      ({ path }) =>
        path === '/partnerships/portsmouth/arrangements-2019-2020/#membership.board.members',
    );
    expect(list?.state).toBe('unclear');
    expect(list?.answer).toContain('Solent NHS Trust Representative');
    expect(list?.agencies).toContain('ambulance service');
  });

  test('every value that a record has is offered by its filter', () => {
    const all = searchRecords(real);
    const values = filterValues(real, all);
    const columns = packColumns(all, values);
    all.forEach((record, place) => {
      expect(values.topic[valueAt(columns, 'topic', place)]?.id).toBe(record.topic);
      expect(values.state[valueAt(columns, 'state', place)]?.id).toBe(record.state);
      expect(values.area[valueAt(columns, 'area', place)]?.id).toBe(record.area);
    });
  });

  test('a value that no filter offers stops the build', () => {
    const values = filterValues(catalogue, records);
    const stray = { ...records[0], topic: 'gardening' } as SearchRecord;
    expect(() => packColumns([stray], values)).toThrow('No filter “topic” offers “gardening”');
  });
});

describe('document', () => {
  const labels = { area: 'Northmere', topic: 'Quorum' };

  test('what is shown is searched, with its labels and other names', () => {
    const record = records.find(({ quotes }) => quotes.length > 1);
    if (!record) throw new Error('No record with two quotations.');
    const names = {
      called: [{ term: 'ICB', link: 'same' as const, names: ['integrated care board'] }],
      also: [{ term: 'ICB', link: 'near' as const, names: ['CCG', 'PCT'] }],
      asked: [{ term: 'Who leads?', link: 'asked' as const, names: ['Who leads?'] }],
    };
    const found = toFound(record, names);
    const { url, content, meta } = toDocument(found, labels, names, new Map());
    expect(found.otherNames).toEqual([...names.called, ...names.also, ...names.asked]);
    expect(url).toBe(record.path);
    for (const { words, place } of record.quotes) {
      expect(content).toContain(words);
      expect(content).toContain(place);
    }
    expect(content).toContain(record.answer);
    expect(meta).toMatchObject({ ...labels, also: 'ICB ¦ CCG ¦ PCT' });
    expect(meta).not.toHaveProperty('agencies');
  });
});

describe('parts of the index', () => {
  const base = (): SearchRecord => {
    const [record] = records;
    if (!record) throw new Error('There are no records.');
    return record;
  };
  const of = (area: string | undefined, topic: string, count: number): SearchRecord[] =>
    Array.from({ length: count }, (_, at) => ({
      ...base(),
      kind: 'statement',
      path: `/${area ?? 'all'}/${topic}/${at}`,
      area,
      topic,
      title: `${topic} rule`,
    }));

  test('a small collection is one part, until it holds more than two parts', () => {
    expect(toShards(of('a', 'quorum', 20), 10)).toHaveLength(1);
    expect(toShards(of('a', 'quorum', 21), 10).length).toBeGreaterThan(1);
  });

  test('a large one is split between topics, and holds every record once', () => {
    const all = [
      ...of(undefined, '', 2),
      ...of('a', 'quorum', 6),
      ...of('a', 'funding', 3),
      ...of('a', 'voice', 9),
      ...of('a', 'review', 25),
    ];
    const shards = toShards(all, 10);
    expect(shards.map((shard) => shard.records.length)).toEqual([2, 9, 9, 10, 10, 5]);
    expect(shards.flatMap((shard) => shard.records)).toEqual(all);
    expect(shards[1]?.hints).toEqual(['fund', 'quorum', 'rule']);
  });

  test('the name of a record is read back', () => {
    const place = { part: 12, place: 3999 };
    expect(recordPlace(recordName(place))).toEqual(place);
  });
});
