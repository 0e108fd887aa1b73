import type { Catalogue } from '../catalogue/catalogue.ts';
import { dataTable, type DataTable } from './table.ts';

/** `areas.csv`: every upper-tier area of England, whether anything of it was read or not. */
export const areasTable = ({ registers }: Catalogue): DataTable =>
  dataTable({
    name: 'areas',
    title: 'Areas of England',
    row: 'one upper-tier local authority area',
    columns: [
      { name: 'area', means: 'Id of the area.' },
      { name: 'name', means: 'Name that people use.' },
      { name: 'ons_name', means: 'Name in official statistics, where it is another.' },
      { name: 'council', means: 'Council, in full.' },
      { name: 'code', means: 'Official code of nine characters.' },
      { name: 'former_codes', means: 'Official codes it had before, separated by semicolons.' },
      { name: 'kind', means: 'Kind of authority, from a closed list.' },
      { name: 'region', means: 'Region of England.' },
      { name: 'police_force_area', means: 'Police force area.' },
      { name: 'lat', means: 'Degrees north of a point in the area, for a map.' },
      { name: 'long', means: 'Degrees east of that point.' },
      { name: 'districts', means: 'Districts of a county, separated by semicolons.' },
      { name: 'council_since', means: 'First day of the council, where it replaced others.' },
      { name: 'replaced', means: 'Councils abolished into it, separated by semicolons.' },
      { name: 'entry', means: 'Id of the partnership that covers it (directory.csv).' },
    ],
    rows: registers.areas.data.map((area) => ({
      area: area.id,
      name: area.name,
      ons_name: area.ons_name,
      council: area.council,
      code: area.code,
      former_codes: area.former_codes.join('; '),
      kind: area.kind,
      region: area.region,
      police_force_area: area.police_force_area,
      lat: area.point.lat,
      long: area.point.long,
      districts: area.districts.join('; '),
      council_since: area.replaced?.from,
      replaced: area.replaced?.councils.join('; '),
      entry: registers.directory.data.find(({ areas }) => areas.includes(area.id))?.id,
    })),
  });
