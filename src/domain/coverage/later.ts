import type { Regime, Requirement } from '../../schemas/index.ts';
import { counted, joinAnd } from '../base/words.ts';
import type { AskedBasis } from './asks.ts';
import type { CoverageReport, CoverageRow } from './coverage.ts';
import { DOCUMENTS } from './findings.ts';
import {
  changesSince,
  laterAsks,
  type LaterRegime,
  type LaterRow,
  type LaterStanding,
  type Lineage,
} from './lineage.ts';
import { OPERATING, REQUIREMENT_UNCONFIRMED } from './words.ts';

/** The heading and words of each list (method page “Findings”, “Two clocks”), in their order. */
const LISTS: Readonly<
  Record<LaterStanding, { label: string; meaning: string; one: string; many: string }>
> = {
  new: {
    label: 'New',
    meaning: 'Nothing asked for it before.',
    one: 'is new',
    many: 'are new',
  },
  wider: {
    label: 'Wider: check these words',
    meaning: 'It asks for more than before, or may: check your words against it.',
    one: 'is wider',
    many: 'are wider',
  },
  same: {
    label: 'Much the same',
    meaning: 'It asks for the same as before, or for less.',
    one: 'is much the same',
    many: 'are much the same',
  },
};

/** What each list is headed. */
export const LATER_LABELS = Object.fromEntries(
  Object.entries(LISTS).map(([standing, { label }]) => [standing, label]),
) as Readonly<Record<LaterStanding, string>>;

/** An earlier requirement that a later one comes from. */
export interface LaterFrom {
  name: string;
  requirement: Requirement;
  /** How a table names its law or edition. */
  regime: string;
  /** What a document was found to say on it; undefined where none was read on it. */
  found: CoverageRow | undefined;
  /** “requirement unconfirmed”, where we could not confirm it. */
  tag: string | undefined;
}

/** One thing that a later law or edition asks, in words. */
export interface LaterLine {
  name: string;
  requirement: Requirement;
  /** Where it stands, if not in the arrangements. */
  elsewhere: string | undefined;
  doubt: string | undefined;
  from: readonly LaterFrom[];
}

export interface LaterList {
  standing: LaterStanding;
  label: string;
  meaning: string;
  lines: readonly LaterLine[];
}

export interface LaterView {
  id: string;
  label: string;
  short: string;
  basis: string;
  starts: string;
  caution: { label: string; text: string } | undefined;
  /** Every requirement counted once. */
  sentence: string;
  /** Those that hold anything. */
  lists: readonly LaterList[];
}

/** What each edition of the guidance after the first, and each law since, changed: oldest first. */
export const changesView = (catalogue: Lineage): LaterView[] =>
  changesSince(catalogue).map((later) => laterView(later, catalogue.registers.regimes.data));

/** What each later law and edition would ask of the document of a report: oldest first. */
export const laterViews = (report: CoverageReport, catalogue: Lineage): LaterView[] =>
  laterAsks(report, catalogue).map((later) => laterView(later, catalogue.registers.regimes.data));

/** What a later law or edition asks, as three lists; what stands elsewhere comes last in each. */
function laterView<Root extends AskedBasis & { found?: CoverageRow }>(
  { regime, rows }: LaterRegime<Root>,
  regimes: readonly Regime[],
): LaterView {
  const { id, label, short, basis, starts, caution } = regime;
  const lists = (Object.keys(LISTS) as LaterStanding[])
    .map((standing) => ({
      standing,
      label: LISTS[standing].label,
      meaning: LISTS[standing].meaning,
      lines: rows.filter((row) => row.standing === standing).map((row) => lineOf(row, regimes)),
    }))
    .filter(({ lines }) => lines.length > 0)
    .map((list) => ({ ...list, lines: list.lines.toSorted(byPlace) }));
  return { id, label, short, basis, starts, caution, sentence: sentenceOf(lists), lists };
}

const byPlace = (a: LaterLine, b: LaterLine): number =>
  Number(a.elsewhere !== undefined) - Number(b.elsewhere !== undefined);

function sentenceOf(lists: readonly LaterList[]): string {
  const lines = lists.flatMap((list) => list.lines);
  const told = lists.map(({ standing, lines: { length } }) =>
    length === 1
      ? `1 ${LISTS[standing].one}`
      : `${lists.length === 1 ? 'all' : length} ${LISTS[standing].many}`,
  );
  const elsewhere = lines.filter((line) => line.elsewhere !== undefined).length;
  return [
    lists.length === 1
      ? `${counted(lines.length, 'requirement')}: ${joinAnd(told)}.`
      : `Of ${counted(lines.length, 'requirement')}, ${joinAnd(told)}.`,
    elsewhere > 0 &&
      `${elsewhere} of them ${elsewhere === 1 ? 'stands' : 'stand'} outside the arrangements, and ${elsewhere === 1 ? 'is' : 'are'} marked.`,
  ]
    .filter(Boolean)
    .join(' ');
}

function elsewhereOf({ document }: Requirement): string | undefined {
  if (document === 'arrangements') return undefined;
  return document === 'none' ? OPERATING : DOCUMENTS[document];
}

const lineOf = <Root extends AskedBasis & { found?: CoverageRow }>(
  { ask, requirement, doubt, from }: LaterRow<Root>,
  regimes: readonly Regime[],
): LaterLine => ({
  name: ask.name,
  requirement,
  elsewhere: elsewhereOf(requirement),
  doubt,
  from: from.map((one) => ({
    name: one.ask.name,
    requirement: one.requirement,
    regime: regimes.find(({ id }) => id === one.regime)?.short ?? one.regime,
    found: one.found,
    tag: one.requirement.certainty === 'confirmed' ? undefined : REQUIREMENT_UNCONFIRMED,
  })),
});
