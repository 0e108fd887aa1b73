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

/** What one body of each tier is called. */
export const TIER_NAMES: Readonly<Record<Tier, string>> = {
  ...TIER_LABELS,
  subgroup: 'Sub-group',
  network: 'Network',
  support: 'Support office',
};
