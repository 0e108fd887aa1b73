import type { PartnershipRecord } from '../schemas/index.ts';

/** What a partnership of each kind is called in running text. */
export const PARTNERSHIP_KIND_LABELS: Readonly<Record<PartnershipRecord['kind'], string>> = {
  'safeguarding-children-partnership': 'Safeguarding children board or partnership',
  'childrens-trust': 'Children’s trust, under an earlier law',
  'multi-area-group': 'Group over several areas',
};
