import { wordSourceDate } from '../base/dates.ts';
import { capitalise } from '../base/words.ts';
import { editionId } from '../catalogue/anchors.ts';
import type { Arrangements, Catalogue, Partnership } from '../catalogue/catalogue.ts';
import { allEditions, type Edition } from '../catalogue/editions.ts';
import type { Quote } from '../cell/cell.ts';
import type { CsvCell } from './table.ts';

/** The first column of every table. */
export const ID = {
  name: 'id',
  means: 'Id of the row, the same at every build.',
  required: true,
} as const;

/** The codes of the areas that a row is about, in every table that has them. */
export const AREA_CODE = {
  name: 'area_code',
  means: 'Official code of the area; of several areas, all of them with a semicolon between.',
  separator: ';',
} as const;

/** The columns that say which arrangements a row is about, first in every table of their parts. */
export const ARRANGEMENTS_COLUMNS = [
  ID,
  { ...AREA_CODE, required: true },
  {
    name: 'partnership',
    means: 'Id of the partnership.',
    required: true,
    refersTo: 'partnerships',
  },
  {
    name: 'arrangements',
    means: 'Id of the set of arrangements, within its partnership.',
    required: true,
  },
  { name: 'edition', means: 'Title and date of the arrangements.', required: true },
  {
    name: 'area_name',
    means: 'Name of the area, or of all of them.',
    required: true,
    separator: '; ',
  },
  { name: 'partnership_name', means: 'Name of the partnership.', required: true },
] as const;

type ArrangementsCells = Record<(typeof ARRANGEMENTS_COLUMNS)[number]['name'], string>;

/**
 * The rows of every edition as it was written, in the order of the catalogue. `cells` gives the first cells of a row:
 * its id is that of the edition, then what it is given, as in “newham/arrangements-2019#quorum.board.quorum”.
 */
export function rowsOfEditions<Row>(
  catalogue: Catalogue,
  rowsOf: (edition: Edition, cells: (own: string) => ArrangementsCells) => readonly Row[],
): Row[] {
  const codesOf = areaCodes(catalogue);
  return allEditions(catalogue).flatMap((edition) => {
    const { partnership, arrangements } = edition;
    const about = {
      area_code: codesOf(partnership),
      partnership: partnership.id,
      arrangements: arrangements.id,
      edition: wordEdition(arrangements),
      area_name: partnership.areas.join('; '),
      partnership_name: partnership.record.name,
    };
    return rowsOf(edition, (own) => ({ id: `${editionId(arrangements)}${own}`, ...about }));
  });
}

/** Gives the codes of the areas of a partnership, with a semicolon between. */
export function areaCodes({ registers }: Catalogue) {
  const codes = new Map(registers.areas.data.map(({ id, code }) => [id, code]));
  return ({ record }: Partnership): string =>
    record.areas.map((area) => codes.get(area) ?? area).join(';');
}

/** “Title of the arrangements, June 2019”; the title alone where it says the date. */
export const wordEdition = ({ record }: Arrangements): string => {
  const date = wordSourceDate(record.date);
  return record.title.includes(date) ? record.title : `${record.title}, ${date}`;
};

/** The columns that say where in a source a row comes from, the same in every table. */
export const EVIDENCE_COLUMNS = [
  { name: 'source', means: 'Id of the source.', refersTo: 'sources' },
  { name: 'locator', means: 'Place in the source: clause, heading or page.' },
  { name: 'quotation', means: 'The source’s own words, verbatim, at most 25 words.' },
] as const;

export interface EvidenceCells {
  source: string | undefined;
  locator: string | undefined;
  quotation: string | undefined;
}

export const evidenceCells = (quote: Quote | undefined): EvidenceCells => ({
  source: quote?.source,
  locator: quote?.place,
  quotation: quote?.words,
});

/** The quotations, or undefined once where there are none: a row for each, and never no row. */
export const orNone = (quotes: readonly Quote[]): readonly (Quote | undefined)[] =>
  quotes.length > 0 ? quotes : [undefined];

/** A column of codes and, beside it, one that says them in words. */
export const coded = <const Name extends string, const More extends object>(
  name: Name,
  means: string,
  more: More,
) =>
  [
    { name, means, ...more },
    { name: `${name}_name` as const, means: `The same in words.`, ...requiredIn(more) },
  ] as const;

const requiredIn = (more: object): { required?: true } =>
  'required' in more && more.required === true ? { required: true } : {};

/** A code that has no words of its own: “as-needed” is “As needed”. */
export const plainCode = (code: string | undefined): string | undefined =>
  code === undefined ? undefined : capitalise(code.replaceAll('-', ' '));

/** Several values in one cell; undefined where there are none. */
export const listCell = (values: readonly string[]): CsvCell =>
  values.length > 0 ? values.join('; ') : undefined;

/** What a calendar date looks like that is no more precise than it is known. */
export const DATE_PATTERN = '\\d{4}(-\\d{2}(-\\d{2})?)?';
