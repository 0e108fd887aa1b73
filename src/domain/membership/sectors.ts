import type { AgencyType } from '../../schemas/index.ts';

export type Sector = AgencyType['sector'];

/** The sectors of the register, in the order they are shown. */
export const SECTORS: Readonly<Record<Sector, string>> = {
  'local-authority': 'Council',
  health: 'Health',
  police: 'Police',
  education: 'Education',
  justice: 'Justice',
  'emergency-services': 'Emergency services',
  'voluntary-and-faith': 'Voluntary and faith',
  community: 'Community',
  'partnership-bodies': 'Partnerships and their officers',
  other: 'Other',
};

/** Types that stand for agencies a list does not name one by one. */
export const COLLECTIVE_TYPES: ReadonlySet<string> = new Set([
  'safeguarding-partners',
  'relevant-agencies',
  'partnership-member',
]);
