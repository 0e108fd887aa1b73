import { z } from 'zod';
import { ActorSchema } from '../actor.ts';
import { PeriodSchema } from '../period.ts';
import { PreciseDateSchema } from '../primitives.ts';

/** Deadlines around meetings: papers out 5 working days before, minutes 2 weeks after. */
export const DeadlinesSchema = z
  .strictObject({
    kind: z.literal('deadlines'),
    deadlines: z
      .array(
        z.strictObject({
          item: z.enum([
            'notice',
            'agenda',
            'papers',
            'agenda-items',
            'reports',
            'report-amendments',
            'minutes',
            'challenge-to-minutes',
            'dates-of-meetings',
            'requests',
          ]),
          within: PeriodSchema.optional().describe('The time, where the source gives one.'),
          as_a_rule: z
            .boolean()
            .optional()
            .describe('True where the source says “generally”, “normally” or the like.'),
          relation: z.enum(['before', 'after', 'at']).describe('Before, after or at the event.'),
          event: z.enum([
            'meeting',
            'receipt-of-minutes',
            'next-meeting',
            'start-of-year',
            'agreement-of-minutes',
            'scrutiny-committee-meeting',
          ]),
          by: ActorSchema.optional(),
          to: ActorSchema.optional(),
        }),
      )
      .min(1),
  })
  .describe('What must be done how long before or after a meeting.');

/** Further meetings: who may call them, on what ground, at what notice. */
export const ExtraMeetingsSchema = z
  .strictObject({
    kind: z.literal('extra-meetings'),
    called_by: z
      .array(ActorSchema)
      .default([])
      .describe('Empty where the source does not say who.'),
    grounds: z
      .array(
        z.enum([
          'any',
          'urgent-matter',
          'specific-review',
          'specific-issue',
          'dispute',
          'requirement-of-the-chair',
          'as-required',
        ]),
      )
      .default([]),
    notice: PeriodSchema.optional(),
    convened: z
      .boolean()
      .optional()
      .describe('true where the source says that one is convened, and not that one may be called.'),
  })
  .describe('Meetings beyond the fixed number.');

/** How long something lasts: a term of office, a plan, a period of notice. */
export const DurationSchema = z
  .strictObject({
    kind: z.literal('duration'),
    period: PeriodSchema.optional(),
    permanent: z.boolean().default(false).describe('True where the source says it has no end.'),
    of: ActorSchema.optional().describe('Whom it is for, where only one class of member.'),
  })
  .refine(
    (value) => value.permanent !== (value.period !== undefined),
    'either `period` or `permanent: true`',
  )
  .describe('How long something lasts.');

/** Dates of the arrangements, each for one event. */
export const DatesSchema = z
  .strictObject({
    kind: z.literal('dates'),
    dates: z
      .array(
        z.strictObject({
          event: z.enum([
            'agreed',
            'published',
            'effective',
            'revised',
            'ends',
            'review-by',
            'superseded',
            'decision-due',
            'final-version-due',
          ]),
          date: PreciseDateSchema,
        }),
      )
      .min(1),
  })
  .describe('Dates printed for the arrangements.');
