import type { Requirement } from '../../schemas/index.ts';
import { didYouMean, listAllowed } from '../base/suggest.ts';
import type { Entries } from '../catalogue/entries.ts';
import { asksOf, isContent, requirementsIn } from '../coverage/asks.ts';
import { error, type Mistake } from '../mistake/mistake.ts';
import type { Check } from './check.ts';

/** Each requirement is asked once, so that nothing is counted twice. */
export const asks: Check = {
  name: 'asks',
  holds: 'Every requirement that asks something stands under one ask, and no other row under any.',
  run: (entries) => {
    // A list that could not be read may hold any of them; its own mistake is reported.
    if (entries.unread.some(({ kind }) => kind === 'requirements' || kind === 'asks')) return [];
    const rows = new Map(
      entries.requirements.flatMap(({ data }) => data.map((row) => [row.id, row] as const)),
    );
    return [...listed(entries, rows), ...unlisted(entries), ...ofOneKind(entries)];
  },
};

/** What is wrong with the ids that the asks name. */
function listed({ asks: { file, data } }: Entries, rows: ReadonlyMap<string, Requirement>) {
  const seen = new Map<string, string>();
  return data.flatMap(({ id: ask, requirements }, index) =>
    requirements.flatMap((id, position): Mistake[] => {
      const place = { file, path: [index, 'requirements', position], found: `“${id}”` };
      const other = seen.get(id);
      seen.set(id, ask);
      const row = rows.get(id);
      if (!row) {
        return [
          error('unknown-requirement', {
            ...place,
            allowed: listAllowed(rows.keys().toArray(), 'content/requirements'),
            remedy: didYouMean(id, rows.keys().toArray(), 'Use the id of a requirement.'),
          }),
        ];
      }
      if (row.context) {
        return [
          error('context-asked', {
            ...place,
            allowed: 'requirements that ask something: this one is marked `context`',
            remedy: 'Take it out here, or take the mark off the row.',
          }),
        ];
      }
      return other === undefined
        ? []
        : [
            error('asked-twice', {
              ...place,
              found: `“${id}”, which stands under “${other}” too`,
              allowed: 'each requirement under one ask, so that it is counted once',
              remedy: 'Take it out of one of the two.',
            }),
          ];
    }),
  );
}

function unlisted({ asks: { data }, requirements }: Entries): Mistake[] {
  const under = new Set(data.flatMap((ask) => ask.requirements));
  return requirements.flatMap(({ file, data: rows }) =>
    rows.flatMap(({ id, context }, row) =>
      context || under.has(id)
        ? []
        : [
            error('asked-nowhere', {
              file,
              path: [row, 'id'],
              found: `“${id}”, which no ask names`,
              allowed: 'each requirement under one ask of requirements/asks.yaml',
              remedy:
                'Put it under the ask that asks the same, or write an ask for it; where it asks nothing, mark it `context`.',
            }),
          ],
    ),
  );
}

/** What is wrong with an ask as a whole. */
const ofOneKind = (entries: Entries): Mistake[] =>
  asksOf(requirementsIn(entries)).flatMap(({ bases, question }, index) => {
    const { file } = entries.asks;
    const documents = [...new Set(bases.map(({ requirement }) => requirement.document))];
    return [
      ...(documents.length > 1
        ? [
            error('ask-of-two-documents', {
              file,
              path: [index, 'requirements'],
              found: `requirements of ${documents.join(' and ')}`,
              allowed: 'requirements that would stand in one kind of document',
              remedy: 'Divide the ask, or correct `document` of a requirement.',
            }),
          ]
        : []),
      ...(question === undefined && bases.some(isContent)
        ? [
            error('ask-without-question', {
              file,
              path: [index],
              found: 'no question',
              allowed: 'a question to put on a visit, wherever something may not be found',
              remedy: 'Write one, in plain words.',
            }),
          ]
        : []),
    ];
  });
