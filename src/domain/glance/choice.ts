import { wordDate } from '../base/dates.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { currentEditions } from '../catalogue/editions.ts';
import type { Quote } from '../cell/cell.ts';
import type { MergedEntry } from '../cell/merge-entries.ts';
import { ROLE_WORDS } from '../cell/quote-groups.ts';
import { closedAnswer } from '../cell/short-answer.ts';
import { likenessOf, type Likeness } from '../comparison/cautions.ts';
import { compare } from '../comparison/compare.ts';
import { rowName } from '../comparison/relation.ts';
import { tableKeys } from '../comparison/row-relation.ts';
import { answersOf, remarkOf } from '../comparison/view.ts';
import { clausesOf } from './clauses.ts';
import type { AreaClauses } from './differences.ts';
import { glanceOf } from './view.ts';

/** One partnership as the chooser reads it: its lines at a glance, and the key of its answer to every question. */
export interface AreaFile extends AreaClauses {
  id: string;
  href: string;
  /** “Not current” */
  standing: string;
  likeness: Likeness;
  /** What is missing from the copy, in words. */
  missing: readonly string[];
  sources: readonly { title: string; url: string }[];
  glance: readonly {
    label: string;
    topics: readonly string[];
    lines: readonly { words: string; quiet: boolean; href: string | undefined }[];
  }[];
  topics: readonly { id: string; label: string; rows: readonly RowHead[] }[];
}

/** A question, and the key from which the relation of any choice of partnerships is told. */
export interface RowHead {
  /** Group of bodies and field. */
  id: string;
  group: string;
  question: string;
  /** What it is called among the questions of its topic. */
  name: string;
  isPrincipal: boolean;
  key: string;
}

/** What one partnership answers on a topic, by the id of the row. */
export type AnswersFile = Readonly<Record<string, RowFile>>;

export interface RowFile {
  answers: readonly AnswerFile[];
  /** What is said where a body, or every body, has no answer of its own. */
  remark: string | undefined;
}

/** One answer, with the document’s own words. */
export interface AnswerFile {
  /** The bodies it is said of, each with its own statement. */
  bodies: readonly { name: string; href: string }[];
  /** The names it stands under; empty where it is about the arrangements as a whole. */
  heading: string;
  state: string;
  /** The state in words. */
  label: string;
  /** In a line. Empty where the state says it all. */
  short: string;
  /** All that it says. */
  full: string;
  parts: readonly string[];
  /** What stands beside it: a reason, our note, a correction. */
  notes: readonly string[];
  quotes: readonly QuoteFile[];
  readOn: string;
  href: string;
}

export interface QuoteFile {
  /** What the words are read for, where they do not simply state the answer. */
  role: string;
  words: string;
  place: string;
  source: string;
  href: string;
}

/** The addresses that a file holds. */
export interface ChoiceLinks {
  partnership: (partnership: string, anchor?: string, edition?: string) => string;
  coverage: (partnership: string) => string;
  source: (source: string) => string;
  quote: (quote: Pick<Quote, 'source' | 'locator' | 'mark'>) => string;
  absolute: (path: string) => string;
}

/** The files of every partnership, each made when it is asked for. */
export function choiceFiles(
  catalogue: Catalogue,
  links: ChoiceLinks,
): { id: string; area: () => AreaFile; topics: { id: string; answers: () => AnswersFile }[] }[] {
  const tables = catalogue.topics.map((topic) => compare(catalogue, topic));
  const keys = tables.map(tableKeys);
  return currentEditions(catalogue).map((edition) => {
    const { partnership, arrangements } = edition;
    const at = (table: (typeof tables)[number]): number =>
      table.columns.findIndex((column) => column.partnership === partnership);
    return {
      id: partnership.id,
      area: () => {
        const { rows, columns, missing } = glanceOf(catalogue, [edition]);
        const [column] = columns;
        return {
          id: partnership.id,
          ...clausesOf(edition),
          href: links.partnership(partnership.id),
          standing: arrangements.standing.label,
          likeness: likenessOf(edition),
          missing: missing.map(({ words }) => words),
          sources: arrangements.sources.map(({ id, record }) => ({
            title: record.title,
            url: links.absolute(links.source(id)),
          })),
          glance: rows.map(({ label, topics }, index) => ({
            label,
            topics,
            lines: (column?.cells[index]?.entries ?? []).map(({ words, quiet, cell, link }) => ({
              words,
              quiet,
              href: cell
                ? links.partnership(partnership.id, cell.anchor, cell.edition)
                : link &&
                  (link.to === 'source'
                    ? links.source(link.source)
                    : links.coverage(partnership.id)),
            })),
          })),
          topics: tables.map((table, index) => ({
            id: table.topic.id,
            label: table.topic.label,
            rows: table.groups.flatMap((group) =>
              group.rows.map(({ field }) => ({
                id: `${group.id}.${field.id}`,
                group: group.label,
                question: field.label,
                name: rowName(group.id, field.label),
                isPrincipal: group.isPrincipal,
                key: keys[index]?.get(`${group.id}.${field.id}`)?.[at(table)] ?? '',
              })),
            ),
          })),
        };
      },
      topics: tables.map((table) => ({
        id: table.topic.id,
        answers: () =>
          Object.fromEntries(
            table.groups.flatMap((group) =>
              group.rows.map(({ field, entries }) => {
                const own = entries[at(table)] ?? [];
                const row: RowFile = {
                  answers: answersOf(edition, group, own).map((entry) => answerFile(entry, links)),
                  remark: remarkOf(table, group, field, edition, own),
                };
                return [`${group.id}.${field.id}`, row] as const;
              }),
            ),
          ),
      })),
    };
  });
}

function answerFile({ bodies, heading, cell }: MergedEntry, links: ChoiceLinks): AnswerFile {
  const { answer, readings } = cell;
  return {
    bodies: bodies.map(({ name, anchor }) => ({
      name,
      href: links.partnership(cell.partnership, anchor, cell.edition),
    })),
    heading,
    state: cell.state,
    label: cell.stateLabel,
    short: closedAnswer(cell).text,
    full: cell.state === 'silent' ? '' : answer.full,
    parts: readings.length > 0 ? readings.map(({ value }) => value.full) : answer.parts,
    notes: [
      ...cell.corrections.map(({ line }) => line),
      ...(cell.explanation === undefined ? [] : [cell.explanation]),
      ...(cell.search ? [cell.search.line] : []),
      ...(cell.note === undefined ? [] : [`Our note: ${cell.note}`]),
    ],
    quotes: [...cell.quotes, ...readings.flatMap(({ quotes }) => quotes)].map((quote) => ({
      role: ROLE_WORDS[quote.role],
      words: quote.words,
      place: quote.place,
      source: quote.sourceTitle,
      href: links.quote(quote),
    })),
    readOn: wordDate(cell.readOn),
    href: links.partnership(cell.partnership, cell.anchor, cell.edition),
  };
}
