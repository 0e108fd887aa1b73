import type { QuorumRule } from '../../schemas/values/quorum.ts';

/** The shapes in which a quorum is given, in plain English and in the order they are shown. */
export const QUORUM_SHAPES = {
  'all-partners': 'All the safeguarding partners',
  agencies: 'Each of some named agencies',
  roles: 'Named roles or offices',
  'members-from-agencies': 'A number of members from a number of agencies',
  members: 'A number of members',
  'some-agencies': 'A number of agencies',
  'voting-fraction': 'A share of the voting members',
  fraction: 'A part of the members or agencies',
  'all-of': 'Several rules, all of which must be met',
  'any-of': 'Several rules, any one of which will do',
} as const;

export type QuorumShape = keyof typeof QUORUM_SHAPES;

/** The shape of a rule (method page “Computed values”, “Rules by shape”). */
export function shapeOf(rule: QuorumRule): QuorumShape {
  switch (rule.type) {
    case 'count':
      if (rule.from_agencies !== undefined) return 'members-from-agencies';
      return rule.of === 'members' || rule.of === 'voting-members' ? 'members' : 'some-agencies';
    case 'fraction':
      return rule.of === 'voting-members' ? 'voting-fraction' : 'fraction';
    case 'all-partners':
    case 'agencies':
    case 'roles':
    case 'all-of':
    case 'any-of':
      return rule.type;
  }
}
