import type { Body } from '../schemas/index.ts';
import type { Arrangements, Statement } from './catalogue.ts';
import { cellOf, quotesOf, type Quote } from './cell.ts';
import { TIER_LABELS } from './compare.ts';

/** A body with those that answer to it. */
export interface StructureNode {
  body: Body;
  tier: string;
  /** How it stands to the body above; undefined at the top. */
  relation: 'accountable' | 'reports' | undefined;
  /** What the document says on whom it answers to, in plain English. */
  answer: string | undefined;
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
 * to, or else reports to. A body for which the document names none stands at the top.
 */
export function structureOf(arrangements: Arrangements): StructureNode[] {
  const { bodies } = arrangements;
  const statements = new Map(
    arrangements.statements.flatMap((statement) =>
      statement.field.id === 'reports-to' && statement.body
        ? [[statement.body.id, statement] as const]
        : [],
    ),
  );
  const edges = new Map(bodies.map(({ id }) => [id, edgeOf(statements.get(id))]));
  const reached = new Set<string>();
  const grow = (body: Body): StructureNode => {
    reached.add(body.id);
    const statement = statements.get(body.id);
    return {
      body,
      tier: TIER_NAMES[body.tier],
      relation: edges.get(body.id)?.relation,
      answer: statement && cellOf(statement, arrangements).answer.summary,
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

const TIER_NAMES: Readonly<Record<Body['tier'], string>> = {
  ...TIER_LABELS,
  subgroup: 'Sub-group',
  network: 'Network',
  support: 'Support office',
};

function edgeOf(statement: Statement | undefined): Edge | undefined {
  if (statement?.record.state !== 'stated') return undefined;
  const { value } = statement.record;
  if (value.kind !== 'reports-to') return undefined;
  const to = value.to.flatMap(({ body, relation }) =>
    body === undefined || relation === 'overseen' || body === statement.body?.id
      ? []
      : [{ parent: body, relation }],
  );
  return to.find(({ relation }) => relation === 'accountable') ?? to[0];
}
