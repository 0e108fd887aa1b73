import type { z } from 'zod';
import type { ErrorCode } from '../domain/mistake/codes.ts';
import { error, type Mistake, type RecordPath } from '../domain/mistake/mistake.ts';
import { didYouMean } from '../domain/base/suggest.ts';
import { wordCount, type RuleCode } from '../schemas/index.ts';
import { article, entriesOf } from './describe-value.ts';
import { inMarks, shorten } from './shown.ts';
import { keysAt, schemaAt } from './schema-at.ts';

/** What each mistake of shape says to an author: what is allowed in its place, and what to do. */

export type Issue = z.core.$ZodIssue;
export type IssueOf<Code extends Issue['code']> = Extract<Issue, { code: Code }>;

/** The record an issue is about. */
export interface Subject {
  file: string;
  schema: z.ZodType;
  data: unknown;
}

/** The place of an issue and what stands there. */
export type At = Pick<Mistake, 'file' | 'path' | 'found'> & { value: unknown };

/** A detail of the mistake without the value, which is for choosing words only. */
export const place = ({ file, path, found }: At): Pick<Mistake, 'file' | 'path' | 'found'> => ({
  file,
  path,
  found,
});

export function unknownKeys(
  subject: Subject,
  path: RecordPath,
  keys: readonly string[],
): Mistake[] {
  const allowed = keysAt(subject.schema, subject.data, path);
  const textBefore = textsBefore(subject.data, path);
  return keys.map((key) =>
    error('unknown-key', {
      file: subject.file,
      path: [...path, key],
      found: `the key “${shorten(key)}”`,
      allowed: allowed.length > 0 ? allowed.join(', ') : 'the keys of this record, and no other',
      remedy:
        partOfText(key, textBefore.get(key)) ??
        didYouMean(key, allowed, 'Use one of these keys, or take this one out.'),
    }),
  );
}

/** By each key without a value, the key and the text that stand just before it in the same mapping. */
function textsBefore(data: unknown, path: RecordPath): ReadonlyMap<string, [string, string]> {
  const around = path.reduce<unknown>(
    (node, step) => (node as Record<string | number, unknown> | undefined)?.[step],
    data,
  );
  const pairs = Object.entries((around ?? {}) as Record<string, unknown>);
  return new Map(
    pairs.flatMap(([key, value], at) => {
      const [before, text] = pairs[at - 1] ?? [];
      return value === null && before !== undefined && typeof text === 'string'
        ? [[key, [before, text]] as const]
        : [];
    }),
  );
}

/**
 * What to do where a key without a value is the rest of the text before it: inside braces a comma ends a text
 * that has no quotation marks. Undefined where it is no such key.
 */
const partOfText = (key: string, before: [string, string] | undefined): string | undefined =>
  before &&
  `A comma ends a text inside braces. Put the whole text in quotation marks: { ${before[0]}: ${inMarks(`${before[1]}, ${key}`)} }.`;

export function missing(
  { file, schema, data }: Subject,
  path: RecordPath,
  expected: string,
): Mistake {
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
    allowed: `${MAPPINGS.has(expected) ? entriesOf(keysOrFirst(key, keysAt(schema, data, path))) : article(expected)} under “${key}”`,
    remedy: `Add “${key}”.${about === undefined ? '' : ` ${about}`}`,
  });
}

const withoutEvidence = (here: Pick<Mistake, 'file' | 'path' | 'found'>): Mistake =>
  error('stated-without-evidence', {
    ...here,
    allowed: 'at least one item with source, locator and quotation',
    remedy: 'Quote the words the statement rests on; if there are none, the state is not `stated`.',
  });

/** Words for how often, as the rule of a frequency that they are. */
const FREQUENCIES: Readonly<Record<string, string>> = {
  weekly: '{ type: every, count: 1, unit: week }',
  monthly: '{ type: every, count: 1, unit: month }',
  quarterly: '{ type: every, count: 3, unit: month }',
  'half-yearly': '{ type: times, count: 2 }',
  yearly: '{ type: times, count: 1 }',
  annually: '{ type: times, count: 1 }',
  'bi-monthly': '{ type: word, word: bi-monthly }',
  regularly: '{ type: word, word: regularly }',
  'as required': '{ type: word, word: as-required }',
};

/** What opens a mapping under a key, where the schema has several there. */
const OPENS: Readonly<Record<string, string>> = { value: 'kind', rule: 'type' };

/** The keys of a mapping; where a schema has several there, the one that tells which. */
const keysOrFirst = (key: string, keys: readonly string[]): readonly string[] =>
  keys.length === 0 && OPENS[key] !== undefined ? [OPENS[key]] : keys;

/** How a text would be written as the mapping that is asked for in its place. */
function asMapping({ path, value }: At, keys: readonly string[]): string {
  const text = String(value);
  const key = String(path.at(-1));
  const rule = FREQUENCIES[text.toLowerCase()];
  if (rule !== undefined && key === 'rule') return `Write it as ${rule}.`;
  if (rule !== undefined && key === 'value') {
    return `Write it as { kind: frequency, rule: ${rule} }.`;
  }
  if (path.at(-2) === 'evidence') return `Write it as { quotation: ${inMarks(text)} }.`;
  const first = keys[0] ?? OPENS[key];
  return first === undefined
    ? 'Write entries here, each a name with a colon and what it is, such as “about: 2024”.'
    : `Write it as { ${first}: … }${keys.length > 1 ? ` with the keys ${keys.join(', ')}` : ''}.`;
}

const RANGE = /^\s*\d+\s*(?:-|–|to)\s*\d+\s*$/u;

/** What to do where a range stands and one number is asked for. */
const ONE_NUMBER =
  'Write one number. Where the source gives two, write it as { state: unclear, cause: ambiguity, reason: …, readings: […] }, with a reading for each.';

export function wrongType(at: At, expected: string, keys: readonly string[] = []): Mistake {
  const { value } = at;
  if (isPence(at.path) && typeof value === 'number') return notPence(place(at));
  const isBare = expected === 'string' && (typeof value === 'number' || typeof value === 'boolean');
  return error('wrong-type', {
    ...place(at),
    allowed: MAPPINGS.has(expected)
      ? entriesOf(keysOrFirst(String(at.path.at(-1)), keys))
      : article(expected),
    remedy: isBare
      ? `Put it in quotation marks: '${value}'.`
      : typeof value === 'string' && MAPPINGS.has(expected)
        ? asMapping(at, keys)
        : rightType(value, expected),
  });
}

const MAPPINGS: ReadonlySet<string> = new Set(['object', 'record']);

/** What to do with a value of another type. */
function rightType(value: unknown, expected: string): string {
  if (typeof value === 'string' && RANGE.test(value)) return ONE_NUMBER;
  const isOfFigures = typeof value === 'string' && expected !== 'string' && /\d/u.test(value);
  if (isOfFigures || value === 'true' || value === 'false') {
    return `Write ${article(expected)} here, without quotation marks or signs between figures.`;
  }
  return `Write ${article(expected)} here.`;
}

const isPence = (path: RecordPath): boolean => path.at(-1) === 'pence';

/** An amount in pounds, or in another form than whole pence. */
export const notPence = (where: Pick<Mistake, 'file' | 'path' | 'position' | 'found'>): Mistake =>
  error('amount-not-pence', {
    ...where,
    allowed: 'a whole number of pence',
    remedy: 'Multiply pounds by 100: £1,234.50 is 123450.',
  });

export const notAllowed = (code: ErrorCode, at: At, allowed: readonly string[]): Mistake =>
  error(code, {
    ...place(at),
    allowed: allowed.join(', '),
    remedy: didYouMean(
      typeof at.value === 'string' ? at.value : '',
      allowed,
      `Write one of the allowed words under “${String(at.path.at(-1))}”.`,
    ),
  });

export const badKey = (at: At, issue: IssueOf<'invalid_key'>): Mistake =>
  error('bad-form', {
    ...place(at),
    found: `the key “${shorten(String(at.path.at(-1)))}”`,
    allowed: issue.issues[0]?.message ?? issue.message,
    remedy: 'Write the key in the form shown.',
  });

export function tooSmall(at: At, issue: IssueOf<'too_small'>): Mistake {
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

export const tooLarge = (at: At, issue: IssueOf<'too_big'>): Mistake =>
  error('number-too-large', {
    ...place(at),
    allowed: `${issue.inclusive === true ? 'at most' : 'less than'} ${String(issue.maximum)}`,
    remedy: 'Check the number against the source.',
  });

const CURLY_MARKS = 'Take the curly quotation marks off; YAML takes them for part of the text.';

/** What is said where a rule that has a kind of mistake of its own is broken. */
const RULES: Readonly<Record<RuleCode, (at: At, allowed: string) => Mistake>> = {
  'quotation-too-long': (at, allowed) =>
    error('quotation-too-long', {
      ...place(at),
      found: `a quotation of ${wordsIn(at)} words: ${at.found}`,
      allowed,
      remedy: 'Quote the shortest run that carries the point, or two short quotations.',
    }),
  'opening-too-long': (at, allowed) =>
    error('opening-too-long', {
      ...place(at),
      found: `${wordsIn(at)} words: ${at.found}`,
      allowed,
      remedy: 'Keep the first few words, enough to find the place.',
    }),
  'impossible-date': (at, allowed) =>
    error('impossible-date', {
      ...place(at),
      allowed,
      remedy: isInCurlyMarks(at.value) ? CURLY_MARKS : inIsoForm(at.value),
    }),
};

const wordsIn = ({ value }: At): number => (typeof value === 'string' ? wordCount(value) : 0);

/** A text in another form than its schema asks for, or a broken rule of several keys together. */
export function badForm(at: At, { message, ...issue }: Issue): Mistake {
  if (isPence(at.path)) return notPence(place(at));
  const code = issue.code === 'custom' ? (issue.params?.code as RuleCode | undefined) : undefined;
  if (code !== undefined) return RULES[code](at, message);
  return error('bad-form', {
    ...place(at),
    allowed: message,
    remedy: isInCurlyMarks(at.value) ? CURLY_MARKS : formOf(at.value),
  });
}

const inIsoForm = (value: unknown): string =>
  /^\d{4}(?:-\d\d){0,2}$|^\d\d-\d\d$/u.test(String(value))
    ? 'Check the day and month; keep no more precision than the source prints.'
    : 'Write it in the form shown, the year first and hyphens between.';

const formOf = (value: unknown): string =>
  typeof value === 'string'
    ? 'Write it in the form shown.'
    : 'Check this value, and the keys beside it, against the source.';

const isInCurlyMarks = (value: unknown): boolean =>
  typeof value === 'string' && /^[“”„‘’‚«].*[“”‘’»]$/u.test(value);
