import { expect, test } from 'vitest';
import { statementAnchor } from '../../../src/domain/catalogue/anchors.ts';
import type { Statement } from '../../../src/domain/catalogue/catalogue.ts';
import { tieBreak } from '../../../src/domain/questions/tie.ts';
import { ValueSchema } from '../../../src/schemas/index.ts';
import { fictional, newest } from '../../support/catalogue.ts';

const catalogue = await fictional();
const arrangements = newest(catalogue, 'northmere');
const partnership = catalogue.partnerships.find(({ id }) => id === 'northmere');
const [model] = arrangements.statements;

/** A statement of the Board, its value read by the real schema. */
function stated(topic: string, field: string, value: object): Statement {
  if (!model) throw new Error('Northmere has no statement.');
  return {
    ...model,
    anchor: statementAnchor(topic, 'board', field),
    topic: { ...model.topic, id: topic },
    field: { ...model.field, id: field },
    body: arrangements.bodies.find(({ id }) => id === 'board'),
    record: { state: 'stated', value: ValueSchema.parse(value), evidence: [] },
  };
}

const decision = (...methods: string[]): Statement =>
  stated('decisions', 'decision-rule', {
    kind: 'decision',
    steps: methods.map((method) => ({
      method,
      ...(method === 'refer-up' ? { to: { role: 'chair', printed: 'the leads' } } : {}),
    })),
  });

/** Who breaks a tie where these are the rules of decision and this the statement on the chair. */
function told(rules: readonly Statement[], chair?: Statement): string | undefined {
  if (!partnership) throw new Error('Northmere is not there.');
  return tieBreak({
    partnership,
    name: 'Northmere',
    arrangements: {
      ...arrangements,
      statements: chair ? [chair] : [],
      byAnchor: new Map(chair ? [[chair.anchor, chair]] : []),
    },
    statements: [rules],
  })?.text;
}

test('the last way of deciding tells who breaks a tie', () => {
  expect(told([decision('consensus', 'simple-majority', 'casting-vote')])).toBe(
    'The chair, by a casting vote',
  );
  expect(told([decision('consensus', 'refer-up')])).toBe('Referred to the leads');
  expect(told([decision('consensus', 'simple-majority')])).toBe('Not said');
});

test('a rule may say that nobody does, and what follows', () => {
  const lost = (more: object) =>
    stated('decisions', 'decision-rule', {
      kind: 'decision',
      steps: [{ method: 'simple-majority' }],
      ...more,
    });
  expect(told([lost({ tie: 'lost' })])).toBe('Nobody: a motion with equal votes is lost');
  expect(told([lost({ tie: 'lost', casting_vote: 'none' })])).toBe(
    'Nobody: a motion with equal votes is lost',
  );
  expect(told([lost({ casting_vote: 'none' })])).toBe('Not the chair, who has no casting vote');
});

test('a rule has a casting vote or none, and partners only in a majority', () => {
  const rule =
    (step: object, more = {}) =>
    () =>
      ValueSchema.parse({ kind: 'decision', steps: [step], ...more });
  expect(rule({ method: 'casting-vote' }, { casting_vote: 'none' })).toThrow('casting-vote');
  expect(rule({ method: 'consensus', partners_for: 2 })).toThrow('partners_for');
});

test('a casting vote may stand with the chair instead', () => {
  const chair = stated('chairing', 'chair', {
    kind: 'chair',
    arrangement: 'from-partners',
    vote: 'casting',
  });
  expect(told([], chair)).toBe('The chair, by a casting vote');
  expect(told([decision('simple-majority')], chair)).toBe('The chair, by a casting vote');
});

test('nothing is told where no rule is stated', () => {
  expect(told([])).toBeUndefined();
});
