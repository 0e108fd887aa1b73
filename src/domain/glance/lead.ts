import { mainBodies } from '../catalogue/tiers.ts';
import type { Body } from '../../schemas/index.ts';
import { PAGE_AREAS } from '../base/pages.ts';
import { capitalise, joinAnd } from '../base/words.ts';
import type { Arrangements, Statement } from '../catalogue/catalogue.ts';
import type { Edition } from '../catalogue/editions.ts';
import { statementOn } from '../catalogue/statements.ts';
import type { Quote } from '../cell/cell.ts';
import { entryOf, NOTHING, type GlanceEntry } from './entry.ts';
import { lowerArticles } from './short.ts';

/** One cell of a lead: its lines, or the document’s own words. */
export interface LeadCell {
  label: string;
  entries: readonly GlanceEntry[];
  quotes: readonly Quote[];
}

/** What one area, or one body of it, says. */
export interface LeadRow {
  partnership: string;
  area: string;
  body: Pick<Body, 'id' | 'name'> | undefined;
  cells: readonly LeadCell[];
}

/** What a topic’s page opens with: the answer in a sentence, and a row for each area. */
export interface Lead {
  sentence: string;
  caption: string;
  heads: readonly string[];
  /** True where each line opens to its evidence. Of many areas a line leads to its statement instead. */
  opens: boolean;
  /** The first stands open, each other closed under its label. */
  groups: readonly { label: string; rows: readonly LeadRow[] }[];
}

/** The statement on a field of each main meeting; one entry without a body where there is none. */
export function onMain(
  { arrangements }: Edition,
  topic: string,
  field: string,
): { body: Body | undefined; statement: Statement | undefined }[] {
  const found = mainBodies(arrangements.bodies).map((body) => ({
    body,
    statement: statementOn(arrangements, topic, field, body.id),
  }));
  return found.length > 0 ? found : [{ body: undefined, statement: undefined }];
}

/** The groups of rows under their heads. Of many areas, groups other than the main meetings stand on their own pages. */
export function headed(
  columns: readonly Edition[],
  groups: Lead['groups'],
): Pick<Lead, 'heads' | 'groups' | 'opens'> {
  const opens = isFew(columns);
  const filled = groups.filter(({ rows }) => rows.length > 0);
  return {
    heads: filled[0]?.rows[0]?.cells.map(({ label }) => label) ?? [],
    groups: opens ? filled : filled.slice(0, 1),
    opens,
  };
}

/** True where a page has room for the words of every area. */
export const isFew = (columns: readonly Edition[]): boolean => columns.length <= PAGE_AREAS;

export const mainGroup = (rows: readonly LeadRow[]): Lead['groups'] => [
  { label: 'Main meetings', rows },
];

export const rowOf = (
  { partnership, name }: Edition,
  body: Body | undefined,
  cells: readonly LeadCell[],
): LeadRow => ({ partnership: partnership.id, area: name, body, cells });

export const cell = (label: string, entries: readonly GlanceEntry[]): LeadCell => ({
  label,
  entries,
  quotes: [],
});

/** A statement in one line; the row says of which body it is. */
export const plain = (statement: Statement | undefined, arrangements: Arrangements): GlanceEntry =>
  statement ? entryOf(statement, arrangements, false) : NOTHING;

export const withoutCell = ({ words, quiet }: GlanceEntry): GlanceEntry => ({ words, quiet });

/** One part of a value, in each way to read it; where there is no value, what the statement says instead. */
export function partCell<Of>(
  label: string,
  statement: Statement | undefined,
  arrangements: Arrangements,
  values: readonly Of[],
  told: (value: Of) => string | undefined,
  none = 'Nobody recorded',
): LeadCell {
  if (values.length === 0) return cell(label, [withoutCell(plain(statement, arrangements))]);
  const parts = [...new Set(values.map((value) => told(value) ?? ''))].filter(Boolean);
  return cell(label, [
    parts.length > 0
      ? { words: capitalise(lowerArticles(joinAnd(parts, 'or'))), quiet: false }
      : { words: none, quiet: true },
  ]);
}

/** “Portsmouth and Staffordshire: all the safeguarding partners. Kirklees: …”, like answers together. */
export const told = (answers: readonly { area: string; words: string }[]): string =>
  [
    ...Map.groupBy(
      answers.filter(({ words }) => words !== ''),
      ({ words }) => words,
    ),
  ]
    .map(([words, own]) => `${areaNames(own)}: ${words}.`)
    .join(' ');

/** More names than this do not make one line. */
export const MOST_NAMES = 8;

export const areaNames = (own: readonly { area: string }[]): string =>
  own.length > MOST_NAMES ? `${own.length} areas` : joinAnd(own.map(({ area }) => area));
