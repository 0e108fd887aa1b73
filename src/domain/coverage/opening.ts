import type { Source } from '../catalogue/catalogue.ts';
import { wordDate, wordSourceDate } from '../base/dates.ts';
import { allOf, joinAnd, numberWord, uncapitalise } from '../base/words.ts';
import { contentsOfLaw, guidanceList, type Contents } from './contents.ts';
import type { CoverageReport } from './coverage.ts';
import { PUBLISHED_KINDS } from '../catalogue/constants.ts';
import { lookOf, shownAs } from './shown.ts';

type DocumentKind = Source['record']['kind'];

/** What a document of each kind is called at the start of a sentence, and what it is. */
const DOCUMENTS: Readonly<Record<DocumentKind, { subject: string; is: string }>> = {
  'published-arrangements': { subject: 'This document', is: 'holds the published arrangements' },
  'committee-report-with-arrangements': {
    subject: 'This committee report',
    is: 'holds the arrangements, and is read as the published ones',
  },
  constitution: { subject: 'This constitution', is: 'is not the published arrangements' },
  'terms-of-reference': {
    subject: 'These terms of reference',
    is: 'are not the published arrangements',
  },
  'memorandum-of-understanding': {
    subject: 'This memorandum of understanding',
    is: 'is not the published arrangements',
  },
  notice: { subject: 'This notice', is: 'is not the published arrangements' },
  minutes: { subject: 'These minutes', is: 'are not the published arrangements' },
  decision: { subject: 'This decision', is: 'is not the published arrangements' },
  plan: { subject: 'This plan', is: 'is not the published arrangements' },
  report: { subject: 'This report', is: 'is not the published arrangements' },
  'web-page': { subject: 'This web page', is: 'is not the published arrangements' },
  policy: { subject: 'This policy', is: 'is not the published arrangements' },
  protocol: { subject: 'This protocol', is: 'is not the published arrangements' },
  procedures: { subject: 'These procedures', is: 'are not the published arrangements' },
  strategy: { subject: 'This strategy', is: 'is not the published arrangements' },
  'yearly-report': { subject: 'This yearly report', is: 'is not the published arrangements' },
  letter: { subject: 'This letter', is: 'is not the published arrangements' },
};

/** The published arrangements among the sources, or the first of them. */
const documentOf = ({ arrangements: { sources } }: CoverageReport): Source | undefined =>
  sources.find(({ record }) => PUBLISHED_KINDS.has(record.kind)) ?? sources[0];

const wordsOf = (source: Source | undefined): { subject: string; is: string } =>
  source === undefined
    ? { subject: 'This document', is: 'was read' }
    : DOCUMENTS[source.record.kind];

/** “these terms of reference say”: the document read and its verb, within a sentence. */
export function whatItSays(report: CoverageReport): string {
  const called = calledDocument(report);
  return `${called} ${called.startsWith('these ') ? 'say' : 'says'}`;
}

/** “these terms of reference”: the document read, within a sentence. */
export const calledDocument = (report: CoverageReport): string =>
  uncapitalise(wordsOf(documentOf(report)).subject);

/**
 * The sentences that a report opens with: what document this is, what it has of the law’s contents, and of
 * the guidance’s list. A document that is not the published arrangements is counted against neither: what it
 * has of the law’s contents stands in words. For arrangements that are not assessed, the ground alone.
 */
export function openingOf(report: CoverageReport): string[] {
  if (report.notAssessed !== undefined) return [report.notAssessed];
  const law = contentsOfLaw(report);
  const list = guidanceList(report);
  return [
    documentSentence(report),
    publishedSentence(report.arrangements),
    ...(report.published
      ? [lawSentence(law), listSentence(list, guidanceYear(report), law.n > 0)]
      : [
          lawInWords(law),
          law.n + list.n > 0
            ? 'What it leaves out may stand in another document, so we cannot tell whether these are gaps in the arrangements.'
            : undefined,
        ]),
    law.n + list.n > 0
      ? undefined
      : 'No law or guidance of its day that is in our catalogue lists what such a document contains.',
  ].filter((sentence) => sentence !== undefined);
}

/** “This committee report, dated June 2019, holds the arrangements …”, and whether the copy is whole. */
function documentSentence(report: CoverageReport): string {
  const source = documentOf(report);
  const { subject, is } = wordsOf(source);
  const copy = source && copySentence(source);
  return `${subject}, dated ${wordSourceDate(report.arrangements.record.date)}, ${is}.${copy ? ` ${copy}` : ''}`;
}

/** “The copy is not complete: 25 of 89 pages were read.”; undefined for a whole one. */
export function copySentence({ record: { extent } }: Source): string | undefined {
  if (extent.complete) return undefined;
  const { pages } = extent;
  return pages
    ? `The copy is not complete: ${pages.read} of ${pages.all} pages were read.`
    : 'The copy is not complete.';
}

/** True where the copy that was read lacks a part of the document. */
export const isPartCopy = (report: CoverageReport): boolean =>
  documentOf(report)?.record.extent.complete === false;

/** That the published text came after the version read; undefined where none is recorded. */
const publishedSentence = ({ record }: CoverageReport['arrangements']): string | undefined =>
  record.documents_not_read
    .filter(({ as_published }) => as_published !== undefined)
    .map(
      ({ date, as_published: differs = '' }) =>
        `The arrangements were published ${date === undefined ? 'later' : `on ${wordDate(date)}`} ${differs}; that version was not read.`,
    )[0];

/** “On the four contents the law names: who does it, addressed; who pays, partly addressed.” */
function lawInWords({ n, rows }: Contents): string | undefined {
  if (n === 0) return undefined;
  const told = rows.map(
    (row) => `${uncapitalise(row.ask.name)}, ${uncapitalise(lookOf(shownAs(row)).short)}`,
  );
  return `On the ${n === 1 ? 'content' : `${numberWord(n)} contents`} that the law names for published arrangements: ${told.join('; ')}.`;
}

/** The year of the edition of the guidance that the arrangements were made under. */
const guidanceYear = ({ arrangements: { regime, record } }: CoverageReport): string =>
  regime?.starts.slice(0, 4) ?? record.regime;

/** “The law names four contents of published arrangements. All four are addressed in this document.” */
export function lawSentence(contents: Contents): string | undefined {
  const { n, addressed } = contents;
  if (n === 0) return undefined;
  const names = `The law names ${numberWord(n)} ${n === 1 ? 'content' : 'contents'} of published arrangements.`;
  const parts = partsOf(contents, numberWord);
  const [only] = parts;
  if (parts.length > 1 || only === undefined) return `${names} Of these, ${joined(parts)}.`;
  const all = n === 1 ? `It ${only.one}` : `${allOf(n, numberWord)} ${only.many}`;
  return `${names} ${all}${addressed === n ? ' in this document' : ''}.`;
}

/** “Of 4, 3 are addressed and 1 in part”; “All 4 are addressed”. Undefined where nothing is asked. */
export function ofContents(contents: Contents): string | undefined {
  const { n } = contents;
  const parts = partsOf(contents, String);
  const [only] = parts;
  if (only === undefined) return undefined;
  if (parts.length > 1) return `Of ${n}, ${joined(parts)}`;
  return n === 1 ? `The one ${only.one}` : `${allOf(n)} ${only.many}`;
}

/**
 * “Of 11 further things that a public source says the 2018 guidance lists, 10 are addressed and 1 in part. 4 more,
 * for which we found no source, are not counted.”
 */
export function listSentence(
  contents: Contents,
  year: string,
  isFurther: boolean,
): string | undefined {
  const { n } = contents;
  if (n === 0) return undefined;
  const parts = partsOf(contents, String);
  const [only] = parts;
  const more = isFurther ? 'further ' : '';
  const things = `${more}${n === 1 ? 'thing' : 'things'} that a public source says the ${year} guidance lists`;
  return [tellOf(things, n, parts, only), unsourcedSentence(contents)].filter(Boolean).join(' ');
}

function tellOf(things: string, n: number, parts: readonly Part[], only: Part | undefined): string {
  if (parts.length > 1 || only === undefined) return `Of ${n} ${things}, ${joined(parts)}.`;
  return n === 1 ? `The one ${things} ${only.one}.` : `${allOf(n)} ${things} ${only.many}.`;
}

/** “4 more, for which we found no source, are not counted.”; undefined where there is none. */
const unsourcedSentence = ({ unsourced }: Contents): string | undefined =>
  unsourced === 0
    ? undefined
    : `${unsourced} more, for which we found no source, ${unsourced === 1 ? 'is' : 'are'} not counted.`;

interface Part {
  count: number;
  /** The number as it is printed. */
  number: string;
  one: string;
  many: string;
  /** What stands after the number where “is addressed” stands before it. */
  short: string | undefined;
  /** True for what says nothing of the document: it stands after a semicolon. */
  isAside: boolean;
}

/** The counts that are not zero, with their verbs, in the order in which they are told. */
function partsOf(contents: Contents, number: (count: number) => string): Part[] {
  const all: [keyof Contents, one: string, many: string, aside?: boolean][] = [
    ['addressed', 'is addressed', 'are addressed'],
    ['partly', 'is addressed in part', 'are addressed in part'],
    ['unclear', 'is unclear', 'are unclear'],
    ['notFound', 'is not found in this document', 'are not found in this document'],
    [
      'toCheck',
      'is not found where our reading of the guidance is unconfirmed',
      'are not found where our reading of the guidance is unconfirmed',
    ],
    ['notAssessed', 'could not be told', 'could not be told', true],
    ['notApplicable', 'does not apply', 'do not apply', true],
  ];
  return all.flatMap(([key, one, many, isAside = false]) => {
    const count = contents[key];
    if (typeof count !== 'number' || count === 0) return [];
    const short = key === 'partly' && contents.addressed > 0 ? 'in part' : undefined;
    return [{ count, number: number(count), one, many, short, isAside }];
  });
}

/** “10 are addressed, 4 in part and 1 is unclear; 2 could not be told”. */
const joined = (parts: readonly Part[]): string =>
  [false, true]
    .map((aside) =>
      joinAnd(
        parts
          .filter(({ isAside }) => isAside === aside)
          .map(
            ({ count, number, one, many, short }) =>
              `${number} ${short ?? (count === 1 ? one : many)}`,
          ),
      ),
    )
    .filter((group) => group !== '')
    .join('; ');
