import { z } from 'zod';
import { ActorSchema } from '../actor.ts';
import { BoundSchema, IdSchema, PreciseDateSchema } from '../primitives.ts';

const bound = BoundSchema.default('exactly');

const PURPOSES = ['reviews', 'quality', 'finance', 'learning', 'planning', 'all-members'] as const;

const FrequencyRuleSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('every').describe('One meeting every so many units: every 6 weeks, monthly.'),
    count: z.number().int().positive(),
    unit: z.enum(['week', 'month', 'year']),
    bound: bound.describe('at-least: at this pace or more often.'),
  }),
  z.strictObject({
    type: z.literal('times').describe('So many meetings a year.'),
    count: z.number().int().positive(),
    bound,
  }),
  z.strictObject({
    type: z.literal('split').describe('So many a year at each level: two regional and one local.'),
    parts: z
      .array(z.strictObject({ level: z.string().min(1), count: z.number().int().positive() }))
      .min(2),
    bound,
  }),
  z.strictObject({
    type: z.literal('word').describe('A word that gives no number, or two.'),
    word: z.enum(['bi-monthly', 'bi-annually', 'regularly', 'as-required', 'scheduled']),
  }),
  z.strictObject({
    type: z
      .literal('by-purpose')
      .describe('So often for one purpose, otherwise by another pace: twice a year on finance.'),
    parts: z
      .array(
        z.union([
          z.strictObject({ for: z.enum(PURPOSES), times: z.number().int().positive() }),
          z.strictObject({ for: z.literal('otherwise'), word: z.enum(['as-required']) }),
        ]),
      )
      .min(2),
  }),
  z.strictObject({
    type: z.literal('with-body').describe('Timed by the meetings of another body.'),
    relation: z.enum(['before', 'after', 'alongside']),
    body: IdSchema,
  }),
  z.strictObject({
    type: z.literal('virtual').describe('Works without meeting, by correspondence or on-line.'),
  }),
]);
export type FrequencyRule = z.output<typeof FrequencyRuleSchema>;

/** How often a body meets. Meetings a year are derived from the rule, never written. */
export const FrequencySchema = z
  .strictObject({
    kind: z.literal('frequency'),
    rule: FrequencyRuleSchema,
    initially: z.boolean().default(false).describe('True where the source says “initially”.'),
    initially_until: PreciseDateSchema.optional().describe('Until when, where printed.'),
    plus: z
      .array(
        z.strictObject({
          event: z.enum(['development-day', 'annual-event', 'themed-meeting', 'special-meeting']),
          count: z.number().int().positive().default(1),
        }),
      )
      .default([])
      .describe('Fixed events beside the meetings, each year.'),
    triggers: z
      .array(
        z.enum([
          'urgent-matter',
          'specific-review',
          'specific-issue',
          'requirement-of-the-chair',
          'dispute',
        ]),
      )
      .default([])
      .describe('What brings further meetings beyond the fixed number.'),
    attended_by: ActorSchema.optional().describe('Where the rule is for one class of member only.'),
  })
  .refine(({ initially, initially_until }) => initially || initially_until === undefined, {
    path: ['initially_until'],
    error: '`initially: true` beside it',
  })
  .describe('How often a body meets.');
export type Frequency = z.output<typeof FrequencySchema>;
