import { z } from 'zod';
import { ActorSchema } from '../actor.ts';
import { IdSchema } from '../primitives.ts';
import { StandingSchema } from './general.ts';

/** Capacities in which someone can sit at, or beside, a table. */
export const CAPACITIES = [
  'member',
  'voting',
  'non-voting',
  'executive',
  'non-executive',
  'chair',
  'vice-chair',
  'advisory',
  'advising-officer',
  'participating-observer',
  'observer',
  'in-attendance',
  'co-opted',
  'associate',
  'lay-member',
  'by-invitation',
  'papers-only',
] as const;

/** Conditions under which a member takes part. */
const ATTENDS_WHEN = [
  'as-required',
  'on-request',
  'issue-by-issue',
  'where-appropriate',
  'where-possible',
] as const;

const MemberSchema = z
  .strictObject({
    name: z
      .string()
      .min(1)
      .describe('The member as printed, spelling included; never a person’s name.'),
    agency_type: IdSchema.describe(
      'From registers/agency-types.yaml, by what the body was at the date.',
    ),
    also_types: z
      .array(IdSchema)
      .min(1)
      .optional()
      .describe('Of a double entry, “X and Y” or “X/Y”: the types after the first. It is one row.'),
    capacity: z.enum(CAPACITIES).default('member').describe('Only as the source gives it.'),
    seats: z
      .number()
      .int()
      .positive()
      .nullable()
      .default(null)
      .describe('How many seats, where the source gives a number; otherwise leave out.'),
    role: z.string().min(1).optional().describe('The post or level the source asks for.'),
    when: z
      .enum(ATTENDS_WHEN)
      .optional()
      .describe('The condition of taking part, where the source makes one.'),
    choice: z
      .enum(['or', 'and-or'])
      .optional()
      .describe('Where a row names several for its seat: one of them, or one or more.'),
    decided_by: ActorSchema.optional().describe('Who decides whether the seat is filled.'),
    on_behalf_of: z
      .string()
      .min(1)
      .optional()
      .describe('The office for which the member sits, as printed.'),
    phase: z
      .enum(['early-years', 'primary', 'secondary', 'special', 'further-education'])
      .optional()
      .describe('Of education: the phase that the member stands for.'),
    class: z.string().min(1).optional().describe('The class of members it belongs to, as printed.'),
    standing: StandingSchema.unwrap().optional().describe('Of a seat that does not stand yet.'),
    ex_officio: z.boolean().optional().describe('True where the seat goes with an office.'),
    group: z
      .string()
      .min(1)
      .optional()
      .describe('The heading of the list the member stands under.'),
    locator: z
      .string()
      .min(1)
      .optional()
      .describe('Where the name stands, if not where the list does.'),
    quotation: z.string().min(1).optional().describe('The words, where they differ from the name.'),
    doubt: z
      .string()
      .min(1)
      .optional()
      .describe('Why it is not sure that this is a seat, where the source doubts it: “possibly”.'),
    note: z.string().min(1).optional(),
  })
  .describe('One row for each seat-holder the source lists.');
export type Member = z.output<typeof MemberSchema>;

/** What holds for one class of members. Each key only where the source says so. */
const MemberClassSchema = z.strictObject({
  class: z.string().min(1).describe('The class as printed.'),
  attendance: z.enum(['each-meeting', 'optional', 'as-required']).optional(),
  papers: z.boolean().optional().describe('Whether they are sent the papers.'),
  vote: z.boolean().optional().describe('Whether they have a vote.'),
  deputies: z.boolean().optional().describe('Whether someone may come in their place.'),
});

/** The members of a body, as printed. The evidence of the statement says where the list stands. */
export const MembersSchema = z
  .strictObject({
    kind: z.literal('members'),
    closed: z
      .boolean()
      .default(false)
      .describe('True only where the list is complete by its own words; “as a minimum” is not.'),
    minimum: z
      .boolean()
      .optional()
      .describe('True where the source calls the list a minimum: more may sit.'),
    missing: z
      .string()
      .min(1)
      .optional()
      .describe('What part of the list the copy lacks; the rows are then not the whole list.'),
    classes: z
      .array(MemberClassSchema)
      .min(1)
      .optional()
      .describe('Classes of members with rules of their own; members point to them by `class`.'),
    members: z.array(MemberSchema).min(1),
  })
  .refine(
    ({ closed, minimum, missing }) => !closed || (minimum !== true && missing === undefined),
    {
      path: ['closed'],
      error: '`closed` only of a list that is whole: not a minimum, and nothing missing',
    },
  )
  .refine(
    ({ members, classes = [] }) => {
      const names = new Set(classes.map((one) => one.class));
      return members.every((one) => one.class === undefined || names.has(one.class));
    },
    { path: ['classes'], error: 'a class for each `class` that a member names' },
  )
  .describe('A list of members.');

/** Relevant agencies as printed, in the source's own groups. */
export const AgenciesSchema = z
  .strictObject({
    kind: z.literal('agencies'),
    missing: z
      .string()
      .min(1)
      .optional()
      .describe('What part of the list the copy lacks; the groups are then not the whole list.'),
    groups: z
      .array(
        z.strictObject({
          group: z.string().min(1).describe('The heading of the group as printed.'),
          locator: z.string().min(1).optional(),
          agencies: z
            .array(
              z.strictObject({
                name: z.string().min(1).describe('The agency as printed, spelling included.'),
                agency_type: IdSchema,
                locator: z.string().min(1).optional(),
                note: z.string().min(1).optional(),
              }),
            )
            .min(1),
        }),
      )
      .min(1),
  })
  .describe('Relevant agencies, grouped as printed.');

/** Offices that lead for each safeguarding partner. */
export const PostsSchema = z
  .strictObject({
    kind: z.literal('posts'),
    posts: z
      .array(
        z.strictObject({
          partner: z.enum(['local-authority', 'health', 'police', 'education', 'other']),
          also_for: z
            .array(z.enum(['local-authority', 'health', 'police', 'education', 'other']))
            .default([])
            .describe('Other partners that the same office acts for.'),
          office: z
            .string()
            .min(1)
            .optional()
            .describe('The office as printed; never a person’s name.'),
          organisation: z.string().min(1).optional().describe('The organisation as printed.'),
        }),
      )
      .min(1),
  })
  .describe('Offices or organisations, by partner.');
