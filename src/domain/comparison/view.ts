import type { ComparisonTable, ComparisonEntry, ComparisonGroup } from './compare.ts';
import { relateRow } from './row-relation.ts';
import type { Field, Body } from '../../schemas/index.ts';
import { type LikeWithLike, likeWithLike } from '../source/like-with-like.ts';
import type { RowRelation } from './relation.ts';
import { isReadInPart, statementsOn } from '../catalogue/statements.ts';
import type { Edition } from '../catalogue/editions.ts';
import { mergeEntries, type MergedEntry } from '../cell/merge-entries.ts';
import { bodiesShown, TIER_LABELS, tierShown, TIERS } from '../catalogue/tiers.ts';
import { allOf, counted } from '../base/words.ts';

/** One area on one row: its entries, and in words whatever would otherwise be blank. */
export interface ComparisonCell {
  name: string;
  entries: readonly MergedEntry[];
  remark: string | undefined;
}

export interface ComparisonViewRow {
  field: Field;
  relation: RowRelation;
  cells: readonly ComparisonCell[];
}

/** A comparison ready to be shown: nothing is left for a component to work out. */
export interface ComparisonView {
  topic: ComparisonTable['topic'];
  columns: readonly LikeWithLike[];
  groups: readonly {
    id: string;
    label: string;
    isPrincipal: boolean;
    rows: readonly ComparisonViewRow[];
  }[];
}

/** A comparison with its words. */
export const comparisonView = (table: ComparisonTable): ComparisonView => ({
  topic: table.topic,
  columns: table.columns.map(likeWithLike),
  groups: table.groups.map((group) => ({
    id: group.id,
    label: group.label,
    isPrincipal: group.isPrincipal,
    rows: group.rows.map((row) => ({
      field: row.field,
      relation: relateRow(table.columns, row),
      cells: table.columns.map((column, index) => {
        const entries = row.entries[index] ?? [];
        return {
          name: column.name,
          entries: answersOf(column, group, entries),
          remark: remarkOf(table, group, row.field, column, entries),
        };
      }),
    })),
  })),
});

/** The bodies of a group; none for the arrangements as a whole. */
const bodiesOf = (
  { arrangements: { bodies } }: Edition,
  { id }: Pick<ComparisonGroup, 'id'>,
): Body[] => TIERS.filter((tier) => tier === id).flatMap((tier) => bodiesShown(bodies, tier));

/**
 * The answers of one area on a row of a group, like ones as one. What is said of every body alike stands under their
 * number: the group is named above it.
 */
export function answersOf(
  edition: Edition,
  group: Pick<ComparisonGroup, 'id'>,
  entries: readonly ComparisonEntry[],
): MergedEntry[] {
  const all = bodiesOf(edition, group).length;
  return mergeEntries(entries).map((entry) =>
    all > 1 && entry.bodies.length === all ? { ...entry, heading: allOf(all) } : entry,
  );
}

const NO_BODY: Readonly<Record<string, string>> = {
  main: 'No main meeting in this document',
  lead: 'No separate group that leads in this document',
  subgroup: 'No sub-group in this document',
  network: 'No network in this document',
  support: 'No support office in this document',
};

/** Of the groups that lead, where no body is the main meeting: told where they stand, and where they do not. */
const standsForMain = (leads: readonly Body[]): string =>
  leads.length === 1
    ? 'The group that leads stands for the main meeting'
    : 'The groups that lead stand for the main meeting';

/** What a cell says where a body, or every body, of the group has no statement of its own. */
export function remarkOf(
  { topic }: Pick<ComparisonTable, 'topic'>,
  group: Pick<ComparisonGroup, 'id'>,
  field: Field,
  edition: Edition,
  entries: readonly ComparisonEntry[],
): string | undefined {
  const { arrangements } = edition;
  const bodies = bodiesOf(edition, group);
  if (group.id !== 'whole' && bodies.length === 0) {
    const above = arrangements.bodies.filter(({ tier }) => tier === group.id);
    if (above.length > 0) return `${standsForMain(above)}: see “${TIER_LABELS.main}”`;
    return isReadInPart(arrangements) ? 'No such body in what was read' : NO_BODY[group.id];
  }
  if (entries.length > 0) {
    const left = bodies.length - entries.length;
    if (field.scope === 'body' && left > 0)
      return `Nothing recorded for ${counted(left, 'other body', 'other bodies')}`;
    return bodies.some(({ tier }) => tier !== group.id) ? standsForMain(bodies) : undefined;
  }
  const elsewhere = statementsOn(arrangements, topic.id, field.id);
  if (field.scope !== 'either' || elsewhere.length === 0)
    return 'Nothing recorded on this question';
  return `See “${[...new Set(elsewhere.map(({ body }) => groupLabel(body, arrangements.bodies)))].join('” and “')}”`;
}

const groupLabel = (body: Body | undefined, bodies: readonly Body[]): string =>
  body === undefined ? 'The arrangements as a whole' : TIER_LABELS[tierShown(body, bodies)];
