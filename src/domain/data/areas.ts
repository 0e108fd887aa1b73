import { capitalise } from '../base/words.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { AREA_KIND_LABELS } from '../area/directory.ts';
import { AREA_CODE, coded, ID, listCell, wordEdition } from './columns.ts';
import { dataTable, type DataTable } from './table.ts';

/** `areas.csv`: every upper-tier area of England, whether anything of it was read or not. */
export const areasTable = ({ partnerships, registers }: Catalogue): DataTable =>
  dataTable({
    name: 'areas',
    title: 'Areas of England',
    row: 'one upper-tier local authority area',
    columns: [
      ID,
      { ...AREA_CODE, required: true },
      {
        name: 'partnership',
        means: 'Ids of the partnerships of it that we have read, separated by semicolons.',
        separator: '; ',
        refersTo: 'partnerships',
      },
      {
        name: 'arrangements',
        means: 'The arrangements of each that its page shows.',
        separator: '; ',
      },
      { name: 'edition', means: 'Their titles and dates.', separator: '; ' },
      { name: 'name', means: 'Name that people use.', required: true },
      { name: 'ons_name', means: 'Name in official statistics, where it is another.' },
      { name: 'council', means: 'Council, in full.', required: true },
      {
        name: 'former_codes',
        means: 'Official codes it had before, separated by semicolons.',
        separator: '; ',
      },
      ...coded('kind', 'Kind of authority, from a closed list.', {
        required: true,
        values: Object.keys(AREA_KIND_LABELS),
      }),
      { name: 'region', means: 'Region of England.', required: true },
      { name: 'police_force_area', means: 'Police force area.', required: true },
      {
        name: 'lat',
        means: 'Degrees north of a point in the area, for a map.',
        type: 'number',
        required: true,
      },
      { name: 'long', means: 'Degrees east of that point.', type: 'number', required: true },
      {
        name: 'districts',
        means: 'Districts of a county, separated by semicolons.',
        separator: '; ',
      },
      {
        name: 'council_since',
        means: 'First day of the council, where it replaced others.',
        type: 'date',
      },
      {
        name: 'replaced',
        means: 'Councils abolished into it, separated by semicolons.',
        separator: '; ',
      },
      {
        name: 'entry',
        means: 'Id of the partnership that covers it, in the directory.',
        refersTo: 'directory',
      },
    ],
    rows: registers.areas.data.map((area) => ({
      id: area.id,
      area_code: area.code,
      ...readOf(area.id, partnerships),
      name: area.name,
      ons_name: area.ons_name,
      council: area.council,
      former_codes: listCell(area.former_codes),
      kind: area.kind,
      kind_name: capitalise(AREA_KIND_LABELS[area.kind]),
      region: area.region,
      police_force_area: area.police_force_area,
      lat: area.point.lat,
      long: area.point.long,
      districts: listCell(area.districts),
      council_since: area.replaced?.from,
      replaced: listCell(area.replaced?.councils ?? []),
      entry: registers.directory.data.find(({ areas }) => areas.includes(area.id))?.id,
    })),
  });

/** The partnerships of an area that were read, and what their pages show. */
function readOf(area: string, partnerships: Catalogue['partnerships']) {
  const read = partnerships.filter(({ record }) => record.areas.includes(area));
  const shown = read.flatMap(({ current }) => current ?? []);
  return {
    partnership: listCell(read.map(({ id }) => id)),
    arrangements: listCell(shown.map(({ id }) => id)),
    edition: listCell(shown.map(wordEdition)),
  };
}
