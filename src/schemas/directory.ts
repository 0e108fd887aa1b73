import { z } from 'zod';
import { IdSchema, NoteSchema, PreciseDateSchema, PublicAddressSchema } from './primitives.ts';

const EditionNameSchema = z
  .string()
  .regex(
    /^(?:\d{4}(?:-\d{4})?|wt\d{4})$/,
    'a year, years such as 2019-2021, or the id of the guidance it cites, such as wt2018',
  )
  .describe('The year or years of an edition; without a year, the regime whose guidance it cites.');

const dates = {
  published: PreciseDateSchema.optional(),
  in_effect: PreciseDateSchema.optional().describe('The day from which it is in effect.'),
  dated: PreciseDateSchema.optional().describe('The date it bears, where it is neither of these.'),
};

/** What a page on arrangements is, where it is the partnership’s own. */
const OWN_PAGES = ['page', 'structure-page', 'news', 'procedures-chapter', 'document'] as const;

/** What proves that arrangements exist, at an address that is not the partnership’s. */
const ELSEWHERE = ['mirror-copy', 'other-body'] as const;

const ArrangementsSeenSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.enum(OWN_PAGES),
    address: PublicAddressSchema.optional().describe('Of the partnership or its council alone.'),
    edition: EditionNameSchema.optional(),
    ...dates,
  }),
  z.strictObject({
    kind: z
      .enum(ELSEWHERE)
      .describe(
        'mirror-copy: a copy on a site that collects documents. other-body: a page of another body. Neither has an address here.',
      ),
    edition: EditionNameSchema.optional(),
    ...dates,
  }),
]);
export type ArrangementsSeen = z.output<typeof ArrangementsSeenSchema>;

/** The partnerships of England: whom they cover, and where they publish. */
export const DirectorySchema = z
  .array(
    z.strictObject({
      id: IdSchema,
      name: z.string().min(1),
      other_names: z.array(z.string().min(1)).default([]).describe('Other names and short forms.'),
      name_confirmed: z
        .boolean()
        .default(true)
        .describe('False where no page of its own was seen that gives the name.'),
      areas: z.array(IdSchema).min(1).describe('From registers/areas.yaml; several if joint.'),
      read: IdSchema.optional().describe('The id of its record in content/partnerships.'),
      combined_with: z
        .array(z.enum(['adults', 'community-safety']))
        .default([])
        .describe('What else the same partnership is for.'),
      began: PreciseDateSchema.optional().describe('When it began to work, as a page says.'),
      website: z
        .strictObject({
          address: PublicAddressSchema.describe('The page that was seen.'),
          host: z
            .enum(['own', 'council', 'shared'])
            .default('own')
            .describe('own: its site. council: part of the council’s. shared: with other boards.'),
          board_era: z
            .boolean()
            .default(false)
            .describe('True where the text seen is from the time of the safeguarding board.'),
          edition: EditionNameSchema.optional().describe('Of the text of the website itself.'),
        })
        .optional(),
      arrangements: ArrangementsSeenSchema.optional().describe(
        'What was seen of its published arrangements; left out where nothing was.',
      ),
      other_editions: z
        .array(z.strictObject({ edition: EditionNameSchema, ...dates }))
        .default([])
        .describe('Editions known of beside the one seen.'),
      later: NoteSchema.optional().describe(
        'What a page tells of later arrangements that were not seen, in a sentence for the status line.',
      ),
      notes: z.array(NoteSchema).default([]),
      read_on: PreciseDateSchema.describe(
        'When archived copies of its pages were read; no address was opened live.',
      ),
    }),
  )
  .min(1);
export type DirectoryEntry = z.output<typeof DirectorySchema>[number];
