import { z } from 'zod';
import { IdSchema } from '../primitives.ts';

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

/** The members of a body, as printed. The evidence of the statement says where the list stands. */
export const MembersSchema = z
  .strictObject({
    kind: z.literal('members'),
    closed: z
      .boolean()
      .default(false)
      .describe('True only where the list is complete by its own words; “as a minimum” is not.'),
    members: z.array(MemberSchema).min(1),
  })
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
