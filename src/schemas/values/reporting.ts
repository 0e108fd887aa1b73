import { z } from 'zod';
import { ActorSchema } from '../actor.ts';
import { PeriodSchema } from '../period.ts';
import { PreciseDateSchema } from '../primitives.ts';
import { StandingSchema } from './general.ts';

const MonthSchema = z.number().int().min(1).max(12).describe('A month, 1 to 12.');

/** The yearly report: who writes it, when, what it covers, who receives it. */
export const ReportSchema = z
  .strictObject({
    kind: z.literal('report'),
    every: PeriodSchema.optional().describe('How often: 1 year, at-least.'),
    written_by: z.array(ActorSchema).default([]),
    month: MonthSchema.optional().describe('The month it appears, where printed.'),
    covers: z
      .strictObject({
        months: z.number().int().positive().optional(),
        until_month: MonthSchema.optional(),
      })
      .optional()
      .describe('The period it covers, where printed.'),
    first: PreciseDateSchema.optional().describe('When the first one was due.'),
    received_by: z.array(ActorSchema).default([]),
    published: z.boolean().optional().describe('True where the source says that it is published.'),
    where_published: z.string().min(1).optional(),
  })
  .describe('A yearly report.');

/** A business plan or work plan. */
export const PlanSchema = z
  .strictObject({
    kind: z.literal('plan'),
    plans: z
      .array(
        z.strictObject({
          plan: z.string().min(1).describe('The plan as printed.'),
          length: PeriodSchema.optional(),
          reviewed: PeriodSchema.optional().describe('How often it is reviewed.'),
          updates: PeriodSchema.optional().describe(
            'How often it is updated, or updates on it come.',
          ),
          published: z
            .union([z.literal(true), z.string().min(1)])
            .optional()
            .describe('true where the source says that it is published; where, if it says where.'),
          by: z.array(ActorSchema).default([]),
          agreed_by: z.array(ActorSchema).optional().describe('Who agrees or endorses it.'),
          received_by: z
            .array(ActorSchema)
            .optional()
            .describe('To whom it is reported or made available.'),
          standing: StandingSchema.unwrap()
            .optional()
            .describe('Of a plan that is still to be made.'),
          due_by: PreciseDateSchema.optional().describe(
            'Of a plan still to be made: by when, where a date is printed.',
          ),
        }),
      )
      .min(1),
  })
  .describe('Plans the partnership works to.');

/** How and when the arrangements themselves are reviewed. */
export const ReviewSchema = z
  .strictObject({
    kind: z.literal('review'),
    every: PeriodSchema.optional(),
    when: PreciseDateSchema.optional(),
    by: z.array(ActorSchema).default([]),
    approved_by: z.array(ActorSchema).default([]),
    recommended_to: z
      .array(ActorSchema)
      .optional()
      .describe('To whom changes are recommended, where the source does not say who approves.'),
    consulting: z.array(ActorSchema).default([]),
    at: z.enum(['first-meeting-of-the-year']).optional(),
  })
  .describe('The review of the arrangements.');
