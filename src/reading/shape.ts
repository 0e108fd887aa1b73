import type { z } from 'zod';
import type { ErrorCode } from '../domain/diagnostics.ts';
import { error, type Finding, type RecordPath } from '../domain/finding.ts';
import { didYouMean, listAllowed } from '../domain/suggest.ts';
import { wordCount } from '../schemas/index.ts';
import { article, describeValue, shorten } from './describe-value.ts';
import { keysAt, schemaAt } from './schema-at.ts';

type Issue = z.core.$ZodIssue;
type IssueOf<Code extends Issue['code']> = Extract<Issue, { code: Code }>;

/** The record an issue is about. */
interface Subject {
  file: string;
  schema: z.ZodType;
  data: unknown;
}

/** The place of an issue and what stands there. */
type At = Pick<Finding, 'file' | 'path' | 'found'> & { value: unknown };

/** What is wrong with the shape of a record, in the words of an author. */
export function shapeFindings(
  file: string,
  schema: z.ZodType,
  data: unknown,
  issues: readonly Issue[],
): Finding[] {
  return issues.flatMap((issue) => findingsOf({ file, schema, data }, issue, []));
}

function findingsOf(subject: Subject, issue: Issue, base: RecordPath): Finding[] {
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
          : wrongType(at, issue.expected),
      ];
    case 'invalid_value':
      return [notAllowed('not-allowed', at, issue.values.map(String))];
    case 'invalid_union':
      return unionFindings(subject, issue, at);
    case 'invalid_key':
      return [badKey(at, issue)];
    case 'too_small':
      return [tooSmall(at, issue)];
    case 'too_big':
      return [tooLarge(at, issue)];
    default:
      return [badForm(subject, at, issue.message)];
  }
}

/** A detail of the finding without the value, which is for choosing words only. */
const place = ({ file, path, found }: At): Pick<Finding, 'file' | 'path' | 'found'> => ({
  file,
  path,
  found,
});

function unknownKeys(subject: Subject, path: RecordPath, keys: readonly string[]): Finding[] {
  const allowed = keysAt(subject.schema, subject.data, path);
  return keys.map((key) =>
    error('unknown-key', {
      file: subject.file,
      path: [...path, key],
      found: `the key “${shorten(key)}”`,
      allowed: allowed.length > 0 ? allowed.join(', ') : 'the keys of this record, and no other',
      remedy: didYouMean(key, allowed, 'Use one of these keys, or take this one out.'),
    }),
  );
}

function missing({ file, schema, data }: Subject, path: RecordPath, expected: string): Finding {
  const key = String(path.at(-1));
  const here = { file, path, found: `nothing under “${key}”` };
  if (key === 'evidence') return withoutEvidence(here);
  if (key === 'search') {
    return error('silent-without-search', {
      ...here,
      allowed: 'the sources that were read in full and the terms searched',
      remedy:
        'Add `search` with `sources` and `terms`; if nobody searched, the state is `not-read`.',
    });
  }
  const about = schemaAt(schema, data, path)?.description;
  return error('missing-key', {
    ...here,
    allowed: `${article(expected)} under “${key}”`,
    remedy: `Add “${key}”.${about === undefined ? '' : ` ${about}`}`,
  });
}

const withoutEvidence = (here: Pick<Finding, 'file' | 'path' | 'found'>): Finding =>
  error('stated-without-evidence', {
    ...here,
    allowed: 'at least one item with source, locator and quotation',
    remedy: 'Quote the words the statement rests on; if there are none, the state is not `stated`.',
  });

function wrongType(at: At, expected: string): Finding {
  const { value } = at;
  if (isPence(at.path) && typeof value === 'number') return notPence(at);
  const isNumber = typeof value === 'number' && expected === 'string';
  return error('wrong-type', {
    ...place(at),
    allowed: article(expected),
    remedy: isNumber
      ? `Put it in quotation marks: '${value}'.`
      : `Write ${article(expected)} here.`,
  });
}

const isPence = (path: RecordPath): boolean => path.at(-1) === 'pence';

const notPence = (at: At): Finding =>
  error('amount-not-pence', {
    ...place(at),
    allowed: 'a whole number of pence',
    remedy: 'Multiply pounds by 100: £1,234.50 is 123450.',
  });

const notAllowed = (code: ErrorCode, at: At, allowed: readonly string[]): Finding =>
  error(code, {
    ...place(at),
    allowed: allowed.join(', '),
    remedy: didYouMean(
      typeof at.value === 'string' ? at.value : '',
      allowed,
      `Write one of the allowed words under “${String(at.path.at(-1))}”.`,
    ),
  });

/** The codes of unions that are told apart by a word, by the key the word stands under. */
const UNION_CODES: Readonly<Record<string, ErrorCode>> = {
  state: 'unknown-state',
  kind: 'unknown-kind',
};

function unionFindings(subject: Subject, issue: IssueOf<'invalid_union'>, at: At): Finding[] {
  if ('options' in issue && Array.isArray(issue.options)) {
    const code = UNION_CODES[String(at.path.at(-1))] ?? 'not-allowed';
    return [notAllowed(code, at, issue.options.map(String))];
  }
  const branches = issue.errors.filter((branch) => branch.length > 0);
  const nearest = branches.find((branch) => sameShape(branch, at.value));
  if (nearest) return nearest.flatMap((inner) => findingsOf(subject, inner, at.path));
  if (at.value === undefined) return [missing(subject, at.path, expectedBy(branches)[0] ?? '')];
  return [
    error('wrong-type', {
      ...place(at),
      allowed: listAllowed(expectedBy(branches).map(article), 'the schema').replaceAll(
        ', ',
        ', or ',
      ),
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

const badKey = (at: At, issue: IssueOf<'invalid_key'>): Finding =>
  error('bad-form', {
    ...place(at),
    found: `the key “${shorten(String(at.path.at(-1)))}”`,
    allowed: issue.issues[0]?.message ?? issue.message,
    remedy: 'Write the key in the form shown.',
  });

function tooSmall(at: At, issue: IssueOf<'too_small'>): Finding {
  if (issue.origin === 'array' && at.path.at(-1) === 'evidence') return withoutEvidence(place(at));
  if (issue.origin === 'array') {
    return error('empty-list', {
      ...place(at),
      allowed: `a list of at least ${String(issue.minimum)}`,
      remedy: 'Add what belongs here, or take the key out.',
    });
  }
  if (issue.origin === 'string') {
    return error('empty-text', {
      ...place(at),
      allowed: 'some text',
      remedy: 'Write the text, or take the key out.',
    });
  }
  return error('number-too-small', {
    ...place(at),
    allowed: `${issue.inclusive === true ? 'at least' : 'more than'} ${String(issue.minimum)}`,
    remedy: 'Check the number against the source.',
  });
}

const tooLarge = (at: At, issue: IssueOf<'too_big'>): Finding =>
  error('number-too-large', {
    ...place(at),
    allowed: `${issue.inclusive === true ? 'at most' : 'less than'} ${String(issue.maximum)}`,
    remedy: 'Check the number against the source.',
  });

function badForm({ schema, data }: Subject, at: At, message: string): Finding {
  if (isPence(at.path)) return notPence(at);
  const words = typeof at.value === 'string' ? wordCount(at.value) : 0;
  if (message.startsWith('a quotation of at most')) {
    return error('quotation-too-long', {
      ...place(at),
      found: `a quotation of ${words} words: ${at.found}`,
      allowed: message,
      remedy: 'Quote the shortest run that carries the point, or two short quotations.',
    });
  }
  if (message.startsWith('opening words of at most')) {
    return error('opening-too-long', {
      ...place(at),
      found: `${words} words: ${at.found}`,
      allowed: message,
      remedy: 'Keep the first few words, enough to find the place.',
    });
  }
  if (/\b(?:date|day) that exists/.test(message)) {
    return error('impossible-date', {
      ...place(at),
      allowed: message,
      remedy: 'Check the day and month; keep no more precision than the source prints.',
    });
  }
  // Messages of the library’s own are for programmers; the description of the key is for authors.
  const isOurs = !message.startsWith('Invalid');
  const about = isOurs ? undefined : schemaAt(schema, data, at.path)?.description;
  return error('bad-form', {
    ...place(at),
    allowed: about ?? message,
    remedy: 'Write it in the form shown.',
  });
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
