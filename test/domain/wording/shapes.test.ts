import { expect, test } from 'vitest';
import { ValueSchema } from '../../../src/schemas/index.ts';

const refused = (value: unknown): string | undefined =>
  ValueSchema.safeParse(value)
    .error?.issues.map(({ message }) => message)
    .join('; ');

test.each([
  [
    'two dates for one plan',
    {
      kind: 'provisions',
      items: [{ term: 'plan', standing: 'planned', due: '2026', due_by: '2026' }],
    },
    '`due` or `due_by`, as the source prints “for” or “by”',
  ],
  [
    'different agencies of a rule that names no number of them',
    { kind: 'quorum', rule: { type: 'count', count: 3, of: 'members', agencies_different: true } },
    '`from_agencies` beside it: which agencies differ',
  ],
  [
    'another thing than the dispute in a step that refers nothing',
    { kind: 'route', steps: [{ action: 'meet', what: 'non-compliance' }] },
    '`what` only of a step `refer`',
  ],
  [
    'a choice that is the first consequence again',
    { kind: 'without-quorum', consequence: 'reconvenes', or: ['reconvenes'] },
    'other consequences than the first',
  ],
  [
    'a turn of a chair that does not rotate',
    { kind: 'chair', arrangement: 'independent', rotation: { every: { amount: 1, unit: 'year' } } },
    '`rotation` only of a chair that rotates',
  ],
  [
    'a closed list of which a part is missing',
    {
      kind: 'members',
      closed: true,
      missing: 'the last page',
      members: [{ name: 'Council', agency_type: 'local-authority' }],
    },
    '`closed` only of a list that is whole: not a minimum, and nothing missing',
  ],
  [
    'a class that the list does not have',
    {
      kind: 'members',
      members: [{ name: 'Council', agency_type: 'local-authority', class: 'associates' }],
    },
    'a class for each `class` that a member names',
  ],
  [
    'a sum for each of one',
    { kind: 'payments', payments: [{ from: { role: 'council' }, pence: 100, each: true }] },
    '`times`, or several under `to`, beside it',
  ],
  [
    'parts that make less than the whole',
    {
      kind: 'payments',
      payments: [
        {
          from: { role: 'council' },
          pence: 100,
          split: [
            { for: 'children', percent: 50 },
            { for: 'adults', percent: 40 },
          ],
        },
      ],
    },
    'parts that make 100 per cent',
  ],
])('%s is refused', (_, value, message) => {
  expect(refused(value)).toContain(message);
});
