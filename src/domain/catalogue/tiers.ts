import type { Body } from '../../schemas/index.ts';

type Tier = Body['tier'];

/** How the bodies of each tier are headed together, in the order in which tiers stand on every page. */
export const TIER_LABELS: Readonly<Record<Tier, string>> = {
  main: 'Main meeting',
  lead: 'Group that leads',
  subgroup: 'Sub-groups',
  network: 'Networks',
  support: 'Offices that support',
};

/** The tiers in their order. */
export const TIERS = Object.keys(TIER_LABELS) as readonly Tier[];

/**
 * The tiers that every partnership has, whatever groups stand below them: pages open with what is said of these,
 * and lead on to what is said of the others.
 */
const PRINCIPAL: ReadonlySet<Tier> = new Set(['main', 'lead']);

/** True for a body of these, and for the arrangements as a whole. */
export const isPrincipal = (body: Pick<Body, 'tier'> | undefined): boolean =>
  body === undefined || PRINCIPAL.has(body.tier);

/**
 * The main meetings; of a document that has none, the groups that lead, which then stand where readers look first.
 * None where it has neither.
 */
export function mainBodies<One extends Pick<Body, 'tier'>>(bodies: readonly One[]): One[] {
  const main = bodies.filter(({ tier }) => tier === 'main');
  return main.length > 0 ? main : bodies.filter(({ tier }) => tier === 'lead');
}

/** What one body of each tier is called. */
export const TIER_NAMES: Readonly<Record<Tier, string>> = {
  ...TIER_LABELS,
  subgroup: 'Sub-group',
  network: 'Network',
  support: 'Support office',
};
