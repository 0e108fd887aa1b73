import { z } from 'zod';
import { IdSchema, NoteSchema, PublicAddressSchema } from './primitives.ts';

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
      .enum(['published-content', 'report', 'operating'])
      .describe('Where to look: the arrangements, the yearly report, or nowhere in a document.'),
    title: z.string().min(1),
    who: z.string().min(1).describe('The duty holder.'),
    statement: z.string().min(1).describe('What must be shown, in our own words.'),
    force: z
      .enum(['must-statute', 'must-guidance', 'should', 'power'])
      .describe('must by Act or regulations, must by guidance, should, or may.'),
    citation: z
      .string()
      .min(1)
      .describe('The provision. No paragraph number that is not confirmed.'),
    certainty: z
      .enum(['confirmed', 'probable', 'uncertain'])
      .describe('How sure we are of the row.'),
    note: NoteSchema.optional(),
    addresses: z.array(PublicAddressSchema).default([]).describe('Public pages the row rests on.'),
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
