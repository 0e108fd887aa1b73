import { editionId } from '../catalogue/anchors.ts';
import { allEditions, type Edition } from '../catalogue/editions.ts';
import type { AskedBasis } from '../coverage/asks.ts';
import { coverageOf, type CoverageRow } from '../coverage/coverage.ts';
import { lookOf, shownAs, type Shown } from '../coverage/shown.ts';
import { IN_REPORT } from '../coverage/words.ts';
import { wordEdition } from '../data/columns.ts';
import { editionPage, hasFindings, paramsOf } from './editions.ts';
import { apiHrefs, type ApiContext, type Resource } from './resource.ts';
import { address, list, object, text, type Json, IRI } from './schema.ts';

/** The outcomes of EARL that are written. */
export type Outcome = 'passed' | 'cantTell' | 'inapplicable' | 'untested';

/**
 * What each way of showing a finding is in EARL. `earl:failed` is never among them: what is not found in one document
 * may stand in another, so nothing that we read can fail a test of the arrangements.
 */
export const OUTCOMES: Readonly<Record<Shown, Outcome>> = {
  addressed: 'passed',
  'partly-addressed': 'cantTell',
  unclear: 'cantTell',
  'not-found': 'cantTell',
  'to-check': 'cantTell',
  'not-here': 'cantTell',
  'not-here-unconfirmed': 'cantTell',
  'not-assessed': 'untested',
  'not-applicable': 'inapplicable',
  'need-not': 'inapplicable',
  'part-need-not': 'inapplicable',
};

/** What the outcomes cannot mean, as files and the page `/data/` say it. */
export const EARL_LIMITS = [
  'A finding is of a document as we read it. It says nothing of how a partnership works.',
  'The outcome for “Addressed” means that the words quoted say what is asked, not that it is done.',
  'The outcome for a broken rule is never written: what is not found in one document may stand in another.',
  'Cannot tell: part of it is there, the words are unclear, or nothing was found. The finding beside it says which.',
  'Inapplicable: the requirement cannot bear on these arrangements, or a document need not say it.',
  'Untested: the part or the report that could say it was not read.',
  'Counts of outcomes are no measure: documents of different kinds are asked different things.',
];

const CONTEXT = {
  earl: 'http://www.w3.org/ns/earl#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  limits: 'dct:description',
  assertions: { '@id': 'dct:hasPart', '@container': '@set' },
  page: { '@id': 'foaf:page', ...IRI },
  assertedBy: { '@id': 'earl:assertedBy', ...IRI },
  subject: { '@id': 'earl:subject', ...IRI },
  test: { '@id': 'earl:test', ...IRI },
  mode: { '@id': 'earl:mode', ...IRI },
  result: 'earl:result',
  outcome: { '@id': 'earl:outcome', ...IRI },
  title: 'dct:title',
  description: 'dct:description',
  finding: 'dct:type',
  date: { '@id': 'dct:date', '@type': 'xsd:date' },
};

const typed = (type: string) => ({ const: `earl:${type}` });

/** The findings on each edition as assertions of the Evaluation and Report Language (W3C). */
export function earlResources({ catalogue, urls }: ApiContext): Resource[] {
  const to = apiHrefs(urls);

  function assertion(
    edition: Edition,
    on: string,
    { ask }: AskedBasis,
    // A report that is not assessed says why, and lists nothing.
    listed: boolean,
    result: { outcome: Outcome; title: string; finding: string; description: string },
    date: string | undefined,
  ): Json {
    const { partnership, arrangements } = edition;
    return {
      '@type': 'earl:Assertion',
      '@id': `${to.earl(editionId(arrangements))}#${on}`,
      page: urls.finding(partnership.id, listed ? on : undefined, arrangements.id),
      assertedBy: { '@id': urls.at('/about/'), '@type': 'earl:Assertor' },
      mode: 'earl:manual',
      subject: {
        '@id': urls.page(partnership.id, arrangements.id),
        '@type': 'earl:TestSubject',
        title: wordEdition(arrangements),
      },
      test: {
        '@id': urls.at(`/requirements/${on}/`),
        '@type': 'earl:TestRequirement',
        title: ask.name,
      },
      result: { '@type': 'earl:TestResult', ...result, outcome: `earl:${result.outcome}`, date },
    };
  }

  const resultOf = (row: CoverageRow, notAssessed: string | undefined) => {
    const shown = notAssessed === undefined ? shownAs(row) : 'not-assessed';
    return {
      outcome: OUTCOMES[shown],
      title: lookOf(shown).label,
      finding: row.finding,
      description: notAssessed ?? row.reason,
    };
  };

  return [
    {
      id: 'getFindingsAsEarl',
      path: '/findings/{partnership}/{arrangements}.jsonld',
      part: 'Findings',
      title: 'The findings on one edition in the terms of EARL',
      tells: EARL_LIMITS.join(' '),
      links: { arrangements: 'The arrangements.', findings: 'The same with the words quoted.' },
      body: {
        '@context': { type: 'object', description: 'What the names mean.' },
        '@id': address('This file.'),
        limits: list('What the outcomes cannot mean.', { type: 'string' }),
        assertions: list(
          'One for each finding.',
          object({
            '@type': typed('Assertion'),
            '@id': address('The assertion, in this file.'),
            page: address('The finding, or a report that says why it has none.'),
            assertedBy: object({ '@id': address('Who read.'), '@type': typed('Assertor') }),
            mode: typed('manual'),
            subject: object({
              '@id': address('The page of the edition.'),
              '@type': typed('TestSubject'),
              title: text('Title and date of the arrangements.'),
            }),
            test: object({
              '@id': address('The page of the requirement.'),
              '@type': typed('TestRequirement'),
              title: text('What is asked.'),
            }),
            result: object(
              {
                '@type': typed('TestResult'),
                outcome: {
                  enum: [...new Set(Object.values(OUTCOMES))].map((one) => `earl:${one}`),
                  description: 'One of four; `earl:failed` is never written.',
                },
                title: text('How pages show it.'),
                finding: text('One of our seven findings.'),
                description: text('Why.'),
                date: { type: 'string', format: 'date', description: 'The day it was assessed.' },
              },
              ['date'],
            ),
          }),
        ),
      },
      files: () =>
        allEditions(catalogue)
          .filter(hasFindings)
          .map((edition) => ({
            params: paramsOf(edition.arrangements),
            page: `${editionPage(edition.arrangements)}coverage/`,
            make: () => {
              const id = editionId(edition.arrangements);
              const report = coverageOf(edition.arrangements, catalogue);
              return {
                links: { arrangements: to.arrangements(id), findings: to.findings(id) },
                body: {
                  '@context': CONTEXT,
                  '@id': to.earl(id),
                  limits: EARL_LIMITS,
                  assertions: [
                    ...report.rows.map((row) =>
                      assertion(
                        edition,
                        row.writtenOn,
                        row,
                        report.notAssessed === undefined,
                        resultOf(row, report.notAssessed),
                        report.readOn,
                      ),
                    ),
                    ...report.inReport.map((asked) =>
                      assertion(
                        edition,
                        asked.requirement.id,
                        asked,
                        report.notAssessed === undefined,
                        {
                          outcome: 'untested',
                          title: `${IN_REPORT}.`,
                          finding: 'not-assessed',
                          description: `${IN_REPORT}.`,
                        },
                        undefined,
                      ),
                    ),
                  ],
                },
              };
            },
          })),
    },
  ];
}
