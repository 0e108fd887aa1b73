import type { z } from 'zod';
import { error, type Finding, type RecordPath } from '../domain/finding.ts';
import { didYouMean, listAllowed } from '../domain/suggest.ts';

type Issue = z.core.$ZodIssue;

/** What is wrong with the shape of a record, in the words of an author. */
export function shapeFindings(file: string, data: unknown, issues: readonly Issue[]): Finding[] {
  return issues.flatMap((issue) => findingsOf(file, data, issue, []));
}

function findingsOf(file: string, data: unknown, issue: Issue, base: RecordPath): Finding[] {
  const path = [...base, ...issue.path] as RecordPath;
  const value = valueAt(data, path);
  const at = { file, path, found: describe(value) };
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) =>
        error('unknown-key', {
          file,
          path: [...path, key],
          found: `the key “${key}”`,
          allowed: 'the keys of this record (npm run check -- --help lists where they are described)',
          remedy: 'Check the spelling, or take the key out.',
        }),
      );
    case 'invalid_type':
      return [value === undefined ? missing(file, path, issue.expected) : wrongType(at, issue, value)];
    case 'invalid_value':
      return [notAllowed(at, issue.values.map(String), value)];
    case 'invalid_union':
      return unionFindings(file, data, issue, path, at, value);
    case 'too_small':
      return [tooSmall(at, issue)];
    case 'invalid_format':
    case 'custom':
      return [badForm(at, issue.message, value)];
    default:
      return [error('not-allowed', { ...at, allowed: issue.message, remedy: 'Change the value.' })];
  }
}

type At = Pick<Finding, 'file' | 'path' | 'found'>;

function missing(file: string, path: RecordPath, expected: string): Finding {
  const key = String(path.at(-1));
  const place = { file, path, found: `nothing under “${key}”` };
  if (key === 'evidence') return withoutEvidence(place);
  if (key === 'search') {
    return error('silent-without-search', {
      ...place,
      allowed: 'the sources that were read in full and the terms searched',
      remedy: 'Add `search` with `sources` and `terms`; if nobody searched, the state is `not-read`.',
    });
  }
  return error('missing-key', {
    ...place,
    allowed: `${article(expected)} under “${key}”`,
    remedy: `Add “${key}”.`,
  });
}

const withoutEvidence = (place: At): Finding =>
  error('stated-without-evidence', {
    ...place,
    allowed: 'at least one item with source, locator and quotation',
    remedy: 'Quote the words the statement rests on; if there are none, the state is not `stated`.',
  });

function wrongType(at: At, issue: Extract<Issue, { code: 'invalid_type' }>, value: unknown): Finding {
  if (isPence(at.path) && typeof value === 'number') return notPence(at);
  const quote = issue.expected === 'string' && typeof value === 'number';
  return error('wrong-type', {
    ...at,
    allowed: article(issue.expected),
    remedy: quote
      ? `Put it in quotation marks: '${String(value)}'.`
      : `Write ${article(issue.expected)} here.`,
  });
}

const isPence = (path: RecordPath): boolean => path.at(-1) === 'pence';

const notPence = (at: At): Finding =>
  error('amount-not-pence', {
    ...at,
    allowed: 'a whole number of pence',
    remedy: 'Multiply pounds by 100: £1,234.50 is 123450.',
  });

function notAllowed(at: At, allowed: readonly string[], value: unknown): Finding {
  return error('not-allowed', {
    ...at,
    allowed: listAllowed(allowed, 'the schema'),
    remedy: didYouMean(String(value), allowed, 'Choose one of the allowed values.'),
  });
}

function unionFindings(
  file: string,
  data: unknown,
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: RecordPath,
  at: At,
  value: unknown,
): Finding[] {
  if ('options' in issue && Array.isArray(issue.options)) {
    const allowed = issue.options.map(String);
    const key = String(path.at(-1));
    return [
      error(key === 'state' ? 'unknown-state' : key === 'kind' ? 'unknown-kind' : 'not-allowed', {
        ...at,
        allowed: listAllowed(allowed, 'the schema'),
        remedy: didYouMean(String(value), allowed, `Write one of the allowed words under “${key}”.`),
      }),
    ];
  }
  const branches = issue.errors.filter((branch) => branch.length > 0);
  const nearest = branches.find((branch) => sameShape(branch, value)) ?? branches[0] ?? [];
  return nearest.flatMap((inner) => findingsOf(file, data, inner, path));
}

/** True where a branch of a union took the value for its own kind and faults only its content. */
const sameShape = (branch: readonly Issue[], value: unknown): boolean =>
  value !== undefined &&
  !branch.some((issue) => issue.code === 'invalid_type' && issue.path.length === 0);

function tooSmall(at: At, issue: Extract<Issue, { code: 'too_small' }>): Finding {
  if (issue.origin === 'array' && at.path.at(-1) === 'evidence') return withoutEvidence(at);
  if (issue.origin === 'array') {
    return error('empty-list', {
      ...at,
      allowed: `at least ${String(issue.minimum)}`,
      remedy: 'Add what belongs here, or take the key out.',
    });
  }
  if (issue.origin === 'string') {
    return error('empty-text', { ...at, allowed: 'some text', remedy: 'Write the text, or take the key out.' });
  }
  return error('number-too-small', {
    ...at,
    allowed: `${issue.inclusive === true ? 'at least' : 'more than'} ${String(issue.minimum)}`,
    remedy: 'Check the number against the source.',
  });
}

function badForm(at: At, message: string, value: unknown): Finding {
  if (isPence(at.path)) return notPence(at);
  const text = typeof value === 'string' ? value : '';
  if (/quotation of at most/.test(message)) {
    const words = text.split(/\s+/).length;
    return error('quotation-too-long', {
      ...at,
      found: `a quotation of ${words} words: ${describe(value)}`,
      allowed: message,
      remedy: 'Quote the shortest run that carries the point, or two short quotations.',
    });
  }
  if (/\b(?:date|day) that exists/.test(message)) {
    return error('impossible-date', {
      ...at,
      allowed: message,
      remedy: 'Check the day and month; keep no more precision than the source prints.',
    });
  }
  return error('bad-form', { ...at, allowed: message, remedy: 'Write it in the form shown.' });
}

/** A short picture of what stands in the file. */
export function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'nothing (an empty value)';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  if (typeof value === 'object') return 'a mapping of keys';
  const text = String(value);
  const shown = text.length > 80 ? `${text.slice(0, 79)}…` : text;
  return typeof value === 'string' ? `“${shown}”` : `the ${typeof value} ${shown}`;
}

function article(expected: string): string {
  const names: Readonly<Record<string, string>> = {
    array: 'a list',
    object: 'a mapping of keys',
    record: 'a mapping of keys',
    string: 'text',
    int: 'a whole number',
    number: 'a number',
    boolean: 'true or false',
  };
  return names[expected] ?? expected;
}

function valueAt(data: unknown, path: RecordPath): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? (value as Record<string | number, unknown>)[key]
        : undefined,
    data,
  );
}
