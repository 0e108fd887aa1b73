import type { Partnership } from '../catalogue/catalogue.ts';
import { joinAnd } from '../base/words.ts';
import type { PartnershipRecord } from '../../schemas/index.ts';

/** What a partnership of each kind is called in running text. */
export const PARTNERSHIP_KIND_LABELS: Readonly<Record<PartnershipRecord['kind'], string>> = {
  'safeguarding-children-partnership': 'Safeguarding children board or partnership',
  'childrens-trust': 'Children’s trust, under an earlier law',
  'multi-area-group': 'Group over several areas',
};

/** What each group over several areas is, in a sentence: its short name means nothing to a newcomer. */
export const groupsOf = (partnerships: readonly Partnership[]): string[] =>
  partnerships
    .filter(({ areas }) => areas.length > 1)
    .map(({ record, areas }) => `${record.short_name} is a joint group of ${joinAnd(areas)}.`);
