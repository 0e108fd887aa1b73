import { statedValue } from '../catalogue/statements.ts';
import { classOf } from '../comparison/tally.ts';
import { verdict, type AnswerBasis, type Verdict } from './verdict.ts';

/**
 * Whether any of these terms is provided for, in any of the fields. Undefined where none is and the
 * first field is not stated: its state is then the answer.
 */
export function providesAny(
  { arrangements, statements }: AnswerBasis,
  terms: readonly string[],
): Verdict | undefined {
  const { names } = arrangements;
  const found = statements
    .flat()
    .flatMap(({ record, field }) =>
      (statedValue(record, 'provisions')?.items ?? [])
        .filter(({ term }) => terms.includes(term))
        .map(({ term }) =>
          field.vocabulary === undefined ? term : names.term(field.vocabulary, term),
        ),
    );
  if (found.length > 0) return verdict(['says so', 'say so'], 'Yes', [...new Set(found)]);
  const first = (statements[0] ?? []).map((statement) => ({ statement }));
  if (classOf(first) !== 'stated') return undefined;
  return verdict(
    ['says something on the subject, but not this', 'say something on the subject, but not this'],
    'Not said',
    [],
    ['The document says something on the subject, but not this.'],
  );
}
