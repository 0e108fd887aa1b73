import { z } from 'zod';
import { ActorSchema } from '../actor.ts';
import { PeriodSchema } from '../period.ts';
import { BoundSchema, IdSchema } from '../primitives.ts';

/** Something that can be counted towards a quorum. */
const QUORUM_CLASSES = [
  'members',
  'voting-members',
  'agencies',
  'statutory-agencies',
  'safeguarding-partners',
  'district-councils',
  'head-teacher-associations',
  'member-agencies',
] as const;
const QuorumClassSchema = z.enum(QUORUM_CLASSES);
const QuorumBoundSchema = BoundSchema.extract(['at-least'])
  .optional()
  .describe('at-least where the source prints it, or “as a minimum”; otherwise leave out.');

const NamedSchema = z
  .enum(['besides', 'among'])
  .optional()
  .describe(
    'In all-of: besides where those counted are others than the people of the other rules (“and three other members”), among where these are of the number (“five members, including …”). Left out: not said.',
  );

const RequiredAgencySchema = z.strictObject({
  agency_type: IdSchema.describe('From registers/agency-types.yaml.'),
  printed: z.string().min(1).describe('The agency as the quorum rule prints it.'),
  substitute: z.string().min(1).optional().describe('Who may stand in for this one seat.'),
});

const AllPartnersSchema = z.strictObject({
  type: z.literal('all-partners').describe('Every statutory safeguarding partner.'),
  present: z
    .enum(['attendance', 'representation'])
    .optional()
    .describe('Whether the source asks for attendance or for representation; left out: not said.'),
  substitutes: z
    .array(
      z.strictObject({
        agency_type: IdSchema.describe('The partner, by its type in registers/agency-types.yaml.'),
        printed: z.string().min(1).describe('Who may stand in for it, as printed.'),
      }),
    )
    .min(1)
    .optional()
    .describe('Who may stand in for one of the partners; the rule stays the same.'),
});
const SetBySchema = z.strictObject({
  type: z.literal('set-by').describe('No fixed rule: someone settles who is needed.'),
  by: ActorSchema,
  per: z.enum(['agenda', 'meeting', 'issue']).describe('What it is settled for.'),
});
const AgenciesSchema = z.strictObject({
  type: z.literal('agencies').describe('Each of these named agencies.'),
  agencies: z.array(RequiredAgencySchema).min(1),
});
const CountSchema = z
  .strictObject({
    type: z
      .literal('count')
      .describe('So many of a class: 8 members, 3 agencies, 3 of 4 agencies.'),
    count: z.number().int().positive(),
    bound: QuorumBoundSchema,
    of: QuorumClassSchema,
    out_of: z
      .number()
      .int()
      .positive()
      .optional()
      .describe('The size of the class, where printed.'),
    from_agencies: z
      .number()
      .int()
      .positive()
      .optional()
      .describe('From at least so many agencies.'),
    different: z.boolean().default(false).describe('True where the source says “different”.'),
    agencies_different: z
      .boolean()
      .optional()
      .describe('True where the source says “different” or “separate” of the agencies.'),
    named: NamedSchema,
  })
  .refine(({ count, out_of = count }) => count <= out_of, {
    path: ['count'],
    error: 'a count no larger than `out_of`, the size of the class',
  })
  .refine(
    ({ agencies_different, from_agencies }) =>
      agencies_different === undefined || from_agencies !== undefined,
    { path: ['agencies_different'], error: '`from_agencies` beside it: which agencies differ' },
  );
const FractionSchema = z.strictObject({
  type: z.literal('fraction').describe('A part of a class: one third of the voting members.'),
  numerator: z.number().int().positive(),
  denominator: z.number().int().positive(),
  of: QuorumClassSchema,
  rounded: z.enum(['up', 'down']).optional().describe('Only where the source says so.'),
  chair_counted: z.boolean().optional().describe('Only where the source says so.'),
  named: NamedSchema,
  bound: QuorumBoundSchema,
});
const RolesSchema = z.strictObject({
  type: z
    .literal('roles')
    .describe('Each of these roles; inside one entry, any one of them will do.'),
  roles: z
    .array(
      z.strictObject({
        any_of: z
          .array(
            z.strictObject({
              printed: z.string().min(1).describe('The role as printed.'),
              role: IdSchema.optional().describe('From registers/roles.yaml.'),
              agency_type: IdSchema.optional().describe('The agency the role belongs to.'),
            }),
          )
          .min(1),
      }),
    )
    .min(1),
});

export type QuorumRule =
  | z.output<typeof AllPartnersSchema>
  | z.output<typeof AgenciesSchema>
  | z.output<typeof CountSchema>
  | z.output<typeof FractionSchema>
  | z.output<typeof RolesSchema>
  | z.output<typeof SetBySchema>
  | { type: 'all-of'; rules: QuorumRule[] }
  | { type: 'any-of'; rules: QuorumRule[] };

const QuorumRuleSchema: z.ZodType<QuorumRule> = z.lazy(() =>
  z.discriminatedUnion('type', [
    AllPartnersSchema,
    AgenciesSchema,
    CountSchema,
    FractionSchema,
    RolesSchema,
    SetBySchema,
    z.strictObject({ type: z.literal('all-of'), rules: z.array(QuorumRuleSchema).min(2) }),
    z.strictObject({ type: z.literal('any-of'), rules: z.array(QuorumRuleSchema).min(2) }),
  ]),
);

/** More than any document leaves open; each rule inside another can multiply them. */
const WAYS_LIMIT = 100;

/** In how many ways a rule can be met: one, unless it leaves a choice between rules. */
function waysToMeet(rule: QuorumRule): number {
  switch (rule.type) {
    case 'all-of':
      return rule.rules.reduce((ways, inner) => ways * waysToMeet(inner), 1);
    case 'any-of':
      return rule.rules.reduce((ways, inner) => ways + waysToMeet(inner), 0);
    default:
      return 1;
  }
}

/** True where `named` stands only beside other rules, all of which must be met. */
function namedHasOthers(rule: QuorumRule, isJoined = false): boolean {
  if (rule.type === 'all-of') return rule.rules.every((inner) => namedHasOthers(inner, true));
  if (rule.type === 'any-of') return rule.rules.every((inner) => namedHasOthers(inner, isJoined));
  return isJoined || !('named' in rule) || rule.named === undefined;
}

/** Who must be there for a meeting to decide. What happens otherwise is `without-quorum`. */
export const QuorumSchema = z
  .strictObject({
    kind: z.literal('quorum'),
    rule: QuorumRuleSchema.refine(
      (rule) => waysToMeet(rule) <= WAYS_LIMIT,
      `a rule that can be met in at most ${String(WAYS_LIMIT)} ways`,
    ).refine(
      (rule) => namedHasOthers(rule),
      '`named` only in a rule of `all-of`: without others nobody is besides or among them',
    ),
    deputies: z
      .enum(['counted', 'not-counted'])
      .optional()
      .describe('Whether deputies count. Only where the source says so.'),
    chair_required: z
      .enum(['chair', 'chair-or-vice-chair'])
      .optional()
      .describe('Where the chair, or the chair or vice chair, must be there.'),
    override: z
      .strictObject({
        by: ActorSchema,
        scope: z.enum(['item-by-item', 'whole-meeting']),
      })
      .optional()
      .describe('Who may let the meeting, or single items, go on although the rule is not met.'),
  })
  .describe('Who must be there for a meeting to decide.');
export type Quorum = z.output<typeof QuorumSchema>;

const ConsequenceSchema = z.enum([
  'does-not-proceed',
  'goes-ahead',
  'discussion-only',
  'chair-picks-items',
  'reconvenes',
]);

/** What happens when the quorum is not met. */
export const WithoutQuorumSchema = z
  .strictObject({
    kind: z.literal('without-quorum'),
    consequence: ConsequenceSchema,
    or: z
      .array(ConsequenceSchema)
      .min(1)
      .optional()
      .describe('What may happen in its place, where the source leaves a choice.'),
    decided_by: ActorSchema.optional().describe('Who makes that choice, where the source says so.'),
    ratified_by: ActorSchema.optional().describe(
      'Who confirms the decisions afterwards; of discussion-only, the recommendations.',
    ),
    within: PeriodSchema.optional().describe(
      'The time allowed to reconvene; of discussion-only, to confirm.',
    ),
  })
  .refine(({ consequence, or = [] }) => !or.includes(consequence), {
    path: ['or'],
    error: 'other consequences than the first',
  })
  .describe('What happens when the quorum is not met.');
export type WithoutQuorum = z.output<typeof WithoutQuorumSchema>;
