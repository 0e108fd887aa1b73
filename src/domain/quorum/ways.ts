import type { QuorumRule } from '../../schemas/values/quorum.ts';

/** Someone named by a rule. */
export interface Candidate {
  printed: string;
  agencyType: string | undefined;
  role: string | undefined;
}

/** A place that must be filled: any one of these will do. */
export type Place = readonly Candidate[];

/** A number or a part of a class that must be there. */
export type Amount = Extract<QuorumRule, { type: 'count' | 'fraction' }>;

/** All that must be met together: one way to a quorum. */
export interface Way {
  allPartners: boolean;
  /** True where the partners are asked for twice, as by their leads and by those they delegate to. */
  askedTwice: boolean;
  /** Who may stand in for one of the partners. */
  substitutes: readonly { agency_type: string; printed: string }[];
  /** Why the rule itself does not say who is needed; undefined where it does. */
  open: string | undefined;
  /** Agencies, each by whoever represents it. */
  agencies: readonly Place[];
  /** Persons in a role: no two of them are the same person. */
  roles: readonly Place[];
  amounts: readonly Amount[];
}

const NOTHING: Way = {
  allPartners: false,
  askedTwice: false,
  substitutes: [],
  open: undefined,
  agencies: [],
  roles: [],
  amounts: [],
};

/** The partners, each by whoever may stand for it. */
export const placesOfPartners = (
  partners: readonly Candidate[],
  { substitutes }: Pick<Way, 'substitutes'>,
): Place[] =>
  partners.map((partner) => [
    partner,
    ...substitutes
      .filter(({ agency_type }) => agency_type === partner.agencyType)
      .map(({ printed }) => ({ printed, agencyType: undefined, role: undefined })),
  ]);

/** Every way in which a rule can be met: one, unless it leaves a choice between rules. */
export function waysOf(rule: QuorumRule): readonly Way[] {
  switch (rule.type) {
    case 'all-partners':
      return [{ ...NOTHING, allPartners: true, substitutes: rule.substitutes ?? [] }];
    case 'set-by':
      return [{ ...NOTHING, open: `who is needed is settled ${rule.per} by ${rule.per}` }];
    case 'agencies':
      return [{ ...NOTHING, agencies: rule.agencies.map(placeOfAgency) }];
    case 'roles':
      return [{ ...NOTHING, roles: rule.roles.map(({ any_of }) => any_of.map(candidate)) }];
    case 'count':
    case 'fraction':
      return [{ ...NOTHING, amounts: [rule] }];
    case 'all-of':
      return rule.rules
        .map(waysOf)
        .reduce<readonly Way[]>(
          (ways, more) => ways.flatMap((way) => more.map((other) => together(way, other))),
          [NOTHING],
        );
    case 'any-of':
      return rule.rules.flatMap(waysOf);
  }
}

type RequiredAgency = Extract<QuorumRule, { type: 'agencies' }>['agencies'][number];
type RequiredRole = Extract<QuorumRule, { type: 'roles' }>['roles'][number]['any_of'][number];

const placeOfAgency = ({ agency_type, printed, substitute }: RequiredAgency): Place => [
  { printed, agencyType: agency_type, role: undefined },
  ...(substitute === undefined
    ? []
    : [{ printed: substitute, agencyType: undefined, role: undefined }]),
];

const candidate = ({ printed, agency_type, role }: RequiredRole): Candidate => ({
  printed,
  agencyType: agency_type,
  role,
});

const together = (a: Way, b: Way): Way => ({
  allPartners: a.allPartners || b.allPartners,
  askedTwice: a.askedTwice || b.askedTwice,
  substitutes: [...a.substitutes, ...b.substitutes],
  open: a.open ?? b.open,
  agencies: [...a.agencies, ...b.agencies],
  roles: [...a.roles, ...b.roles],
  amounts: [...a.amounts, ...b.amounts],
});
