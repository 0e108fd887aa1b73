import type { Regime, Requirement } from '../../schemas/index.ts';
import { compareText } from '../base/order.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { askedIn, asksOf, regimesOver, type Ask, type AskedBasis } from './asks.ts';
import { requirementIndex, type CoverageReport, type CoverageRow } from './coverage.ts';

/** What an edition asks beside what was asked before it. Doubt is told beside it and moves nothing. */
export type LaterStanding = 'new' | 'wider' | 'same';

/** One thing that a later law or edition asks. */
export interface LaterRow<Root extends AskedBasis = AskedBasis> extends AskedBasis {
  standing: LaterStanding;
  /** What it comes from, with the finding where the document was read on it. */
  from: readonly Root[];
  /** What is not known of how it follows, in a sentence. */
  doubt: string | undefined;
}

/** One later law or edition with what it asks, in the order of the asks. */
export interface LaterRegime<Root extends AskedBasis = AskedBasis> {
  regime: Regime;
  rows: readonly LaterRow<Root>[];
}

/** What was looked for in a document has its finding; what stands in a yearly report has none. */
export type ReadBefore = AskedBasis & { found?: CoverageRow };

/** What lineage is read from; a catalogue has all of it. */
export type Lineage = Pick<Catalogue, 'asks' | 'requirements' | 'registers'>;

/**
 * What each edition of the guidance after the first, and each law since, asks beside everything before it:
 * oldest first. Nothing here names a regime.
 */
export function changesSince(catalogue: Lineage): LaterRegime[] {
  const regimes = inOrder(catalogue.registers.regimes.data);
  const first = regimes.find(({ id }) => regimesOver(id).length > 1);
  if (!first) return [];
  const asks = asksOf(catalogue);
  return regimes
    .filter(({ starts }) => starts > first.starts)
    .flatMap((regime) => {
      const before = new Map(
        regimes
          .filter(({ starts }) => starts < regime.starts)
          .flatMap(({ id }) => basesIn(asks, id).map((one) => [one.requirement.id, one] as const)),
      );
      return laterRegime(regime, before, catalogue, () => true);
    });
}

/**
 * What regimes that came after a document’s own ask in addition, of the arrangements and of the yearly
 * report; none that stood beside it (design, “Requirements know their history”). A finding carries over only across `equal`, or to a
 * row that is `narrower`; never silently.
 */
export function laterAsks(report: CoverageReport, catalogue: Lineage): LaterRegime<ReadBefore>[] {
  const own = report.arrangements.regime;
  if (!own) return [];
  const read = new Set(regimesOver(own.id));
  const before = new Map<string, ReadBefore>(
    [...report.rows.map((row) => ({ ...row, found: row })), ...report.inReport].flatMap((row) =>
      row.bases.map(({ requirement }) => [requirement.id, row] as const),
    ),
  );
  return inOrder(catalogue.registers.regimes.data)
    .filter(
      ({ id, starts, beside }) => starts > own.starts && !read.has(id) && !beside.includes(own.id),
    )
    .flatMap((regime) => laterRegime(regime, before, catalogue, isInPublished));
}

const isInPublished = ({ document }: Requirement): boolean =>
  document === 'arrangements' || document === 'yearly-report';

const inOrder = (regimes: readonly Regime[]): Regime[] =>
  regimes.toSorted((a, b) => compareText(a.starts, b.starts));

/** Every requirement of a regime with its ask: one entry a requirement. */
const basesIn = (asks: readonly Ask[], regime: string): AskedBasis[] =>
  asks.flatMap((ask) => {
    const { bases = [] } = askedIn(ask, [regime]) ?? {};
    return bases.map((basis) => ({ ...basis, ask, bases }));
  });

function laterRegime<Root extends AskedBasis>(
  regime: Regime,
  before: ReadonlyMap<string, Root>,
  catalogue: Lineage,
  isListed: (requirement: Requirement) => boolean,
): LaterRegime<Root>[] {
  const index = requirementIndex(catalogue.requirements);
  const rows = asksOf(catalogue)
    .flatMap((ask) => askedIn(ask, [regime.id]) ?? [])
    .filter(({ requirement }) => isListed(requirement))
    .map((asked) => ({ ...asked, ...standingOf(asked, before, index) }));
  return rows.length === 0 ? [] : [{ regime, rows }];
}

type Index = ReturnType<typeof requirementIndex>;

function standingOf<Root extends AskedBasis>(
  { bases }: AskedBasis,
  before: ReadonlyMap<string, Root>,
  index: Index,
): Pick<LaterRow<Root>, 'standing' | 'from' | 'doubt'> {
  const links = bases
    .flatMap(({ requirement }) => requirement.succeeds)
    .map(({ id, relation, reason }) => ({ relation, reason, roots: rootsOf(id, before, index) }))
    .filter(({ roots }) => roots.length > 0);
  // What stands beside an earlier requirement and asks something else is new.
  const followed = links.filter(({ relation }) => relation !== 'new');
  if (followed.length === 0) return { standing: 'new', from: [], doubt: undefined };
  const from = [...new Set(followed.flatMap(({ roots }) => roots.map(({ row }) => row)))];
  const isWhole = followed.some(
    ({ relation, roots }) => carries(relation) && roots.some(({ exact }) => exact),
  );
  if (isWhole) return { standing: 'same', from, doubt: undefined };
  const isWider = followed.some(({ relation }) => relation === 'wider' || carries(relation));
  return { standing: 'wider', from, doubt: isWider ? undefined : doubtOf(followed) };
}

const doubtOf = (links: readonly { relation: string; reason: string | undefined }[]): string =>
  links.some(({ relation }) => relation === 'split')
    ? 'It takes up a part of the earlier requirement; which part is not recorded.'
    : (links.find(({ reason }) => reason !== undefined)?.reason ??
      'How it follows the earlier requirement is not known.');

const carries = (relation: string): boolean => relation === 'equal' || relation === 'narrower';

interface Root<Row> {
  row: Row;
  /** True where only equal or narrower steps lie between. */
  exact: boolean;
}

/**
 * The earlier rows that a row comes from, directly or through rows between, each once. Where several
 * ways lead to one, it is exact if one of them is. No step is taken twice, so that neither a dense history
 * nor one in a circle takes long.
 */
function rootsOf<Row>(id: string, before: ReadonlyMap<string, Row>, index: Index): Root<Row>[] {
  const roots = new Map<Row, Root<Row>>();
  const seen = new Set<string>();
  const open = [{ id, exact: true }];
  for (let step = open.pop(); step; step = open.pop()) {
    const { id, exact } = step;
    const key = `${id} ${exact}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const row = before.get(id);
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
