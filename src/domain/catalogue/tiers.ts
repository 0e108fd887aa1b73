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
 * The tier under which a body stands where answers are set beside each other or looked for: that of its record; but where no
 * body is the main meeting, the groups that lead stand for it, and nowhere else. What tells of bodies one by one (their file,
 * the structure, how often each meets, their count in a guide) keeps the tier of the record. Asked of all bodies.
 */
export const tierShown = (
  { tier }: Pick<Body, 'tier'>,
  bodies: readonly Pick<Body, 'tier'>[],
): Tier => (tier === 'lead' && bodies.every((one) => one.tier !== 'main') ? 'main' : tier);

/** The bodies that stand under a tier. */
export const bodiesShown = <One extends Pick<Body, 'tier'>>(
  bodies: readonly One[],
  tier: Tier,
): One[] => bodies.filter((body) => tierShown(body, bodies) === tier);

/** The main meetings, or what stands for them; none where no body is one and none leads. */
export const mainBodies = <One extends Pick<Body, 'tier'>>(bodies: readonly One[]): One[] =>
  bodiesShown(bodies, 'main');

/** What one body of each tier is called. */
export const TIER_NAMES: Readonly<Record<Tier, string>> = {
  ...TIER_LABELS,
  subgroup: 'Sub-group',
  network: 'Network',
  support: 'Support office',
};
