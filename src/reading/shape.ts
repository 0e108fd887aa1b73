import type { z } from 'zod';
import type { ErrorCode } from '../domain/mistake/codes.ts';
import { error, type Mistake, type RecordPath } from '../domain/mistake/mistake.ts';
import { nearestWord } from '../domain/base/suggest.ts';
import { article, describeValue } from './describe-value.ts';
import { keysAt } from './schema-at.ts';
import {
  badForm,
  badKey,
  missing,
  notAllowed,
  place,
  tooLarge,
  tooSmall,
  unknownKeys,
  wrongType,
  type At,
  type Issue,
  type IssueOf,
  type Subject,
} from './shape-mistakes.ts';

/** What is wrong with the shape of a record, in the words of an author. */
export function shapeMistakes(
  file: string,
  schema: z.ZodType,
  data: unknown,
  issues: readonly Issue[],
): Mistake[] {
  const found = issues.flatMap((issue) => mistakesOf({ file, schema, data }, issue, []));
  const misspelt = new Set(
    found.flatMap((mistake) =>
      mistake.code === 'unknown-key' ? [placeMeant({ schema, data }, mistake.path)] : [],
    ),
  );
  return found.filter(
    ({ code, path }) => code === 'unknown-key' || !misspelt.has(JSON.stringify(path)),
  );
}

/** The place at which the value of a misspelt key is missed. */
function placeMeant({ schema, data }: Pick<Subject, 'schema' | 'data'>, path: RecordPath): string {
  const around = path.slice(0, -1);
  const key = nearestWord(String(path.at(-1)), keysAt(schema, data, around));
  return JSON.stringify(key === undefined ? path : [...around, key]);
}

function mistakesOf(subject: Subject, issue: Issue, base: RecordPath): Mistake[] {
  const path = [...base, ...issue.path] as RecordPath;
  const value = valueAt(subject.data, path);
  const at = { file: subject.file, path, found: describeValue(value), value };
  switch (issue.code) {
    case 'unrecognized_keys':
      return unknownKeys(subject, path, issue.keys);
    case 'invalid_type':
      return [
        value === undefined
          ? missing(subject, path, issue.expected)
          : wrongType(at, issue.expected, keysAt(subject.schema, subject.data, path)),
      ];
    case 'invalid_value':
      return [
        value === undefined
          ? missing(subject, path, issue.values.join(', '))
          : notAllowed('not-allowed', at, issue.values.map(String)),
      ];
    case 'invalid_union':
      return unionMistakes(subject, issue, at);
    case 'invalid_key':
      return [badKey(at, issue)];
    case 'too_small':
      return [tooSmall(at, issue)];
    case 'too_big':
      return [tooLarge(at, issue)];
    default:
      return [badForm(at, issue)];
  }
}

/** The codes of unions that are told apart by a word, by the key the word stands under. */
const UNION_CODES: Readonly<Record<string, ErrorCode>> = {
  state: 'unknown-state',
  kind: 'unknown-kind',
};

function unionMistakes(subject: Subject, issue: IssueOf<'invalid_union'>, at: At): Mistake[] {
  if ('options' in issue && Array.isArray(issue.options)) {
    const code = UNION_CODES[String(at.path.at(-1))] ?? 'not-allowed';
    return [notAllowed(code, at, issue.options.map(String))];
  }
  const branches = issue.errors.filter((branch) => branch.length > 0);
  const nearest = branches
    .filter((branch) => sameShape(branch, at.value))
    .sort((a, b) => faultsOfState(a) - faultsOfState(b))[0];
  if (nearest) return nearest.flatMap((inner) => mistakesOf(subject, inner, at.path));
  if (at.value === undefined) return [missing(subject, at.path, expectedBy(branches)[0] ?? '')];
  return [
    error('wrong-type', {
      ...place(at),
      allowed: [...new Set(expectedBy(branches).map(article))].join(', or ') || 'the schema',
      remedy:
        typeof at.value === 'number'
          ? `Put it in quotation marks: '${at.value}'.`
          : 'Write one of these here.',
    }),
  ];
}

/** The types that the branches of a union ask for. */
const expectedBy = (branches: readonly (readonly Issue[])[]): string[] =>
  branches.flatMap((branch) =>
    branch.flatMap((issue) => (issue.code === 'invalid_type' ? [issue.expected] : [])),
  );

/** True where a branch of a union took the value for its own kind and faults only its content. */
const sameShape = (branch: readonly Issue[], value: unknown): boolean =>
  value !== undefined &&
  !branch.some((issue) => issue.code === 'invalid_type' && issue.path.length === 0);

/** 1 for a branch that faults the state that stands there, or misses one; a branch that does not comes first. */
const faultsOfState = (branch: readonly Issue[]): number =>
  branch.some(({ path }) => path.length === 1 && path[0] === 'state') ? 1 : 0;

function valueAt(data: unknown, path: RecordPath): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? (value as Record<string | number, unknown>)[key]
        : undefined,
    data,
  );
}
