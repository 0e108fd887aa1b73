import { z } from 'zod';
import { ActorSchema, RELATIONS } from '../actor.ts';
import { PeriodSchema } from '../period.ts';
import { BoundSchema, IdSchema, PreciseDateSchema } from '../primitives.ts';

/** How firm a provision is (method page “How a document is read”). */
export const StandingSchema = z
  .enum(['in-place', 'planned', 'aim', 'proposed'])
  .default('in-place')
  .describe(
    'in-place: it holds. planned: to be done, set up or written later. aim: a wish or intention without act or date. proposed: not yet agreed.',
  );
export type Standing = z.output<typeof StandingSchema>;

/**
 * What the document provides for, in terms from the field's closed vocabulary
 * (registers/vocabularies/<vocabulary>.yaml), with who, in what relation, and how often where it says so.
 */
export const ProvisionsSchema = z
  .strictObject({
    kind: z.literal('provisions'),
    items: z
      .array(
        z
          .strictObject({
            term: IdSchema.describe('A term of the vocabulary that the field names.'),
            ...RELATIONS,
            every: PeriodSchema.optional().describe('How often: every 3 months, every 1 year.'),
            count: z
              .number()
              .int()
              .positive()
              .optional()
              .describe('How many, where a number is printed.'),
            count_bound: BoundSchema.optional().describe(
              'How firm that number is, where not exact.',
            ),
            within: PeriodSchema.optional().describe('In what time.'),
            standing: StandingSchema,
            due: PreciseDateSchema.optional().describe(
              'Of what is planned: for when, where a date is printed.',
            ),
            due_by: PreciseDateSchema.optional().describe('The same where the source prints “by”.'),
            from: PreciseDateSchema.optional().describe(
              'Since when it holds, where a date is printed: the start of an office.',
            ),
            until: PreciseDateSchema.optional().describe('Until when, where a date is printed.'),
            but_not: IdSchema.optional().describe(
              'A term of the same vocabulary that the source takes out of this one.',
            ),
            when: z
              .enum([
                'as-required',
                'where-possible',
                'where-appropriate',
                'on-request',
                'by-issue',
              ])
              .optional()
              .describe('The condition under which it holds, where the label does not carry it.'),
          })
          .refine(({ due, due_by }) => due === undefined || due_by === undefined, {
            path: ['due_by'],
            error: '`due` or `due_by`, as the source prints “for” or “by”',
          }),
      )
      .min(1),
  })
  .describe('Terms of a closed vocabulary, each with who, in what relation, and how often.');

/** Whether something exists in the area: a stated nil is a finding of its own. */
export const PresenceSchema = z
  .strictObject({
    kind: z.literal('presence'),
    things: z
      .array(
        z.strictObject({
          thing: z.enum([
            'youth-custody',
            'residential-homes',
            'independent-residential-homes',
            'legal-entity',
          ]),
          present: z.boolean(),
          run_by: ActorSchema.optional().describe('Who runs it, where the source says so.'),
        }),
      )
      .min(1),
  })
  .describe('Whether something exists in the area.');

/** Documents named as holding or governing something, beside what this document itself says. */
export const DocumentsSchema = z
  .strictObject({
    kind: z.literal('documents'),
    documents: z
      .array(
        z.strictObject({
          title: z.string().min(1).describe('The document as the source names it.'),
          status: z
            .enum(['named', 'being-updated', 'to-be-written', 'shown-in-part'])
            .default('named'),
        }),
      )
      .min(1),
  })
  .describe('Documents named.');

/** Bodies of these arrangements, by id. */
export const BodiesSchema = z
  .strictObject({
    kind: z.literal('bodies'),
    bodies: z.array(IdSchema).min(1).describe('Bodies of these arrangements.'),
  })
  .describe('One or more bodies of these arrangements.');

/** Whom a body answers to, and to whom it sends reports: two relations, neither following from the other. */
export const ReportsToSchema = z
  .strictObject({
    kind: z.literal('reports-to'),
    to: z
      .array(
        z
          .strictObject({
            relation: z
              .enum(['accountable', 'reports', 'overseen', 'receives-from', 'passes-to'])
              .describe(
                'accountable: it answers to them, in those words or as plain. reports: it reports, or sends a report, to them. overseen: the source says only that someone oversees the body. receives-from: it takes in their proposals or reports. passes-to: it passes on what it took in.',
              ),
            sends: z
              .enum(['yearly-report', 'reports', 'update-reports', 'minutes'])
              .optional()
              .describe('Of `reports`: what it sends, where the source says no more than that.'),
            body: IdSchema.optional().describe('A body of these arrangements.'),
            actor: ActorSchema.optional().describe('Anyone else.'),
            until: z.string().min(1).optional().describe('The event that ends it, in our words.'),
            via_body: IdSchema.optional().describe(
              'The body of these arrangements it goes through.',
            ),
            when: z
              .enum(['exception', 'as-required'])
              .optional()
              .describe('exception: only where the usual way will not do.'),
          })
          .refine(({ relation, sends }) => sends === undefined || relation === 'reports', {
            path: ['sends'],
            error: '`sends` only beside `relation: reports`: to send something is not to answer',
          }),
      )
      .min(1),
  })
  .describe('Whom a body answers to, and to whom it sends reports.');

/** Simply who: an office, group or organisation. */
export const ActorsSchema = z
  .strictObject({ kind: z.literal('actors'), actors: z.array(ActorSchema).min(1) })
  .describe('Who.');
