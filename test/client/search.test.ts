import { describe, expect, test } from 'vitest';
import type { FoundRecord } from '../../src/domain/search/document.ts';
import type { Columns, FilterValues } from '../../src/domain/search/columns.ts';
import { knownFilters, readAddress, writeAddress } from '../../src/client/search/address.ts';
import { everyPlace, filterHits, orderBy } from '../../src/client/search/filter.ts';
import { partsFor, rank, unique, wantedOf, type Draft } from '../../src/client/search/find.ts';
import { latestOnly } from '../../src/client/search/latest.ts';
import { excerpt, markWords } from '../../src/client/search/mark.ts';
import { mend } from '../../src/client/search/mend.ts';
import { countSentence } from '../../src/client/search/results.ts';
import { correct } from '../../src/client/search/spelling.ts';
import { foundThrough } from '../../src/client/search/through.ts';

describe('address', () => {
  test.each([
    '',
    '?q=casting+vote',
    '?q=quorum&area=kirklees&topic=quorum&kind=statement&state=finding-not-found&regime=wt2018&sort=area&page=3',
    '?topic=disputes&state=silent',
  ])('%s is written as it was read', (search) => {
    expect(writeAddress(readAddress(search))).toBe(search);
  });

  test.each(['?page=0', '?page=-2', '?page=x', '?page=1.5', '?sort=loud', '?q=%20%20'])(
    '%s asks for nothing',
    (search) => {
      expect(writeAddress(readAddress(search))).toBe('');
    },
  );

  test('a very long question is cut', () => {
    expect(readAddress(`?q=${'a'.repeat(10_000)}`).query).toHaveLength(200);
  });

  test('what nobody can type is no part of a question', () => {
    expect(readAddress('?q=%00quo%20%0A%20rum%E2%80%AE&area=%00kirklees')).toMatchObject({
      query: 'quo rum',
      filters: { area: 'kirklees' },
    });
  });

  test('a filter that is not known is left out, and said', () => {
    const values = {
      area: [{ id: 'kirklees', label: 'Kirklees' }],
      topic: [],
      kind: [],
      state: [],
      regime: [],
      force: [],
      year: [],
    };
    const labels = {
      area: 'Area',
      topic: 'Topic',
      kind: '',
      state: '',
      regime: '',
      force: '',
      year: '',
    };
    const { filters, sentences } = knownFilters(
      { area: 'kirklees', topic: '<b>narnia</b>' },
      values,
      labels,
    );
    expect(filters).toEqual({ area: 'kirklees' });
    expect(sentences).toEqual(['“<b>narnia</b>” is not known under “Topic”, so it is left out.']);
  });
});

describe('filters', () => {
  const value = (id: string) => ({ id, label: id });
  const values: FilterValues = {
    area: [value('north'), value('south')],
    topic: [value('quorum'), value('funding')],
    kind: [value('statement')],
    state: [value('stated'), value('silent')],
    regime: [],
    force: [],
    year: [],
  };
  // Letters: # for none, $ for the first value, % for the second.
  const columns: Columns = {
    area: '$$%#',
    topic: '$%$$',
    kind: '$$$$',
    state: '$%%#',
    regime: '####',
    force: '####',
    year: '####',
  };
  const parts = new Map([[0, columns]]);
  const all = everyPlace(parts);

  test('keep what passes all of them, and count what each other value would give', () => {
    const { hits, counts } = filterHits(all, parts, values, { topic: 'quorum', area: 'north' });
    expect(hits.map(({ place }) => place)).toEqual([0]);
    expect(counts.area).toEqual([1, 1]);
    expect(counts.topic).toEqual([1, 1]);
    expect(counts.state).toEqual([1, 0]);
  });

  test('count everything where none is set', () => {
    const { hits, counts } = filterHits(all, parts, values, {});
    expect(hits).toHaveLength(4);
    expect(counts).toMatchObject({ area: [2, 1], topic: [3, 1], state: [1, 2], regime: [] });
  });

  test('give an order, with what has no value last', () => {
    expect(orderBy(all.toReversed(), parts, 'area').map(({ place }) => place)).toEqual([
      1, 0, 2, 3,
    ]);
  });
});

describe('what is looked for', () => {
  test('words in quotation marks stand as they are', () => {
    expect(wantedOf('“one third of the members”').term).toBe('"one third of the members"');
    expect(wantedOf('who has the casting vote').term).toBe('casting vote');
  });

  test.each([
    ['L.S.C.P. quorum', ['lscp', 'quorum']],
    ['co\u00ADopted mem\u200Bbers', ['coopted', 'members']],
    ['vice\u2011chair', ['vice', 'chair']],
    ['ﬁnance e.g. cafe\u0301', ['finance', 'eg', 'cafe']],
    ['children`s', ['childrens']],
    ['section 11.2', ['section', '11', '2']],
  ])('“%s” is read as it was meant', (typed, words) => {
    expect(wantedOf(typed).words).toEqual(words);
  });

  test('what is typed in capitals or with dots is an abbreviation', () => {
    expect([...wantedOf('MARAC and m.a.p. A.B.C. Chair').abbreviations]).toEqual(['marac', 'abc']);
  });

  test('the part of the index most likely to answer comes after what all share', () => {
    const shard = (...hints: string[]) => ({ count: 1, hints, start: [] });
    const manifest = {
      format: 1,
      version: '',
      filters: { area: [], topic: [], kind: [], state: [], regime: [], force: [], year: [] },
      shards: [shard(), shard('fund'), shard('quorum', 'vote'), shard('vote')],
    };
    expect(partsFor(['votes', 'quorum'], manifest)).toEqual([0, 2, 3, 1]);
  });
});

/** Answers that come when the test says so. */
function controlled() {
  const waiting = new Map<string, (answer: string) => void>();
  const shown: string[] = [];
  const faults: unknown[] = [];
  async function* answers(question: string): AsyncGenerator<string> {
    for (const turn of ['first', 'second']) {
      yield await new Promise<string>((resolve) => {
        waiting.set(`${question} ${turn}`, resolve);
      });
    }
  }
  const ask = latestOnly(
    answers,
    (answer) => shown.push(answer),
    (fault) => faults.push(fault),
  );
  const give = async (key: string): Promise<void> => {
    waiting.get(key)?.(key);
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { ask, give, shown, faults };
}

describe('answers', () => {
  test('to an old question never overwrite those to a newer one', async () => {
    const { ask, give, shown } = controlled();
    void ask('old');
    await give('old first');
    void ask('new');
    await give('new first');
    await give('old second');
    await give('new second');
    expect(shown).toEqual(['old first', 'new first', 'new second']);
  });

  test('that come in the wrong order are shown in the right one', async () => {
    const { ask, give, shown } = controlled();
    void ask('old');
    void ask('new');
    await give('new first');
    await give('old first');
    expect(shown).toEqual(['new first']);
  });

  test('that fail are told only while they matter', async () => {
    const faults: unknown[] = [];
    let fail: (fault: Error) => void = () => undefined;
    // eslint-disable-next-line require-yield -- the fault comes before any answer
    async function* answers(question: string): AsyncGenerator<string> {
      if (question === 'good') return;
      await new Promise((_, reject) => {
        fail = reject;
      });
    }
    const ask = latestOnly(
      answers,
      () => undefined,
      (fault) => faults.push(fault),
    );
    const old = ask('bad');
    await Promise.resolve();
    await ask('good');
    fail(new Error('late'));
    await old;
    expect(faults).toEqual([]);
    const own = ask('bad');
    await Promise.resolve();
    fail(new Error('now'));
    await own;
    expect(faults).toHaveLength(1);
  });
});

describe('marking', () => {
  test.each([
    ['The chair has a casting vote.', ['vote', 'chair']],
    ['<img src=x onerror=alert(1)> vote', ['img']],
    ['Café votes', ['cafe']],
    ['', ['x']],
  ])('“%s” is whole again', (text, words) => {
    expect(
      markWords(text, words)
        .map((run) => run.text)
        .join(''),
    ).toBe(text);
  });

  test('marks words of one family, whatever their capitals and accents', () => {
    const marked = (text: string, ...words: string[]): string[] =>
      markWords(text, words).flatMap((run) => (run.marked ? [run.text] : []));
    expect(marked('Votes and Voting at the Café', 'vote', 'cafe')).toEqual([
      'Votes',
      'Voting',
      'Café',
    ]);
    expect(marked('A devote', 'vote')).toEqual([]);
  });

  test('marks a word that is written with what cannot be seen', () => {
    const marks = markWords('A quo\u00ADrum at the cafe\u0301', ['quorum', 'cafe']);
    expect(marks.flatMap((run) => (run.marked ? [run.text] : []))).toEqual([
      'quo\u00ADrum',
      'cafe\u0301',
    ]);
  });

  test('a long text is cut to where the words are', () => {
    const text = `${'before '.repeat(100)}the casting vote ${'after '.repeat(100)}`;
    const cut = excerpt(text, ['casting', 'vote'], 100);
    expect(cut).toMatch(/^… .*casting vote.* …$/u);
    expect(cut.length).toBeLessThan(110);
    expect(excerpt('short', [], 100)).toBe('short');
  });
});

describe('the count', () => {
  const place = { heading: '', path: '', said: '', read: '', readings: [], site: undefined };
  const answer = {
    asked: { query: 'leeds', filters: {}, sort: 'best' as const, page: 1 },
    total: 23,
    unfiltered: 23,
    complete: true,
    counts: { area: [], topic: [], kind: [], state: [], regime: [], force: [], year: [] },
    places: [],
    results: [],
    words: ['leeds'],
    sentences: [],
  };
  test.each([
    [{}, '23 results for “leeds”.'],
    [{ complete: false }, '23 results for “leeds” so far.'],
    [{ asked: { ...answer.asked, page: 2 } }, '23 results for “leeds”; page 2 of 3.'],
    [{ places: [place], total: 1 }, '1 place, 1 result for “leeds”.'],
    [{ places: [place, place], total: 0, unfiltered: 0 }, '2 places, no results for “leeds”.'],
    [{ total: 0 }, 'No results for “leeds” with these filters; 23 without them.'],
  ])('says %o as “%s”', (given, sentence) => {
    expect(countSentence({ ...answer, ...given }, 10).join('')).toBe(sentence);
  });
});

const record = (answer: string, names: FoundRecord['otherNames'] = []): FoundRecord => ({
  path: '/',
  title: 'Title',
  about: '',
  answer,
  quotes: [],
  further: '',
  names: [],
  otherNames: names,
});

describe('other names', () => {
  const masa = record('The safeguarding arrangements', [
    { term: 'safeguarding arrangements', link: 'same', names: ['MASA'] },
    { term: 'safeguarding arrangements', link: 'near', names: ['LSCP'] },
  ]);

  test('are told where nothing else of the record has the word', () => {
    expect(foundThrough(masa, [], ['masa'])).toBe(
      'Found through “MASA”, another name for “safeguarding arrangements”.',
    );
    expect(foundThrough(masa, [], ['lscp'])).toContain('may mean “safeguarding arrangements” too');
  });

  test('of a kind of agency and of a question say so', () => {
    const members = record('All practices of the city', [
      { term: 'general practice', link: 'agency', names: ['general practice', 'GP'] },
      { term: 'Who leads?', link: 'asked', names: ['Who leads?', 'Who is in charge?'] },
    ]);
    expect(foundThrough(members, [], ['gp'])).toBe(
      'Found through “GP”: “general practice” is the kind of agency of one that is named here.',
    );
    expect(foundThrough(members, [], ['general'])).toBe(
      'Found through “general practice”, the kind of agency of one that is named here.',
    );
    expect(foundThrough(members, [], ['charge'])).toBe('Part of the answer to “Who leads?”');
  });

  test('are not told where the word is there to be read', () => {
    expect(foundThrough(masa, [], ['arrangements'])).toBeUndefined();
    expect(foundThrough(masa, ['MASA area'], ['masa'])).toBeUndefined();
  });
});

describe('spelling', () => {
  const vocabulary = ['partnership', 'quorum', 'chair', 'funding', 'escalation', 'subgroup'];
  test.each([
    ['qourum', 'quorum'],
    ['quorm', 'quorum'],
    ['fundng', 'funding'],
    ['escaltion', 'escalation'],
    ['partnershp', 'partnership'],
    ['quorums', undefined],
    ['quor', undefined],
    ['xyzzy', undefined],
    ['x'.repeat(40), undefined],
    ['abc', undefined],
  ])('“%s” stands for %s', (typed, word) => {
    expect(correct(typed, vocabulary)).toBe(word);
  });
});

describe('a correction', () => {
  const vocabulary = [
    'quorate',
    'agree',
    'independent',
    'internal',
    'majority',
    'harmful',
    'formal',
  ];

  test.each(['inquorate', 'disagree', 'dependent', 'external', 'minority', 'harmless', 'informal'])(
    'never turns “%s” into its opposite',
    (typed) => {
      expect(correct(typed, vocabulary)).toBeUndefined();
    },
  );

  test.each([
    ['indpendent', 'independent'],
    ['interal', 'internal'],
    ['majorty', 'majority'],
    ['qourate', 'quorate'],
  ])('still puts “%s” right', (typed, word) => {
    expect(correct(typed, vocabulary)).toBe(word);
  });
});

describe('the order of hits', () => {
  const value = (id: string) => ({ id, label: id });
  const values: FilterValues = {
    area: [],
    topic: [],
    kind: [value('statement'), value('question'), value('term')],
    state: [value('stated'), value('silent')],
    regime: [],
    force: [],
    year: [],
  };
  // Letters: # for none, $ for the first value, % for the second, & for the third.
  const columns: Columns = {
    area: '######',
    topic: '######',
    kind: '$$$$%&',
    state: '$$$%##',
    regime: '######',
    force: '######',
    year: '######',
  };
  const order = (...scores: number[]): number[] =>
    rank(
      scores.map((score, place) => ({ part: 0, place, score })),
      new Map([[0, columns]]),
      values,
    ).map(({ place }) => place);

  test('puts an answer before the finding that there is none, and a term after both', () => {
    expect(order(1, 1.1, 1, 1.2, 0, 2)).toEqual([1, 0, 2, 3, 5, 4]);
  });

  test('puts the best question among the first three, where it matches about as well', () => {
    expect(order(5, 5, 5, 5, 4, 0)).toEqual([0, 1, 4, 2, 3, 5]);
    expect(order(5, 5, 5, 5, 1, 0)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(order(5, 5, 5, 5, 9, 0)[0]).toBe(4);
  });

  test('has each record once', () => {
    const hit = (part: number, place: number) => ({ part, place });
    expect(unique([hit(0, 1), hit(1, 1), hit(0, 1)])).toEqual([hit(0, 1), hit(1, 1)]);
  });
});

describe('mending', () => {
  const hits = (...places: number[]) =>
    places.map((place) => ({ part: 0, place, score: 100 - place }));
  const index: Record<string, number[]> = {
    quorum: [1, 2, 3],
    'kirklees quorum': [1],
    kirklees: [0, 1, 4],
    'funding kirklees quorum': [1],
    'funding kirklees': [5],
  };
  const means = {
    search: (words: readonly string[]) =>
      Promise.resolve(hits(...(index[[...words].sort().join(' ')] ?? []))),
    vocabulary: () => Promise.resolve(['kirklees', 'quorum', 'funding']),
    abbreviations: new Set<string>(),
    placeWords: new Set(['kirklees', 'leeds', 'hartlepool']),
  };
  const draft = (found: number[], ...words: string[]) => ({
    hits: hits(...found),
    words,
    sentences: [],
  });
  const places = (mended: Draft | undefined) => mended?.hits.map(({ place }) => place);

  test('puts a misspelt word right, and says so', async () => {
    const mended = await mend(draft([], 'qourum', 'kirklees'), [], means);
    expect(places(mended)).toEqual([1]);
    expect(mended?.sentences).toEqual([
      'Nothing here has “qourum”. These are the results for “quorum”.',
    ]);
  });

  test('leaves out a word that nothing has, and says so', async () => {
    const mended = await mend(draft([], 'quorum', 'zebra'), [], means);
    expect(mended?.words).toEqual(['quorum']);
    expect(mended?.sentences).toEqual([
      'Nothing here has “zebra”. These are the results without it.',
    ]);
  });

  test('shows what has all but one of words that nothing has together', async () => {
    const mended = await mend(draft([], 'quorum', 'funding'), [], means);
    expect(places(mended)).toEqual([1, 2, 3]);
    expect(mended?.sentences).toEqual([
      'Nothing has all of these words. These are the results with all but one of them.',
    ]);
  });

  test('never takes an abbreviation for a word', async () => {
    const abbreviations = new Set(['qourum']);
    expect(await mend(draft([], 'qourum'), [], { ...means, abbreviations })).toMatchObject({
      hits: [],
      sentences: ['Nothing here has “qourum”.'],
    });
  });

  test('never takes the name of a place, or its beginning, for another word', async () => {
    const vocabulary = () => Promise.resolve(['leads', 'quorum']);
    const mended = await mend(draft([], 'leeds', 'quorum'), [], { ...means, vocabulary });
    expect(mended).toMatchObject({
      words: ['quorum'],
      sentences: ['Nothing that we have read names “leeds”. These are the results without it.'],
    });
    expect(await mend(draft([], 'hartlep'), [], { ...means, vocabulary })).toMatchObject({
      hits: [],
      sentences: ['Nothing that we have read names “hartlep”.'],
    });
  });

  test('names the place that a misspelt name most likely is, and looks for no other word', async () => {
    const search = () => Promise.reject(new Error('Nothing is to be looked for.'));
    expect(await mend(draft([7], 'hartlepol'), [], { ...means, search })).toEqual({
      hits: [],
      words: ['hartlepool'],
      sentences: ['Nothing here has “hartlepol”. The nearest name of a place is “hartlepool”.'],
    });
  });

  test('keeps the place that a misspelt name stands for beside the results for the other words', async () => {
    const mended = await mend(draft([], 'hartlepol', 'quorum'), [], means);
    expect(places(mended)).toEqual([1, 2, 3]);
    expect(mended?.words).toEqual(['hartlepool', 'quorum']);
  });

  test('shows nothing for a place that the engine took for another word', async () => {
    expect(await mend(draft([7], 'hartlepool'), [], means)).toMatchObject({ hits: [] });
  });

  const results = [{ record: record('a quorum in kirklees, and funding'), labels: {} }];

  test('never changes a question of one word, or that found enough', async () => {
    expect(await mend(draft([1], 'quorum'), results, means)).toBeUndefined();
    expect(await mend(draft([1, 2, 3], 'quorum', 'kirklees'), results, means)).toBeUndefined();
  });

  test('puts what has all but one of the words after the few that have all', async () => {
    const mended = await mend(draft([1], 'quorum', 'kirklees', 'funding'), results, means);
    expect(places(mended)).toEqual([1, 5]);
    expect(mended?.sentences).toEqual([
      'Only one result has all of these words. Those after have all but one of them.',
    ]);
  });

  test('says nothing where there is no more to add', async () => {
    expect(
      await mend(draft([1], 'quorum', 'funding'), results, {
        ...means,
        search: () => Promise.resolve(hits(1)),
      }),
    ).toBeUndefined();
  });

  test('has nothing better for a word of which nothing is near', async () => {
    expect(await mend(draft([], 'xyzzy'), [], means)).toMatchObject({
      hits: [],
      sentences: ['Nothing here has “xyzzy”.'],
    });
  });
});
