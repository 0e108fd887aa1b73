import { AREA_KIND_LABELS, AREA_STATES, areaPath, type AreaState } from '../../area/directory.ts';
import { wordDate } from '../../base/dates.ts';
import type { HeldLine } from '../told.ts';
import type { Row } from '../parity.ts';
import { linesOn, partsIn, rowsOf, type Tables } from '../rows.ts';

const PAGE = '/areas/';

interface Known {
  area: Row;
  entry: Row;
  state: AreaState;
}

/** The areas of England: how many are in each state, each under its region, and what the page of each says of it. */
export function areaLines(tables: Tables): HeldLine[] {
  const entries = new Map(rowsOf(tables, 'directory').map((row) => [row.id, row]));
  const known = rowsOf(tables, 'areas').flatMap((area): Known[] => {
    const entry = entries.get(area.entry);
    return entry ? [{ area, entry, state: stateOf(area, entry) }] : [];
  });
  const counts = (Object.keys(AREA_STATES) as AreaState[]).flatMap((state) => {
    const count = known.filter((one) => one.state === state).length;
    return count === 0 ? [] : [[AREA_STATES[state], String(count)]];
  });
  const together = Map.groupBy(known, ({ entry }) => entry.id);
  return [
    ...linesOn('count', PAGE, [['areas', String(known.length)], ...counts]),
    ...linesOn('row', PAGE, known.flatMap(listedLines)),
    ...known.flatMap((one) => factLines(one, together.get(one.entry.id) ?? [])),
  ];
}

/** Whether its own partnership was read, and if not whether a page of it is known. */
function stateOf(
  area: Row,
  { partnership = '', website, arrangements_kind: seen }: Row,
): AreaState {
  if (partnership !== '' && partsIn(area.partnership).includes(partnership)) return 'read';
  return website === '' && seen === '' ? 'nothing-known' : 'not-read';
}

/** The entry of an area in the list by region, and its mark on the map. */
function listedLines({ area, entry, state }: Known): string[][] {
  const { name = '', region = '' } = area;
  const others = partsIn(entry.other_names);
  const listed = [
    `${entry.name ?? ''}${others.length > 0 ? ` (${others.join(', ')})` : ''}`,
    ...labelled('Districts', partsIn(area.districts)),
    ...labelled('Before it', partsIn(area.replaced)),
  ];
  const told = state === 'not-read' ? '' : ` (${AREA_STATES[state]})`;
  return [
    [region, `${name}${told}`, ...listed],
    ['map', `${name}: ${AREA_STATES[state]}`],
  ];
}

const labelled = (label: string, parts: readonly string[]): string[] =>
  parts.length === 0 ? [] : [`${label}: ${parts.join(', ')}`];

/** The facts on the page of an area, label by label. */
function factLines({ area, entry }: Known, together: readonly Known[]): HeldLine[] {
  const kind = AREA_KIND_LABELS[area.kind as keyof typeof AREA_KIND_LABELS];
  const since = area.council_since ?? '';
  const replaced = partsIn(area.replaced).join(', ');
  const before = partsIn(area.former_codes).join(', ');
  const facts = {
    Council: `${area.council ?? ''} (${kind})${since === '' ? '' : `Since ${wordDate(since)}, in place of ${replaced}`}`,
    Districts: partsIn(area.districts).join(', '),
    'The partnership also covers': together
      .flatMap((one) => (one.area.id === area.id ? [] : (one.area.name ?? [])))
      .join(', '),
    'The partnership is also called': partsIn(entry.other_names).join(', '),
    'Police force area': area.police_force_area ?? '',
    Region: area.region ?? '',
    'Official code': `${area.area_code ?? ''}${before === '' ? '' : ` (before: ${before})`}${area.ons_name ? `, as ${area.ons_name}` : ''}`,
  };
  return linesOn(
    'row',
    areaPath(area.id ?? ''),
    Object.entries(facts).filter(([, fact]) => fact !== ''),
  );
}
