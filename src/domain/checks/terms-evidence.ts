import type { Evidence, Value } from '../../schemas/index.ts';
import { error, type Mistake, type RecordPath } from '../mistake/mistake.ts';
import { listAllowed } from '../base/suggest.ts';
import { statementsOf } from '../catalogue/walk.ts';
import type { Check } from './check.ts';

/** Where a value lists several terms, each has words of its own (design: promise 1). */
export const termsEvidence: Check = {
  name: 'terms-evidence',
  holds:
    'Every term of a list of provisions is named in the `for` of some evidence, and `for` names only terms of the value.',
  run: ({ arrangements }) =>
    arrangements.flatMap((entry) =>
      statementsOf(entry).flatMap(({ statement, path }) => {
        if (statement.state === 'stated') {
          return termMistakes(entry.file, statement.value, statement.evidence, path);
        }
        if (statement.state !== 'unclear') return [];
        return statement.readings.flatMap(({ value, evidence }, index) =>
          value ? termMistakes(entry.file, value, evidence, [...path, 'readings', index]) : [],
        );
      }),
    ),
};

function termMistakes(
  file: string,
  value: Value,
  evidence: readonly Evidence[],
  path: RecordPath,
): Mistake[] {
  if (value.kind !== 'provisions') return [];
  const terms = value.items.map(({ term }) => term);
  const named = new Set(evidence.flatMap((item) => item.for ?? []));
  const unsupported = terms.length === 1 ? [] : terms.filter((term) => !named.has(term));
  return [
    ...unsupported.map((term) =>
      error('term-without-evidence', {
        file,
        path: [...path, 'value', 'items', terms.indexOf(term), 'term'],
        found: `“${term}” with no quotation of its own`,
        allowed: 'each term named in the `for` of at least one evidence',
        remedy: `Add “for: [${term}]” to the quotation that carries it, or quote the words that do.`,
      }),
    ),
    ...evidence.flatMap((item, index) =>
      (item.for ?? [])
        .filter((term) => !terms.includes(term))
        .map((term) =>
          error('for-unknown-term', {
            file,
            path: [...path, 'evidence', index, 'for'],
            found: `“${term}”, which the value does not list`,
            allowed: listAllowed(terms, 'the value'),
            remedy: 'Add the term to the value, or take it out of `for`.',
          }),
        ),
    ),
  ];
}
