import { z } from 'zod';
import { IdSchema, NoteSchema, PublicAddressSchema } from './primitives.ts';

const PARTNERSHIP_KINDS = [
  'safeguarding-children-partnership',
  'childrens-trust',
  'multi-area-group',
] as const;

const RelatedSchema = z.strictObject({
  name: z.string().min(1),
  partnership: IdSchema.optional().describe('Its id, where we hold a record of it.'),
  change: z
    .enum(['succeeded', 'renamed', 'merged', 'split'])
    .optional()
    .describe('How the one became the other, for predecessors and successors.'),
  note: NoteSchema.optional(),
});

/** The local body of a document. The folder name is its id. */
export const PartnershipSchema = z
  .strictObject({
    name: z.string().min(1).describe('The full name.'),
    short_name: z.string().min(1).describe('The name used in table headings: usually the area.'),
    kind: z.enum(PARTNERSHIP_KINDS),
    areas: z.array(IdSchema).min(1).describe('From registers/areas.yaml.'),
    website: PublicAddressSchema.optional(),
    predecessors: z.array(RelatedSchema).default([]),
    successors: z.array(RelatedSchema).default([]),
    related: z
      .array(RelatedSchema)
      .default([])
      .describe('Groups it takes part in, or that take part in it.'),
    note: NoteSchema.optional(),
  })
  .describe('A partnership.');
export type PartnershipRecord = z.output<typeof PartnershipSchema>;
