import { describe, expect, test } from 'vitest';
import { apartIn, currentEditions } from '../../../src/domain/catalogue/editions.ts';
import { buildCatalogue, type Catalogue } from '../../../src/domain/catalogue/catalogue.ts';
import {
  firstQuestions,
  questionsAbout,
  questionThemes,
} from '../../../src/domain/questions/themes.ts';
import {
  questionView,
  questionViews,
  type QuestionView,
} from '../../../src/domain/questions/view.ts';
import { QuestionsSchema } from '../../../src/schemas/index.ts';
import { catalogueOf, fictional } from '../../support/catalogue.ts';
import { COLLECTION } from '../../support/collection.ts';
import { entriesWith } from '../../support/entries.ts';
import { grown } from '../../support/grown.ts';

const catalogue = await fictional();

/** The view of one question, read by the real schema. */
function ask(question: object, from: Catalogue = catalogue): QuestionView {
  const [read] = QuestionsSchema.parse([
    { id: 'asked', question: 'Asked?', theme: 'meeting', ...question },
  ]);
  if (!read) throw new Error('No question was read.');
  return questionView(read, from);
}

/** Northmere with other statements on quorum. */
const withQuorum = (quorum: object): Catalogue =>
  buildCatalogue(
    entriesWith('arrangements-2020', [
      [['statements', 'quorum', 'board', 'quorum', 'value'], { kind: 'quorum', ...quorum }],
    ]),
  );

const northmere = ({ cards }: QuestionView) =>
  cards.find(({ area }) => area.partnership === 'northmere');

describe('questionView', () => {
  test('names as many areas as a sentence can hold, and counts the rest', () => {
    expect(ask({ rests_on: ['meetings.frequency'] }, grown(24)).sentence).toMatch(
      /^Of 24 sets of arrangements, 12 say something on it \(Fictional area 001, .*, Fictional area 017 and 3 more\); /u,
    );
  });

  test('shows every area, with the statements of the main meeting and of the whole', () => {
    const view = ask({ rests_on: ['meetings.frequency', 'funding.contributions'] });
    expect(view.sentence).toBe(
      'Of 2 sets of arrangements, 1 says something on it (Northmere); for 1 the question does not arise (Southmere).',
    );
    expect(view.topics.map(({ id }) => id)).toEqual(['meetings', 'funding']);
    expect(
      view.cards.map(({ area, verdict, fields }) => ({
        area: area.name,
        verdict,
        fields: fields.map(({ field, entries }) => [
          field.id,
          entries.map(({ bodies, cell }) => [bodies.map(({ id }) => id).join(), cell.state]),
        ]),
      })),
    ).toEqual([
      {
        area: 'Northmere',
        verdict: undefined,
        fields: [
          ['frequency', [['board', 'stated']]],
          ['contributions', [['', 'stated']]],
        ],
      },
      {
        area: 'Southmere',
        verdict: undefined,
        fields: [
          ['frequency', [['group', 'not-applicable']]],
          ['contributions', [['', 'stated-elsewhere']]],
        ],
      },
    ]);
  });

  test('asks the group that leads, and where there is none the main meeting', () => {
    const view = ask({ rests_on: ['meetings.frequency'], bodies: 'leading' });
    expect(
      view.cards.map(({ fields: [first] }) =>
        first?.entries.flatMap(({ bodies }) => bodies[0]?.id),
      ),
    ).toEqual([['executive'], ['group']]);
    expect(view.sentence).toBe(
      'Of 2 sets of arrangements, 1 does not say (Northmere); for 1 the question does not arise (Southmere).',
    );
  });

  test('counts every area once, whatever the question', async () => {
    for (const from of [catalogue, await catalogueOf(COLLECTION)]) {
      const editions = currentEditions(from);
      const sets = editions.length - apartIn(editions).length;
      for (const { sentence, cards, apart } of questionViews(from)) {
        const [total = 0, ...counts] = [
          ...sentence.matchAll(/(?:^Of |, |; )(?:in |for )?(\d+) /g),
        ].map((match) => Number(match[1]));
        expect(total).toBe(sets);
        expect(cards).toHaveLength(editions.length);
        expect(apart === undefined).toBe(sets === editions.length);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(total);
      }
    }
  });
});

describe('an answer worked out from a quorum', () => {
  const without = (agency_type: string, from?: Catalogue) =>
    northmere(
      ask(
        { rests_on: ['quorum.quorum'], computed: { answer: 'quorum-without', agency_type } },
        from,
      ),
    )?.verdict;
  const police = { type: 'agencies', agencies: [{ agency_type: 'police', printed: 'the police' }] };

  /** The fixtures, with the police needed and this consequence without a quorum. */
  function withConsequence(consequence: string): Catalogue {
    const statement = {
      state: 'stated',
      value: { kind: 'without-quorum', consequence },
      evidence: [],
    };
    // The fixture’s register of topics has no such field.
    const field = {
      id: 'without-quorum',
      label: '',
      prompt: '',
      scope: 'body',
      kinds: ['without-quorum'],
    };
    const entries = entriesWith('arrangements-2020', [
      [['statements', 'quorum', 'board', 'quorum', 'value'], { kind: 'quorum', rule: police }],
      [['statements', 'quorum', 'board', 'without-quorum'], statement],
    ]);
    const topics = structuredClone(entries.registers.topics);
    topics.data.find(({ id }) => id === 'quorum')?.fields.push(field as never);
    return buildCatalogue({ ...entries, registers: { ...entries.registers, topics } });
  }

  test('says what is known where the rule names the agency and not what follows', () => {
    expect(without('police')).toMatchObject({
      text: 'There is no quorum without them',
      verbs: [
        'needs them for a quorum, and no consequence is stated',
        'need them for a quorum, and no consequence is stated',
      ],
    });
  });

  test.each([
    ['does-not-proceed', 'No'],
    ['reconvenes', 'No'],
    ['goes-ahead', 'Yes, but without a quorum'],
    ['discussion-only', 'For discussion only: no decisions are taken'],
    ['chair-picks-items', 'Only for items the chair picks'],
  ])('takes what happens without a quorum into account: %s', (consequence, text) => {
    expect(without('police', withConsequence(consequence))?.text).toBe(text);
  });

  test('says yes only where the rule can be met by others for certain', () => {
    expect(without('probation', withQuorum({ rule: police }))).toMatchObject({
      text: 'Yes, if enough others come',
      remarks: ['The quorum can be met without them.'],
    });
    const anyMembers = { rule: { type: 'count', count: 3, of: 'members', from_agencies: 3 } };
    expect(without('probation', withQuorum(anyMembers))).toMatchObject({
      text: 'The rule leaves it open',
      remarks: [
        'It asks for numbers and names no agency.',
        expect.stringContaining(
          'It cannot be worked out whether enough others are left: ',
        ) as string,
      ],
    });
  });

  test('leaves the answer to the state where no quorum is stated', () => {
    const view = ask({
      rests_on: ['quorum.quorum'],
      computed: { answer: 'quorum-without', agency_type: 'police' },
    });
    expect(view.cards.map(({ verdict }) => verdict?.text)).toEqual([
      'There is no quorum without them',
      undefined,
    ]);
    expect(view.sentence).toContain('1 is unclear (Southmere)');
  });

  test.each([
    [{ chair_required: 'chair' }, 'Yes, the chair'],
    [{ chair_required: 'chair-or-vice-chair' }, 'Yes, the chair or the vice chair'],
    [{}, 'Not by its rule'],
  ])('says whether a quorum needs the chair: %j', (extra, text) => {
    const rule = { type: 'count', count: 5, of: 'members' };
    const view = ask(
      { rests_on: ['quorum.quorum'], computed: { answer: 'chair-needed' } },
      withQuorum({ rule, ...extra }),
    );
    expect(northmere(view)?.verdict?.text).toBe(text);
    expect(northmere(view)?.answer.text).toContain('The quorum: 5 members');
  });

  test('tells the smallest meeting and who can stop one, or that it cannot be told', () => {
    const rests_on = ['quorum.quorum'];
    expect(
      northmere(ask({ rests_on, computed: { answer: 'smallest-meeting' } }))?.verdict?.verbs[0],
    ).toBe('tells a least number, but not whether it is enough');
    expect(
      northmere(ask({ rests_on, computed: { answer: 'who-can-stop' } }))?.verdict,
    ).toMatchObject({
      text: 'This one can leave it without a quorum',
      parts: ['The police'],
      verbs: [
        'can lose its quorum by one absence, and no consequence is stated',
        'can lose their quorum by one absence, and no consequence is stated',
      ],
    });
  });

  test.each([
    ['does-not-proceed', 'This one', 'has a rule that someone alone can stop'],
    ['reconvenes', 'This one', 'has a rule that someone alone can stop'],
    [
      'goes-ahead',
      'Nobody, but this one can leave it without a quorum',
      'can lose its quorum by one absence, but goes ahead without one',
    ],
    [
      'discussion-only',
      'This one can keep it from deciding',
      'can be kept from deciding by one absence, and then only discusses',
    ],
    [
      'chair-picks-items',
      'This one',
      'can lose its quorum by one absence, but has items the chair picks',
    ],
  ])('nobody stops a meeting that goes on all the same: %s', (consequence, text, verb) => {
    const found = northmere(
      ask(
        { rests_on: ['quorum.quorum'], computed: { answer: 'who-can-stop' } },
        withConsequence(consequence),
      ),
    )?.verdict;
    expect(found).toMatchObject({ text, parts: ['The police'] });
    expect(found?.verbs[0]).toBe(verb);
  });

  test('the fewest are told with what fewer may do', () => {
    const fewest = (consequence: string) =>
      northmere(
        ask(
          { rests_on: ['quorum.quorum'], computed: { answer: 'smallest-meeting' } },
          withConsequence(consequence),
        ),
      )?.verdict?.remarks;
    const fewer = 'With fewer, the meeting goes ahead without a quorum.';
    expect(fewest('goes-ahead')).toContain(fewer);
    expect(fewest('does-not-proceed')).not.toContain(fewer);
    expect(fewest('discussion-only')).not.toContain(fewer);
    expect(fewest('discussion-only')).toContain(
      'With fewer, the meeting may discuss but takes no decisions.',
    );
  });
});

describe('other answers worked out', () => {
  const seats = (...agency_types: string[]) =>
    northmere(
      ask({ rests_on: ['membership.members'], computed: { answer: 'seats', agency_types } }),
    )?.verdict;

  test('seats are told from a list, with their number', () => {
    expect(seats('head-teachers')).toMatchObject({
      text: 'Yes',
      parts: ['Head teachers, 2 seats'],
    });
    expect(seats('probation')).toMatchObject({
      text: 'No',
      remarks: ['The list is complete by its own words.'],
    });
  });

  test('of a question about several types, the answer names the type that it found', () => {
    expect(seats('head-teachers', 'police')).toMatchObject({
      text: 'Yes',
      parts: [expect.stringMatching(/^.*police.*\(.+\)$/iu) as string, 'Head teachers, 2 seats'],
    });
    expect(seats('head-teachers', 'faith')).toMatchObject({
      parts: ['Head teachers, 2 seats'],
    });
  });

  test('a list that does not call itself complete says nothing of who is not in it', () => {
    const path = ['statements', 'membership', 'board', 'members', 'value', 'closed'];
    const open = buildCatalogue(entriesWith('arrangements-2020', [[path, false]]));
    const computed = { answer: 'seats', agency_types: ['probation'] };
    expect(
      northmere(ask({ rests_on: ['membership.members'], computed }, open))?.verdict,
    ).toMatchObject({
      text: 'Not in the list',
      verbs: ['lists none', 'list none'],
    });
  });

  test('a list that can be read in two ways answers where both readings have the same seats', () => {
    const rows = (...types: string[]) =>
      types.map((agency_type) => ({
        name: agency_type,
        agency_type,
        capacity: 'member',
        seats: null,
      }));
    const reading = (...types: string[]) => ({
      value: { kind: 'members', closed: false, members: rows(...types) },
      evidence: [],
    });
    const asked = (...readings: object[]) => {
      const record = { state: 'unclear', cause: 'contradiction', reason: 'Fictional.', readings };
      const path = ['statements', 'membership', 'board', 'members'];
      const computed = { answer: 'seats', agency_types: ['head-teachers'] };
      return northmere(
        ask(
          { rests_on: ['membership.members'], computed },
          buildCatalogue(entriesWith('arrangements-2020', [[path, record]])),
        ),
      )?.verdict;
    };
    const [both, one] = [reading('head-teachers', 'police'), reading('head-teachers')];
    expect(asked(both, one)).toMatchObject({
      text: 'Yes',
      remarks: ['The list can be read in more than one way; in this its readings agree.'],
    });
    expect(asked(reading('police'), reading('probation'))).toMatchObject({
      text: 'Not in the list',
    });
    expect(asked(both, reading('police'))).toBeUndefined();
    expect(asked(both, { meaning: 'Nobody.', evidence: [] })).toBeUndefined();
  });

  test('a term is provided for, or something else is said on the subject', () => {
    const provides = (term: string) =>
      northmere(
        ask({
          rests_on: ['structure.purpose'],
          computed: { answer: 'provides', terms: [term] },
        }),
      )?.verdict;
    expect(provides('set-priorities')).toMatchObject({ text: 'Yes', parts: ['set priorities'] });
    expect(provides('other-term')).toMatchObject({ text: 'Not said' });
  });
});

describe('themes', () => {
  const { data } = catalogue.registers.questions;

  test('hold every question once', () => {
    const listed = questionThemes(data).flatMap(({ questions }) => questions.map(({ id }) => id));
    expect(listed.toSorted()).toEqual(data.map(({ id }) => id).toSorted());
  });

  test('lead from a topic to its questions, and from the front page to a few', () => {
    expect(questionsAbout(data, 'quorum').map(({ id }) => id)).toEqual(['without-the-police']);
    expect(firstQuestions(data).map(({ id }) => id)).toEqual(['how-often', 'what-for']);
  });
});
