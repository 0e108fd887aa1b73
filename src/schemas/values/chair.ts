import { z } from 'zod';
import { ActorSchema } from '../actor.ts';
import { PeriodSchema } from '../period.ts';
import { IdSchema, PreciseDateSchema } from '../primitives.ts';

/**
 * Who chairs (or deputises for) a body, how they come to the chair and what vote they have. `_with` and `_via` say
 * of an act what `with` and `via` say of a provision.
 */
export const ChairSchema = z
  .strictObject({
    kind: z.literal('chair'),
    arrangement: z
      .enum([
        'independent',
        'independent-and-scrutineer',
        'office-holder',
        'elected-member',
        'rotating',
        'co-chairs',
        'standing-and-rotating-co-chairs',
        'from-membership',
        'from-partnership',
        'from-partnership-or-nominee',
        'from-partners',
        'by-partners',
        'appointed',
        'vacant',
      ])
      .describe(
        'How the chair is filled. from-membership: one of the members of this body. from-partnership: of a group, a member of the partnership. appointed: the source says only by whom, not from whom. by-partners: the partners are responsible for chairing; which of them chairs, or whether one does, is not said.',
      ),
    holders: z.array(ActorSchema).default([]).describe('The offices that hold or share the chair.'),
    supported_by: z.array(ActorSchema).default([]).describe('Who supports the chair.'),
    appointed_by: z.array(ActorSchema).default([]),
    appointed_with: z.array(ActorSchema).default([]).describe('Who takes part in appointing.'),
    appointed_via: z.array(ActorSchema).default([]).describe('Through whom: “by a panel of …”.'),
    consulted: z.array(ActorSchema).default([]).describe('Who is consulted on the appointment.'),
    accountable_to: z.array(ActorSchema).default([]),
    accountable_via: z.array(ActorSchema).default([]).describe('Through whom the chair answers.'),
    appraised_by: z.array(ActorSchema).default([]),
    appraised_with: z.array(ActorSchema).default([]).describe('Who takes part in appraising.'),
    shared_with: z
      .array(IdSchema)
      .default([])
      .describe('Areas, from registers/areas.yaml, that share the same chair.'),
    shared_with_boards: z
      .array(ActorSchema)
      .default([])
      .describe('Other boards that share the same chair.'),
    replaced_by: ActorSchema.optional().describe('Who takes over when this chairing ends.'),
    vote: z
      .enum(['casting', 'none', 'not-a-decision-maker', 'ordinary'])
      .optional()
      .describe('The chair’s vote. Only where the source says so.'),
    same_person: z
      .boolean()
      .optional()
      .describe('True where one person holds all the offices under `holders`.'),
    rotation: z
      .strictObject({
        every: PeriodSchema.optional().describe('How long each turn lasts.'),
        order: z.array(ActorSchema).min(2).optional().describe('The order of turns.'),
        first: ActorSchema.optional().describe('Who begins.'),
      })
      .refine((turn) => Object.keys(turn).length > 0, 'every, order or first')
      .optional()
      .describe('How the chair, or one of two chairs, goes round.'),
    from: PreciseDateSchema.optional().describe('When this chairing begins, where printed.'),
    until: PreciseDateSchema.optional().describe('When this chairing ends, where printed.'),
  })
  .refine(({ same_person, holders }) => same_person === undefined || holders.length > 1, {
    path: ['same_person'],
    error: 'at least two `holders` beside it',
  })
  .refine(
    ({ rotation, arrangement }) =>
      rotation === undefined || /rotating|co-chairs/u.test(arrangement),
    { path: ['rotation'], error: '`rotation` only of a chair that rotates' },
  )
  .describe('Who chairs a body.');
