import type { AgencyType } from '../../schemas/index.ts';

export type Sector = AgencyType['sector'];

/** The sectors of the register, in the order they are shown. */
export const SECTORS: Readonly<Record<Sector, string>> = {
  'local-authority': 'Council',
  health: 'Health',
  police: 'Police',
  education: 'Education',
  justice: 'Justice',
  'emergency-services': 'Ambulance and fire services',
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

/**
 * Kinds of agency that hold the same seat under several names: a school that is named and head teachers who stand
 * for all schools, a voluntary organisation and the umbrella body of the sector.
 */
export const SHARED_SEATS: Readonly<Record<string, readonly string[]>> = {
  'the council or its children’s services': ['local-authority', 'childrens-services'],
  'NHS and community health providers': [
    'nhs-provider',
    'community-health-provider',
    'independent-health-provider',
  ],
  schools: [
    'school',
    'school-independent',
    'school-special',
    'school-group',
    'head-teachers',
    'school-governors',
  ],
  probation: ['probation', 'community-rehabilitation'],
  'the voluntary and community sector': ['voluntary-sector', 'voluntary-sector-body'],
};

/** What the seat of a kind of agency is called: that of several kinds, or the label of its own. */
export const seatOf = ({ id, label }: Pick<AgencyType, 'id' | 'label'>): string =>
  Object.entries(SHARED_SEATS).find(([, types]) => types.includes(id))?.[0] ?? label;
