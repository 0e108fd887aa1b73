import type { Regime, Requirement } from '../../schemas/index.ts';
import { type CoverageReport, requirementIndex, type CoverageRow } from './coverage.ts';
import type { Entry } from '../catalogue/entries.ts';
import { regimesOver } from './asks.ts';
import { compareText } from '../base/order.ts';

/** What a later requirement asks of a document that was read against an earlier one. */
export type LaterStanding = 'carried-over' | 'needs-more' | 'new' | 'unknown';

export interface LaterRow {
  requirement: Requirement;
  standing: LaterStanding;
  /** The assessed requirements it succeeds, with their findings. */
  from: readonly CoverageRow[];
  /** Why the standing is what it is. */
  why: string;
}

/** One later regime with what it asks. */
export interface LaterRegime {
  regime: Regime;
  rows: readonly LaterRow[];
}

/**
 * What regimes that began after a document’s own ask in addition (design, “Requirements know their
 * history”). A finding carries over only across `equal`, or to a row that is `narrower`; never silently.
 * Nothing here names a regime: a new file of requirements gives every area its list.
 */
export function laterAsks(
  report: CoverageReport,
  regimes: readonly Regime[],
  requirements: readonly Entry<Requirement[]>[],
): LaterRegime[] {
  const own = report.arrangements.regime;
  if (!own) return [];
  const read = new Set(regimesOver(own.id));
  const assessed = new Map(
    report.rows.flatMap((row) =>
      row.bases.map(({ requirement }) => [requirement.id, row] as const),
    ),
  );
  const index = requirementIndex(requirements);
  return regimes
    .filter(({ id, starts }) => starts > own.starts && !read.has(id))
    .toSorted((a, b) => compareText(a.starts, b.starts))
    .flatMap((regime) => {
      const rows = (requirements.find(({ id }) => id === regime.id)?.data ?? []).filter(
        ({ document, context }) => document === 'arrangements' && !context,
      );
      return rows.length === 0
        ? []
        : [{ regime, rows: rows.map((row) => standingOf(row, assessed, index)) }];
    });
}

type Index = ReturnType<typeof requirementIndex>;

function standingOf(
  requirement: Requirement,
  assessed: ReadonlyMap<string, CoverageRow>,
  index: Index,
): LaterRow {
  const links = requirement.succeeds.flatMap(({ id, relation, reason }) => {
    const roots = rootsOf(id, assessed, index);
    return roots.length === 0 ? [] : [{ relation, reason, roots }];
  });
  const from = [...new Set(links.flatMap(({ roots }) => roots.map(({ row }) => row)))];
  const told = (standing: LaterStanding, why: string): LaterRow => ({
    requirement,
    standing,
    from,
    why,
  });
  if (links.length === 0) {
    return requirement.succeeds.length === 0
      ? told('new', 'It comes from no earlier row.')
      : told('new', 'It comes from rows this document was not read against.');
  }
  if (links.every(({ relation }) => relation === 'new')) {
    return told('new', 'It stands beside an earlier requirement and asks something else.');
  }
  const whole = links.find(
    ({ relation, roots }) => carries(relation) && roots.some(({ exact }) => exact),
  );
  if (whole) return told('carried-over', 'It asks for the same, or for less.');
  if (
    links.some(
      ({ relation, roots }) =>
        relation === 'wider' || (carries(relation) && !roots.some(({ exact }) => exact)),
    )
  ) {
    return told('needs-more', 'It asks for more than the row it comes from.');
  }
  const reason = links.find((link) => link.reason !== undefined)?.reason;
  return told(
    'unknown',
    links.some(({ relation }) => relation === 'split')
      ? 'The earlier requirement was split; which part was found is not recorded.'
      : (reason ?? 'How it relates to the earlier requirement is not known.'),
  );
}

const carries = (relation: string): boolean => relation === 'equal' || relation === 'narrower';

interface Root {
  row: CoverageRow;
  /** True where only equal or narrower steps lie between. */
  exact: boolean;
}

/**
 * The assessed rows that a row comes from, directly or through rows between, each once. Where several
 * ways lead to one, it is exact if one of them is. No step is taken twice, so that neither a dense history
 * nor one in a circle takes long.
 */
function rootsOf(id: string, assessed: ReadonlyMap<string, CoverageRow>, index: Index): Root[] {
  const roots = new Map<CoverageRow, Root>();
  const seen = new Set<string>();
  const open = [{ id, exact: true }];
  for (let step = open.pop(); step; step = open.pop()) {
    const { id, exact } = step;
    const key = `${id} ${exact}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const row = assessed.get(id);
    if (row) {
      roots.set(row, { row, exact: exact || roots.get(row)?.exact === true });
      continue;
    }
    const earlier = index.get(id)?.requirement.succeeds ?? [];
    // The last to be laid down is the first to be followed.
    for (const link of earlier.toReversed()) {
      open.push({ id: link.id, exact: exact && carries(link.relation) });
    }
  }
  return [...roots.values()];
}
