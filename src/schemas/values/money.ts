import { z } from 'zod';
import { ActorSchema } from '../actor.ts';
import { PeriodSchema } from '../period.ts';
import {
  DayOfYearSchema,
  FinancialYearSchema,
  IdSchema,
  daysAfter,
  PenceSchema,
} from '../primitives.ts';
import { StandingSchema } from './general.ts';

/** What the money rests on: how contributions are settled and by whom they are paid. */
export const FundingBasisSchema = z
  .strictObject({
    kind: z.literal('funding-basis'),
    basis: z
      .array(
        z.enum([
          'agreed-yearly',
          'yearly-at-agreed-level',
          'agreed-for-rolling-years',
          'by-memorandum',
          'pooled-fund',
          'aligned-budgets',
          'by-size-resources-and-responsibility',
          'fixed-shares',
          'listed-amounts',
          'listed-costs',
          'within-existing-resources',
          'in-kind',
          'not-agreed-yet',
        ]),
      )
      .min(1),
    alternatives: z
      .boolean()
      .optional()
      .describe(
        'True where the source offers the kinds of basis as alternatives: one or the other.',
      ),
    payers: z.array(ActorSchema).default([]).describe('Who pays, where the source says.'),
    shares: z
      .array(
        z.strictObject({ agency: z.string().min(1), agency_type: IdSchema, percent: z.number() }),
      )
      .default([])
      .describe('Shares in per cent, where the source gives them.'),
    rolling: PeriodSchema.optional().describe('How long contributions are agreed for.'),
    notice: PeriodSchema.optional().describe('How long before the year the figure is agreed.'),
    wherever_possible: z
      .boolean()
      .default(false)
      .describe('True where the source qualifies the rule so.'),
    standing: StandingSchema.unwrap().optional().describe('Of a basis that does not hold yet.'),
  })
  .describe('What contributions rest on.');

const AmountSchema = z.discriminatedUnion('state', [
  z.strictObject({
    year: FinancialYearSchema,
    state: z.literal('stated'),
    pence: PenceSchema,
  }),
  z.strictObject({
    year: FinancialYearSchema,
    state: z
      .literal('deduced')
      .describe('Lost from the copy, and settled beyond doubt by a printed total; never as read.'),
    pence: PenceSchema,
    from: z.string().min(1).describe('The total and the sum that settle it, in our words.'),
  }),
  z.strictObject({
    year: FinancialYearSchema,
    state: z.literal('unclear').describe('The copy lost or displaced the cell.'),
    reason: z.string().min(1),
  }),
]);

/** Contributions and totals by agency and financial year, reconciled by the site. */
export const ContributionsSchema = z
  .strictObject({
    kind: z.literal('contributions'),
    lines: z
      .array(
        z.strictObject({
          agency: z.string().min(1).describe('The agency or heading as printed.'),
          agency_type: IdSchema.optional().describe('Left out for lines that are not agencies.'),
          nature: z
            .enum(['contribution', 'carry-forward', 'other-income', 'expenditure', 'unlabelled'])
            .default('contribution')
            .describe(
              'Only contributions are summed against the printed totals, unless a total says otherwise.',
            ),
          paid_by: ActorSchema.optional().describe('Who pays, where it is not the agency itself.'),
          locator: z.string().min(1).optional(),
          quotation: z.string().min(1).describe('The line as printed.'),
          amounts: z.array(AmountSchema).min(1),
        }),
      )
      .min(1),
    totals: z
      .array(
        z.strictObject({
          year: FinancialYearSchema,
          pence: PenceSchema,
          of: z
            .array(z.enum(['contribution', 'carry-forward', 'other-income', 'expenditure']))
            .default(['contribution']),
          locator: z.string().min(1).optional(),
          quotation: z.string().min(1).describe('The words the total stands in.'),
          reconciles: z
            .enum(['yes', 'no', 'cannot-be-told'])
            .describe('Whether the lines we could read add up to the printed total.'),
          reason: z.string().min(1).optional().describe('What stands between lines and total.'),
        }),
      )
      .default([]),
  })
  .describe('Money by agency and financial year.');
export type Contributions = z.output<typeof ContributionsSchema>;

/** Payments from one to one or many: by whom, to whom, in which year, how much, for what. */
export const PaymentsSchema = z
  .strictObject({
    kind: z.literal('payments'),
    payments: z
      .array(
        z
          .strictObject({
            from: ActorSchema,
            to: z.array(ActorSchema).default([]).describe('Who receives it, where named.'),
            year: FinancialYearSchema.optional(),
            pence: PenceSchema.describe('The sum as printed; of `each`, what one receives.'),
            each: z.boolean().optional().describe('True where each receiver gets the sum.'),
            times: z
              .number()
              .int()
              .positive()
              .optional()
              .describe('To how many, where a number is printed.'),
            split: z
              .array(
                z.strictObject({
                  for: z.enum(['children', 'adults', 'other']),
                  percent: z.number().positive().max(100),
                }),
              )
              .min(2)
              .optional()
              .describe('How the sum is parted, in per cent.'),
            tied: z.boolean().optional().describe('True where the money is tied to aims or terms.'),
          })
          .refine(({ each, to, times }) => each !== true || to.length > 1 || times !== undefined, {
            path: ['each'],
            error: '`times`, or several under `to`, beside it',
          })
          .refine(
            ({ split }) =>
              split === undefined || split.reduce((sum, { percent }) => sum + percent, 0) === 100,
            { path: ['split'], error: 'parts that make 100 per cent' },
          ),
      )
      .min(1),
  })
  .describe('Payments, each from one to one or many.');

/** Posts that serve the partnership, in full-time equivalents. */
export const StaffingSchema = z
  .strictObject({
    kind: z.literal('staffing'),
    posts: z
      .array(
        z.strictObject({
          post: z.string().min(1).describe('The post as printed; never a person’s name.'),
          fte: z
            .number()
            .positive()
            .optional()
            .describe('Full-time equivalents as printed: 1, 0.5, 0.6.'),
          shared_with: z
            .array(IdSchema)
            .default([])
            .describe('Other areas, from registers/areas.yaml, that share the post.'),
        }),
      )
      .min(1),
  })
  .describe('Posts, with their full-time equivalents where printed.');

/** Who holds and handles the money. */
export const AdministrationSchema = z
  .strictObject({
    kind: z.literal('administration'),
    administered_by: z.array(ActorSchema).default([]),
    budget_holder: z.array(ActorSchema).default([]).describe('Who may authorise payments.'),
    set_by: z.array(ActorSchema).default([]).describe('Who sets or agrees the budget.'),
    monitored_by: z.array(ActorSchema).default([]),
    advice_from: z.array(ActorSchema).default([]).describe('Who gives legal or financial advice.'),
  })
  .refine(
    (value) => Object.values(value).some((part) => Array.isArray(part) && part.length > 0),
    'at least one of administered_by, budget_holder, set_by, monitored_by, advice_from',
  )
  .describe('Who holds, sets, monitors and administers the money.');

/** The year the budget runs by. */
export const BudgetYearSchema = z
  .strictObject({
    kind: z.literal('budget-year'),
    starts: DayOfYearSchema.optional(),
    ends: DayOfYearSchema.optional(),
    budget_agreed: z.enum(['each-year', 'by-memorandum']).optional(),
    published_in: z
      .string()
      .min(1)
      .optional()
      .describe('The document that holds the budget, as printed.'),
  })
  .refine(
    ({ starts, ends }) =>
      starts === undefined || ends === undefined || daysAfter(ends).includes(starts),
    {
      path: ['ends'],
      message: 'the day before the year starts: 03-31 where it starts on 04-01',
      when: ({ issues }) => issues.length === 0,
    },
  )
  .describe('The year and cycle of the budget.');
