import { z } from 'zod';
import { IdSchema, NoteSchema, PreciseDateSchema, PublicAddressSchema } from './primitives.ts';

const PARTNERSHIP_KINDS = [
  'safeguarding-children-partnership',
  'children-and-adults-partnership',
  'partnership-with-community-safety',
  'childrens-trust',
  'multi-area-group',
] as const;

const RelatedSchema = z.strictObject({
  name: z.string().min(1),
  partnership: IdSchema.optional().describe('Its id, where we hold a record of it.'),
  note: NoteSchema.optional(),
});

/** A body before or after, with how and when the one became the other. */
const SuccessionSchema = RelatedSchema.extend({
  change: z
    .enum(['merged', 'split', 'renamed', 'replaced'])
    .optional()
    .describe('How the earlier became the later; left out: no document read here says.'),
  date: PreciseDateSchema.optional().describe('When it did.'),
});

/** The local body of a document. The folder name is its id. */
export const PartnershipSchema = z
  .strictObject({
    name: z.string().min(1).describe('The full name.'),
    short_name: z.string().min(1).describe('The name used in table headings: usually the area.'),
    kind: z.enum(PARTNERSHIP_KINDS),
    areas: z
      .array(IdSchema)
      .min(1)
      .describe('From registers/areas.yaml: those it covers, and those that it has left.'),
    area_dates: z
      .array(
        z
          .strictObject({
            area: IdSchema.describe('One of `areas`.'),
            from: PreciseDateSchema.optional().describe('Since when it is covered.'),
            until: PreciseDateSchema.optional().describe('Until when it was covered.'),
          })
          .refine(
            ({ from, until }) => from !== undefined || until !== undefined,
            'from, until or both',
          ),
      )
      .default([])
      .describe(
        'Of an area that joined later, or has left: when. The others are covered throughout.',
      ),
    website: PublicAddressSchema.optional(),
    until: PreciseDateSchema.optional().describe('When the partnership ended, where it has.'),
    predecessors: z.array(SuccessionSchema).default([]),
    successors: z.array(SuccessionSchema).default([]),
    related: z
      .array(RelatedSchema)
      .default([])
      .describe('Groups it takes part in, or that take part in it.'),
    note: NoteSchema.optional(),
  })
  .refine(
    ({ areas, area_dates }) =>
      new Set(area_dates.map(({ area }) => area)).size === area_dates.length &&
      area_dates.every(({ area }) => areas.includes(area)),
    { path: ['area_dates'], error: 'areas that stand under `areas`, each once' },
  )
  .describe('A partnership.');
export type PartnershipRecord = z.output<typeof PartnershipSchema>;
