import type { Body } from '../../schemas/index.ts';
import { mergeEntries, type EntryBody } from '../cell/merge-entries.ts';
import type { Cited, CitedOf } from './cited.ts';

/** One thing in a note. Bodies with the same answer stand together. */
export interface NotePart {
  /** The heading in a note of several things: “Meetings: How often it meets”. */
  subject: string;
  /** The bodies it is about, each with the anchor of its statement. */
  bodies: readonly EntryBody[];
  cited: Cited;
}

/** What a guide cites in one place, under the number its marks have. */
export interface Note {
  number: number;
  /** Names it in a line, out of its place: “Chairing: Chair: The Board; The Executive”. */
  label: string;
  parts: readonly NotePart[];
}

/** The note on things cited together: one thing as it is, several by what they are about. */
export function noteOf(number: number, things: readonly Cited[]): Note {
  const parts = [...Map.groupBy(things, subjectOf).values()].flatMap(partsOf);
  const [only] = things;
  const label = things.length === 1 && only ? only.label : [...labelsOf(parts)].join('; ');
  return { number, label, parts };
}

/** What a thing is about, without its body: what a heading over several bodies says. */
const subjectOf = (cited: Cited): string =>
  cited.kind === 'statement'
    ? [...new Set([cited.statement.topic.label, cited.statement.field.label])].join(': ')
    : cited.label;

const bodyOf = (cited: CitedOf<'statement'>): Body | undefined => cited.statement.body;

function partsOf(things: readonly Cited[]): NotePart[] {
  const statements = things.filter((one) => one.kind === 'statement');
  const merged = mergeEntries(statements.map((one) => ({ body: bodyOf(one), cell: one.cell })));
  return [
    ...merged.flatMap(({ cell, bodies }) => {
      const cited = statements.find((one) => one.cell === cell);
      return cited ? [{ subject: subjectOf(cited), bodies, cited }] : [];
    }),
    ...things
      .filter(({ kind }) => kind !== 'statement')
      .map((cited) => ({ subject: subjectOf(cited), bodies: [], cited })),
  ];
}

/** Each subject once, with all its bodies. */
function* labelsOf(parts: readonly NotePart[]): Generator<string> {
  for (const [subject, own] of Map.groupBy(parts, (part) => part.subject)) {
    const names = own.flatMap(({ bodies }) => bodies.map(({ name }) => name));
    yield names.length === 0 ? subject : `${subject}: ${names.join('; ')}`;
  }
}
