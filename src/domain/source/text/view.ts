import type { Catalogue, Source } from '../../catalogue/catalogue.ts';
import { normalise } from '../../evidence/normalise.ts';
import { placeOutline } from '../../evidence/outline.ts';
import { marksIn } from './marks.ts';
import { quotationsFrom, type RestsOn } from './notes.ts';
import { privateIn } from './private.ts';
import { segmentsOf, type Segment } from './segments.ts';
import type { LeftOut } from './stretches.ts';

/** What rests on one marked quotation, to stand in the margin under its number. */
export interface MarginNote {
  mark: string;
  number: number;
  by: readonly RestsOn[];
}

/** A section of the text with what stands in its margin. Without a locator: what stands before the first. */
export interface TextSection {
  locator: string | undefined;
  label: string;
  segments: readonly Segment[];
  notes: readonly MarginNote[];
}

/** The reading view of a source. */
export interface TextView {
  sections: readonly TextSection[];
  marks: number;
  /** How many stretches of each kind were left out. */
  leftOut: readonly { what: LeftOut['what']; count: number }[];
}

/** The text of a source by section, with the evidence marked where it stands. */
export function textView(source: Source, text: string, catalogue: Catalogue): TextView {
  const normalised = normalise(text);
  const cited = Map.groupBy(quotationsFrom(source.id, catalogue), ({ id }) => id);
  const marks = marksIn(normalised, [...cited.values()].flat(), catalogue.lock);
  const leftOut = privateIn(text, registered(source));
  const places = placeOutline(source.record.outline, normalised).sections.map((section) => ({
    ...section,
    start: normalised.offsets[section.start] ?? 0,
  }));
  const notes = marks.map(({ id, start }, index): MarginNote & { start: number } => ({
    mark: id,
    number: index + 1,
    start,
    by: onceEach((cited.get(id) ?? []).map(({ by }) => by)),
  }));
  const segments = segmentsOf(
    text,
    marks,
    leftOut,
    places.map(({ start }) => start),
  );
  const starts = [{ id: undefined, label: 'Before the first section', start: 0 }, ...places];
  return {
    marks: marks.length,
    leftOut: [...Map.groupBy(leftOut, ({ what }) => what)].map(([what, all]) => ({
      what,
      count: all.length,
    })),
    sections: starts
      .map(({ id, label, start }, index) => {
        const end = starts[index + 1]?.start ?? text.length;
        const isHere = (at: { start: number }): boolean => at.start >= start && at.start < end;
        return {
          locator: id,
          label,
          segments: segments.filter(isHere),
          notes: notes.filter(isHere).map(({ mark, number, by }) => ({ mark, number, by })),
        };
      })
      .filter(({ locator, segments: own }) => locator !== undefined || own.length > 0),
  };
}

/** Personal details that the register marks by offset, so that they need not be written down. */
const registered = ({ record }: Source): LeftOut[] =>
  record.personal.map(({ at, length, what }) => ({ start: at, end: at + length, what }));

const onceEach = (all: readonly RestsOn[]): RestsOn[] => [
  ...new Map(all.map((one) => [`${one.partnership} ${JSON.stringify(one.about)}`, one])).values(),
];
