import type { SourceRecord } from '../../schemas/index.ts';
import type { ArrangementsEntry, Entry } from '../catalogue/entries.ts';
import { flattenOutline } from '../catalogue/outline.ts';
import { evidenceOf, valuesOfKind } from '../catalogue/statements.ts';
import { absencesOf, statementsOf } from '../catalogue/walk.ts';

/** What arrangements that were read recorded on a field. */
export interface Recorded {
  /** Words that were searched for where a document is silent. */
  terms: readonly string[];
  /** Words that carried an answer. */
  quotations: readonly string[];
  /** The terms of the field’s vocabulary that were given as answers, by id. */
  answers: readonly string[];
  /** The labels of the sections in which those words stood, from the outermost to the innermost. */
  headings: readonly string[];
}

/** Where recorded words are gathered from. */
export interface Records {
  arrangements: readonly ArrangementsEntry[];
  /** For the labels of sections; without them `headings` is empty. */
  sources?: readonly Entry<SourceRecord>[];
}

/**
 * What is recorded on a field, in each of these arrangements that does not rest on one of the sources left out: the
 * area at hand, and whoever shares its document.
 */
export function recordedOn(
  { arrangements, sources = [] }: Records,
  topic: string,
  field: string,
  leaveOut: readonly string[] = [],
): Recorded {
  const records = arrangements
    .filter(({ data }) => data.sources.every((source) => !leaveOut.includes(source)))
    .flatMap((entry) => [...statementsOf(entry), ...absencesOf(entry)])
    .filter((placed) => placed.topic === topic && placed.field === field)
    .map(({ statement }) => statement);
  const evidence = records.flatMap(evidenceOf);
  const unique = (texts: readonly string[]): string[] => [...new Set(texts)];
  return {
    terms: unique(records.flatMap((record) => ('search' in record ? record.search.terms : []))),
    quotations: unique(evidence.map(({ quotation }) => quotation)),
    answers: unique(
      records
        .flatMap((record) => valuesOfKind(record, 'provisions'))
        .flatMap(({ items }) => items.map(({ term }) => term)),
    ),
    headings: unique(evidence.map(({ source, locator }) => headingOf(source, locator, sources))),
  };
}

/** The labels of a section and of those around it; empty where the source is not given. */
const headingOf = (
  source: string,
  locator: string,
  sources: readonly Entry<SourceRecord>[],
): string =>
  flattenOutline(sources.find(({ id }) => id === source)?.data.outline ?? [])
    .find(({ section }) => section.id === locator)
    ?.trail.join(' ') ?? '';
