import { describe, expect, test } from 'vitest';
import { buildCatalogue } from '../../../src/domain/catalogue/catalogue.ts';
import { disputeRoutesOf, routesInSteps } from '../../../src/domain/disputes/routes.ts';
import { fictional, newest } from '../../support/catalogue.ts';
import { entriesWith } from '../../support/entries.ts';

const catalogue = await fictional();
const VALUE = ['statements', 'disputes', 'whole', 'between-partners', 'value'];

describe('disputeRoutesOf', () => {
  test('tells each step with who acts and in what time, and says what is not said', () => {
    expect(disputeRoutesOf(newest(catalogue, 'northmere'))).toEqual([
      {
        label: 'Disputes between partners',
        body: undefined,
        partnership: 'northmere',
        anchor: 'disputes.whole.between-partners',
        state: 'stated',
        stateLabel: 'Stated',
        lead: '',
        basis: 'The words it rests on',
        ways: [
          {
            open: [],
            steps: [
              {
                what: 'It is taken up with the chair',
                details: ['By whom: not said', 'Within 10 working days'],
              },
            ],
          },
        ],
      },
    ]);
  });

  test('tells what a step depends on', () => {
    const steps = [
      {
        action: 'refer',
        by: { role: 'chair' },
        with: [{ role: 'chair', printed: 'the director' }],
        to: [{ role: 'chair', printed: 'the Secretary of State' }],
        stage: '3',
        after_absences: 2,
        document: 'Escalation policy',
        last_resort: true,
      },
    ];
    const entries = entriesWith('arrangements-2020', [[[...VALUE, 'steps'], steps]]);
    const [route] = disputeRoutesOf(newest(buildCatalogue(entries), 'northmere'));
    expect(route?.ways).toEqual([
      {
        open: [],
        steps: [
          {
            what: 'It is referred to the Secretary of State',
            details: [
              'By the chair, together with the director',
              'No time limit given',
              'After 2 missed meetings',
              'Under the Escalation policy',
              'As a last resort',
              'Stage as printed: 3',
            ],
          },
        ],
      },
    ]);
  });

  test('tells a step that may be taken from one that is', () => {
    const notice = { action: 'serve-notice', to: [{ role: 'chair', printed: 'the agency' }] };
    const steps = [notice, { ...notice, possible: true }];
    const entries = entriesWith('arrangements-2020', [[[...VALUE, 'steps'], steps]]);
    const [route] = disputeRoutesOf(newest(buildCatalogue(entries), 'northmere'));
    expect(route?.ways.flatMap((way) => way.steps).map(({ what }) => what)).toEqual([
      'A formal notice is served on the agency',
      'A formal notice may be served on the agency',
    ]);
  });

  test('says once what no step says, and at each step what only some leave out', () => {
    const raise = { action: 'raise-with', to: [{ role: 'chair' }] };
    const timed = { ...raise, within: { amount: 2, unit: 'week', bound: 'exactly' } };
    const entries = entriesWith('arrangements-2020', [
      [
        [...VALUE, 'steps'],
        [raise, raise],
      ],
    ]);
    const [never] = disputeRoutesOf(newest(buildCatalogue(entries), 'northmere'));
    expect(never?.ways).toMatchObject([
      {
        open: ['Who takes each step is not said.', 'No step has a time limit.'],
        steps: [{ details: [] }, { details: [] }],
      },
    ]);
    const some = entriesWith('arrangements-2020', [
      [
        [...VALUE, 'steps'],
        [raise, timed],
      ],
    ]);
    const [once] = disputeRoutesOf(newest(buildCatalogue(some), 'northmere'));
    expect(once?.ways).toMatchObject([
      {
        open: ['Who takes each step is not said.'],
        steps: [{ details: ['No time limit given'] }, { details: ['Within 2 weeks'] }],
      },
    ]);
  });

  test('keeps a route that has no steps, with its state in plain words', () => {
    expect(disputeRoutesOf(newest(catalogue, 'southmere'))).toMatchObject([
      {
        state: 'not-applicable',
        stateLabel: 'Does not apply',
        lead: 'The question cannot arise. Fictional, left out of this small example.',
        basis: 'Why',
        ways: [],
      },
    ]);
  });

  test('lists the steps of a route from three on, and tells routes of the same steps together', () => {
    const raise = { action: 'raise-with', to: [{ role: 'chair' }] };
    const withSteps = (count: number) =>
      newest(
        buildCatalogue(
          entriesWith('arrangements-2020', [
            [[...VALUE, 'steps'], Array.from({ length: count }, () => raise)],
          ]),
        ),
        'northmere',
      );
    expect(routesInSteps(withSteps(2))).toEqual([]);
    const three = withSteps(3);
    const [route] = routesInSteps(three);
    expect(route?.ways[0]?.steps).toHaveLength(3);
    expect(route?.about).toHaveLength(1);
    const twice = { ...three, statements: [...three.statements, ...three.statements] };
    expect(routesInSteps(twice).map(({ about }) => about.length)).toEqual([2]);
  });
});
