import { z } from 'zod';
import { ActorSchema } from '../actor.ts';
import { PeriodSchema } from '../period.ts';

/** How decisions are made: the first method, then what follows where it fails. */
export const DecisionSchema = z
  .strictObject({
    kind: z.literal('decision'),
    steps: z
      .array(
        z.strictObject({
          method: z.enum([
            'consensus',
            'simple-majority',
            'majority-if-all-partners-agree',
            'unanimity-of-partners',
            'casting-vote',
            'chair-decides',
            'refer-up',
            'recommend-only',
            'decided-by',
            'by-correspondence',
            'lead-settled-by-issue',
          ]),
          to: ActorSchema.optional().describe('Who decides, or to whom it is referred.'),
          recorded: z.boolean().optional().describe('True where the vote or dissent is recorded.'),
          partners_for: z
            .number()
            .int()
            .min(1)
            .max(3)
            .optional()
            .describe('Of a simple majority: how many safeguarding partners must vote for it.'),
          majority_of: z
            .enum([
              'members',
              'members-present',
              'members-present-and-voting',
              'voting-members',
              'voting-members-present',
            ])
            .optional()
            .describe('Of a simple majority: of whom it is counted, where the source says so.'),
        }),
      )
      .min(1),
    votes: z.enum(['one-for-each-agency', 'one-for-each-member']).optional(),
    casting_vote: z
      .enum(['none'])
      .optional()
      .describe('Where the source says that the chair has no casting vote.'),
    tie: z
      .enum(['lost'])
      .optional()
      .describe('Where the source says that a motion with equal votes is lost.'),
  })
  .refine(
    ({ steps, casting_vote: none }) =>
      none === undefined || steps.every(({ method }) => method !== 'casting-vote'),
    { path: ['casting_vote'], error: 'no step `casting-vote` where there is none' },
  )
  .refine(
    ({ steps }) =>
      steps.every(
        ({ method, partners_for: partners, majority_of: of }) =>
          (partners ?? of) === undefined || method === 'simple-majority',
      ),
    {
      path: ['steps'],
      error: '`partners_for` and `majority_of` only in a step `simple-majority`',
    },
  )
  .describe('How decisions are made, step by step.');

/** Decisions that cannot wait for a meeting. */
export const UrgentDecisionSchema = z
  .strictObject({
    kind: z.literal('urgent-decision'),
    by: z.array(ActorSchema).min(1),
    jointly: z.boolean().default(false).describe('True where all of them decide together.'),
    consulting: z.array(ActorSchema).default([]),
    needed_within: PeriodSchema.optional().describe('What makes a decision urgent.'),
  })
  .describe('Who decides between meetings.');

/** A route in order: who acts, what they do, with or to whom, in what time. */
export const RouteSchema = z
  .strictObject({
    kind: z.literal('route'),
    steps: z
      .array(
        z.strictObject({
          action: z.enum([
            'raise-at-meeting',
            'raise-with',
            'bring-to-attention',
            'meet',
            'special-meeting',
            'investigate',
            'refer',
            'seek-guidance',
            'serve-notice',
            'follow-policy',
            'resolve-locally',
            'enquire-and-challenge',
            'monitor',
            'write',
            'notify',
            'suspend',
            'remove',
          ]),
          by: ActorSchema.optional(),
          with: z.array(ActorSchema).optional().describe('Who acts together with `by`.'),
          to: z.array(ActorSchema).default([]),
          within: PeriodSchema.optional(),
          after: z
            .enum(['receipt', 'step-before'])
            .optional()
            .describe('What the time runs from, where the source says so.'),
          when: z
            .enum([
              'not-agreed',
              'no-answer',
              'no-change',
              'not-effective',
              'progress-insufficient',
              'if-necessary',
              'urgent',
              'persistent',
              'no-decision',
            ])
            .optional()
            .describe('The condition on which the step follows.'),
          stage: z.string().min(1).optional().describe('The number of the stage as printed.'),
          after_absences: z
            .number()
            .int()
            .positive()
            .optional()
            .describe('The number of missed meetings that starts this step.'),
          document: z
            .string()
            .min(1)
            .optional()
            .describe('A policy or document named for the step.'),
          what: z
            .enum(['non-compliance'])
            .optional()
            .describe('What is referred, where the source names another thing than the dispute.'),
          last_resort: z
            .boolean()
            .default(false)
            .describe('True where only in extremes or if necessary.'),
          possible: z
            .boolean()
            .default(false)
            .describe('True where the source says only that the step may be taken.'),
        }),
      )
      .min(1)
      .refine((steps) => steps.every(({ what, action }) => !what || action === 'refer'), {
        error: '`what` only of a step `refer`',
      }),
    missing: z
      .string()
      .min(1)
      .optional()
      .describe('What part of the route the copy lacks: the steps are then not all.'),
    excludes: z
      .array(z.enum(['inside-one-agency', 'conduct', 'complaints', 'single-cases']))
      .min(1)
      .optional()
      .describe('What the route is not for, by its own words.'),
  })
  .describe('Steps in order, each with who acts and to whom.');
