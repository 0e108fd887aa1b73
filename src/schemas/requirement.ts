import { z } from 'zod';
import {
  DaySchema,
  IdSchema,
  NoteSchema,
  PreciseDateSchema,
  PublicAddressSchema,
} from './primitives.ts';

const THEMES = [
  'leadership',
  'geography',
  'relevant-agencies',
  'education',
  'residential-custody',
  'scrutiny',
  'reviews',
  'child-death',
  'data-information',
  'training',
  'voice-of-children',
  'thresholds',
  'funding',
  'disputes',
  'reporting',
  'publication',
] as const;

const SuccessionSchema = z
  .strictObject({
    id: IdSchema.describe('The earlier requirement.'),
    relation: z
      .enum(['equal', 'wider', 'narrower', 'split', 'new', 'withdrawn', 'unclassified'])
      .describe('How this row stands to the earlier one: wider asks for more, split takes a part.'),
    reason: NoteSchema.optional().describe('Why, where the relation is unclassified.'),
  })
  .refine(
    ({ relation, reason }) => relation !== 'unclassified' || reason !== undefined,
    'a reason where the relation is unclassified',
  )
  .describe('What this requirement succeeds, and how.');

/** One thing a body of law or an edition of the guidance asks for, in our own words. */
export const RequirementSchema = z
  .strictObject({
    id: IdSchema,
    theme: z.enum(THEMES),
    kind: z
      .enum(['law-content', 'guidance-list', 'guidance-elsewhere', 'act-or-other'])
      .describe(
        'law-content: the law says that the arrangements contain it. guidance-list: it stands in the list of contents of the guidance. guidance-elsewhere: the guidance says it elsewhere. act-or-other: a duty to act, a definition, a deadline, a power or a duty of another body. Only the first two can be gaps.',
      ),
    why: z
      .string()
      .min(1)
      .describe('Why it is of that kind, in a sentence that names the provision.'),
    document: z
      .enum(['arrangements', 'yearly-report', 'threshold-document', 'none'])
      .describe('The document in which it would stand.'),
    context: z
      .boolean()
      .default(false)
      .describe(
        'True for what describes the guidance or other chapters of it and asks nothing here.',
      ),
    in_force: z
      .union([z.literal('not-yet'), PreciseDateSchema])
      .optional()
      .describe('The day it came into force, or `not-yet`. Left out: with its body of law.'),
    title: z.string().min(1),
    who: z.string().min(1).describe('The duty holder.'),
    statement: z.string().min(1).describe('What must be shown, in our own words.'),
    force: z
      .enum(['must-statute', 'must-guidance', 'should', 'power', 'definition'])
      .describe(
        'must by Act or regulations, must by guidance, should, may, or a definition that binds nobody.',
      ),
    citation: z
      .string()
      .min(1)
      .describe('The provision. No paragraph number that is not confirmed.'),
    certainty: z
      .enum(['confirmed', 'probable', 'uncertain'])
      .describe(
        'confirmed: the text itself was read, or two public sources, each of another publisher, agree. probable: one does. uncertain: none does.',
      ),
    note: NoteSchema.optional(),
    text: z
      .array(PublicAddressSchema)
      .default([])
      .describe(
        'Where the text itself stands, down to the section, at the day it came into force.',
      ),
    text_read: z.boolean().default(false).describe('True where that text was read for this row.'),
    addresses: z
      .array(PublicAddressSchema)
      .default([])
      .describe(
        'Public pages that tell what the text says. Never a document that is assessed here.',
      ),
    succeeds: z.array(SuccessionSchema).default([]),
    bears_on: z
      .array(
        z.string().regex(/^[a-z0-9-]+\.[a-z0-9-]+$/, 'a topic and field such as funding.basis'),
      )
      .default([])
      .describe(
        'Topic and field of the statements that answer it; finding and statements must agree.',
      ),
  })
  .describe('A requirement.');
export type Requirement = z.output<typeof RequirementSchema>;

/** The requirements of one regime; the file name is the id of the regime. */
export const RequirementsSchema = z.array(RequirementSchema).min(1);

/** The asks: what the requirements ask for, each thing once. */
export const AsksSchema = z
  .array(
    z.strictObject({
      id: IdSchema,
      name: z.string().min(1).describe('What is asked, in a few plain words.'),
      question: z
        .string()
        .min(1)
        .optional()
        .describe('The question to put on a visit. Left out only for law that is over.'),
      requirements: z
        .array(IdSchema)
        .min(1)
        .describe('The requirements of all laws and editions that ask it.'),
    }),
  )
  .min(1);
export type AskRecord = z.output<typeof AsksSchema>[number];

/** Where in the text of the guidance each requirement was found, by somebody who had the text. */
export const ParagraphsSchema = z.record(
  IdSchema,
  z
    .strictObject({
      paragraph: z
        .string()
        .regex(/^\d[\d.]*(?: to \d[\d.]*)?$/, 'a paragraph such as 73, or 73 to 75')
        .describe('The paragraph of the edition that the requirement is of, as printed.'),
      read_on: DaySchema.describe('The day on which the text was read there.'),
    })
    .describe('A place in the text that says what the requirement says.'),
);
export type Paragraph = z.output<typeof ParagraphsSchema>[string];
