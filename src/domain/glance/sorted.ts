import { PAGE_AREAS } from '../base/pages.ts';
import { PARTNERSHIP_KIND_LABELS } from '../partnership/kinds.ts';
import type { GlanceColumn, GlanceView } from './view.ts';

/** A control: its name, what it is called, and each value with its words. */
interface Choices {
  name: string;
  label: string;
  options: readonly (readonly [value: string, words: string])[];
}

/** A row for one partnership, with what a script sorts and filters it by as attributes. */
interface GlanceLine extends GlanceColumn {
  data: Readonly<Record<`data-${string}`, string | number | undefined>>;
  regions: string;
}

/** “At a glance” over many partnerships: how it is sorted and filtered, and its rows, those kept apart below the others. */
export interface GlanceTools {
  sorts: Choices;
  filters: readonly Choices[];
  groups: readonly { label: string | undefined; columns: readonly GlanceLine[] }[];
  /** What is missing from copies: above the table, or of many closed under a label. */
  missing: { open: GlanceView['missing']; closed: GlanceView['missing']; label: string };
}

/** The controls and rows of the table of all partnerships. No finding is among what it is sorted by. */
export function glanceTools({
  columns,
  missing,
}: Pick<GlanceView, 'columns' | 'missing'>): GlanceTools {
  const isMany = missing.length > PAGE_AREAS;
  const lines = columns.map(lineOf);
  const filter = (name: string, label: string, values: readonly string[]): Choices => ({
    name,
    label,
    options: [['', 'All'], ...[...new Set(values)].sort().map((one) => [one, one] as const)],
  });
  const kinds = Object.entries(PARTNERSHIP_KIND_LABELS).filter(([id]) =>
    columns.some(({ keys }) => keys.kind === id),
  );
  return {
    sorts: SORTS,
    filters: [
      filter(
        'region',
        'Region',
        columns.flatMap(({ keys }) => keys.regions),
      ),
      { name: 'kind', label: 'Kind', options: [['', 'All'], ...kinds] },
      filter(
        'guidance',
        'Made under',
        columns.map(({ keys }) => keys.guidance),
      ),
    ],
    groups: [
      { label: undefined, columns: lines.filter(({ head }) => head.counts) },
      {
        label: 'Earlier trusts and groups, kept apart',
        columns: lines.filter(({ head }) => !head.counts),
      },
    ].filter((group) => group.columns.length > 0),
    missing: {
      open: isMany ? [] : missing,
      closed: isMany ? missing : [],
      label: `Parts missing from our copies of ${missing.length} documents`,
    },
  };
}

const SORTS: Choices = {
  name: 'sort',
  label: 'Sort by',
  options: [
    ['name', 'Name'],
    ['region', 'Region'],
    ['date', 'Date, the oldest first'],
    ['meetings', 'Meetings a year, the fewest first'],
    ['members', 'Members, the fewest first'],
  ],
};

function lineOf(column: GlanceColumn): GlanceLine {
  const { head, keys } = column;
  const regions = keys.regions.join('; ');
  return {
    ...column,
    regions,
    data: {
      'data-p': head.partnership,
      'data-name': keys.name,
      'data-region': regions,
      'data-kind': keys.kind,
      'data-guidance': keys.guidance,
      'data-date': keys.date,
      'data-meetings': keys.meetings,
      'data-members': keys.members,
    },
  };
}
