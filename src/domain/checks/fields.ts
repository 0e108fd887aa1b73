import { WHOLE_KEY } from '../constants.ts';
import { error, type Finding } from '../finding.ts';
import { didYouMean, listAllowed } from '../suggest.ts';
import { statementsOf, valuesOf, type PlacedStatement } from '../walk.ts';
import type { Check } from './check.ts';

/** Topics, bodies, fields and kinds of value are those the registers and the record define. */
export const fields: Check = {
  name: 'fields',
  holds: 'Every statement stands under a known topic, body and field, with a kind of value that field takes.',
  run: ({ arrangements }, registers) =>
    arrangements.flatMap((entry) => {
      const bodies = new Set([WHOLE_KEY, ...entry.data.bodies.map(({ id }) => id)]);
      return statementsOf(entry).flatMap((placed) => {
        const topic = registers.fields.get(placed.topic);
        if (!topic) {
          return unknown(entry.file, placed, 1, 'unknown-topic', placed.topic, [
            ...registers.fields.keys(),
          ]);
        }
        if (!bodies.has(placed.body)) {
          return unknown(entry.file, placed, 2, 'unknown-body', placed.body, [...bodies]);
        }
        const field = topic.get(placed.field);
        if (!field) {
          return unknown(entry.file, placed, 3, 'unknown-field', placed.field, [...topic.keys()]);
        }
        return [
          ...wrongScope(entry.file, placed, field.scope),
          ...wrongKind(entry.file, placed, field.kinds),
        ];
      });
    }),
};

function unknown(
  file: string,
  { path }: PlacedStatement,
  depth: number,
  code: string,
  word: string,
  allowed: readonly string[],
): Finding[] {
  return [
    error(code, {
      file,
      path: path.slice(0, depth + 1),
      found: `“${word}”`,
      allowed: listAllowed(allowed, 'the register'),
      remedy: didYouMean(word, allowed, 'Use one of these, or add it where it is defined.'),
    }),
  ];
}

function wrongScope(file: string, placed: PlacedStatement, scope: string): Finding[] {
  const isWhole = placed.body === WHOLE_KEY;
  if (scope === 'either' || isWhole === (scope === 'whole')) return [];
  return [
    error('wrong-scope', {
      file,
      path: placed.path,
      found: isWhole ? `“${placed.field}” for the arrangements as a whole` : `“${placed.field}” for one body`,
      allowed: scope === 'whole' ? `under “${WHOLE_KEY}”` : 'under the id of a body',
      remedy: 'Move the statement.',
    }),
  ];
}

function wrongKind(file: string, placed: PlacedStatement, kinds: readonly string[]): Finding[] {
  return valuesOf(placed)
    .filter(({ value }) => !kinds.includes(value.kind))
    .map(({ value, path }) =>
      error('kind-not-for-field', {
        file,
        path: [...path, 'kind'],
        found: `a value of the kind “${value.kind}” under “${placed.field}”`,
        allowed: kinds.join(', '),
        remedy: 'Use a kind the field takes, or choose another field.',
      }),
    );
}
