import { LEAST_DRAWN } from '../base/drawing.ts';
import type { Body, State } from '../../schemas/index.ts';
import type { Arrangements } from '../catalogue/catalogue.ts';
import { cellOf, quotesOf, type Quote } from '../cell/cell.ts';
import { answersTo, linksOf, type StructureLink } from './links.ts';
import type { Names } from '../catalogue/names.ts';
import { TIER_NAMES } from '../catalogue/tiers.ts';
import { wordDate } from '../base/dates.ts';
import { joinAnd } from '../base/words.ts';

/** A body with those that answer or report to it. */
export interface StructureNode {
  body: Body;
  tier: string;
  /** “Shared with Calderdale and Wakefield”; undefined for a body of the whole area, and of no other. */
  serves: string | undefined;
  /** How it stands to the body above; undefined at the top. */
  relation: 'accountable' | 'reports' | undefined;
  /** What the document says on whom it answers and reports to, in plain English. */
  answer: string | undefined;
  state: State | undefined;
  /** The anchor of that statement. */
  anchor: string | undefined;
  /** The words that set the body up or describe it. */
  quotes: readonly Quote[];
  children: readonly StructureNode[];
}

interface Edge {
  parent: string;
  relation: 'accountable' | 'reports';
}

/**
 * The bodies of a set of arrangements as trees: each stands under the first body it is accountable
 * to, or else reports to; its answer names the others. A body for which the document names none
 * stands at the top.
 */
export function structureOf(arrangements: Arrangements): StructureNode[] {
  const { bodies, names } = arrangements;
  const links = linksOf(arrangements);
  const edges = new Map(bodies.map(({ id }) => [id, edgeOf(id, links)]));
  const reached = new Set<string>();
  const grow = (body: Body): StructureNode => {
    reached.add(body.id);
    const statement = answersTo(arrangements, body.id);
    return {
      body,
      tier: TIER_NAMES[body.tier],
      serves: servesWords(body, names),
      relation: edges.get(body.id)?.relation,
      answer: statement && cellOf(statement, arrangements).answer.summary,
      state: statement?.record.state,
      anchor: statement?.anchor,
      quotes: quotesOf(body.evidence, arrangements),
      children: bodies
        .filter(({ id }) => edges.get(id)?.parent === body.id && !reached.has(id))
        .map(grow),
    };
  };
  const roots = bodies.filter(({ id }) => edges.get(id) === undefined).map(grow);
  // Bodies that report to each other in a ring have no top; each ring is entered once.
  return [...roots, ...bodies.flatMap((body) => (reached.has(body.id) ? [] : [grow(body)]))];
}

const ENDS_WORDS = {
  'objective-met': 'Ends when its objective is met',
  'finishing-what-was-begun': 'Goes on only to finish what was begun',
} as const;

/** Of which areas and bodies a body is, where these are not just those of its partnership, and when it ends. */
function servesWords(
  { areas, shared_with, drawn_from = [], ends, until, seen_in }: Body,
  names: Names,
): string | undefined {
  const parts = [
    drawn_from.length > 0 &&
      `Made of members of ${joinAnd(drawn_from.map((id) => names.body(id)))}`,
    ends && ENDS_WORDS[ends],
    until && `Until ${wordDate(until)}`,
    seen_in && 'Named in an earlier edition; the part seen of this one does not say',
    areas && `For ${joinAnd(areas.map(names.area))} only`,
    shared_with.length > 0 && `Shared with ${joinAnd(shared_with.map(names.area))}`,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join('. ') : undefined;
}

function edgeOf(body: string, links: readonly StructureLink[]): Edge | undefined {
  const up = links.flatMap((link) =>
    link.body === body && 'body' in link.to && link.relation !== 'overseen' && !link.unclear
      ? [{ parent: link.to.body, relation: link.relation }]
      : [],
  );
  return up.find(({ relation }) => relation === 'accountable') ?? up[0];
}

/** True where there are enough bodies for a drawing to say more than a sentence. */
export const isDrawn = ({ bodies }: Pick<Arrangements, 'bodies'>): boolean =>
  bodies.length >= LEAST_DRAWN;
