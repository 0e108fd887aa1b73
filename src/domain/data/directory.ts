import type { Catalogue } from '../catalogue/catalogue.ts';
import { AREA_CODE, coded, DATE_PATTERN, ID, listCell, plainCode } from './columns.ts';
import { dataTable, type DataTable } from './table.ts';

/** `directory.csv`: the partnerships of England and where they publish, read from archived copies. */
export function directoryTable({ registers }: Catalogue): DataTable {
  const codes = new Map(registers.areas.data.map(({ id, code }) => [id, code]));
  return dataTable({
    name: 'directory',
    title: 'Partnerships of England',
    row: 'one partnership, as archived copies of its pages tell of it',
    columns: [
      ID,
      { ...AREA_CODE, required: true },
      { name: 'name', means: 'Name of the partnership.', required: true },
      {
        name: 'other_names',
        means: 'Other names and short forms, separated by semicolons.',
        separator: '; ',
      },
      {
        name: 'name_confirmed',
        means: 'false where no page of its own was seen with the name.',
        type: 'boolean',
        required: true,
      },
      {
        name: 'areas',
        means: 'Ids of its areas (areas.csv), separated by semicolons.',
        required: true,
        separator: '; ',
        refersTo: 'areas',
      },
      {
        name: 'partnership',
        means: 'Id of the partnership where we have read its documents.',
        refersTo: 'partnerships',
      },
      {
        name: 'combined_with',
        means: 'What else it is for, separated by semicolons.',
        separator: '; ',
      },
      { name: 'began', means: 'When it began to work, as a page says.', pattern: DATE_PATTERN },
      { name: 'website', means: 'Page seen of its website.', type: 'uri' },
      ...coded('arrangements_kind', 'What was seen of its arrangements; empty if nothing.', {}),
      {
        name: 'arrangements_page',
        means: 'Its own page on them, where one was seen.',
        type: 'uri',
      },
      { name: 'edition', means: 'Year of the edition seen, or the guidance that it cites.' },
      { name: 'published', means: 'Date of publication of that edition.', pattern: DATE_PATTERN },
      {
        name: 'in_effect',
        means: 'Date from which that edition is in effect.',
        pattern: DATE_PATTERN,
      },
      {
        name: 'dated',
        means: 'Date it bears, where it is neither of these.',
        pattern: DATE_PATTERN,
      },
      {
        name: 'other_editions',
        means: 'Other editions known of, separated by semicolons.',
        separator: '; ',
      },
      {
        name: 'read_on',
        means: 'When the archived copies were read; nothing was opened live.',
        required: true,
        pattern: DATE_PATTERN,
      },
    ],
    rows: registers.directory.data.map((entry) => ({
      id: entry.id,
      area_code: entry.areas.map((id) => codes.get(id) ?? id).join(';'),
      name: entry.name,
      other_names: listCell(entry.other_names),
      name_confirmed: entry.name_confirmed,
      areas: listCell(entry.areas),
      partnership: entry.read,
      combined_with: listCell(entry.combined_with),
      began: entry.began,
      website: entry.website?.address,
      arrangements_kind: entry.arrangements?.kind,
      arrangements_kind_name: plainCode(entry.arrangements?.kind),
      arrangements_page:
        entry.arrangements && 'address' in entry.arrangements
          ? entry.arrangements.address
          : undefined,
      edition: entry.arrangements?.edition,
      published: entry.arrangements?.published,
      in_effect: entry.arrangements?.in_effect,
      dated: entry.arrangements?.dated,
      other_editions: listCell(entry.other_editions.map(({ edition }) => edition)),
      read_on: entry.read_on,
    })),
  });
}
