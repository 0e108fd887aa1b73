import { z } from 'zod';
import {
  DaySchema,
  IdSchema,
  NoteSchema,
  PreciseDateSchema,
  PublicAddressSchema,
} from './primitives.ts';
import { VALUE_KINDS } from './values/index.ts';

const KindSchema = z.enum(VALUE_KINDS);

const FieldSchema = z
  .strictObject({
    id: IdSchema,
    label: z.string().min(1).describe('The row heading, in plain English.'),
    prompt: z.string().min(1).describe('The question the field answers.'),
    scope: z
      .enum(['whole', 'body', 'either'])
      .describe('whole: one for the arrangements. body: one for each body. either: both allowed.'),
    kinds: z.array(KindSchema).min(1).describe('The kinds of value that may answer it.'),
    vocabulary: IdSchema.optional().describe('For provisions: the closed vocabulary of its terms.'),
    frame: z
      .array(z.string().min(1))
      .default([])
      .describe('Words of its own heading or question that a term may repeat without a quotation.'),
  })
  .describe('A field: one row of comparison.');

/** The topics, in the order of the site, each with its fields. */
export const TopicsSchema = z
  .array(
    z.strictObject({
      id: IdSchema,
      label: z.string().min(1),
      prompt: z.string().min(1).describe('The question a reader brings.'),
      fields: z.array(FieldSchema).min(1),
    }),
  )
  .min(1);
export type Topic = z.output<typeof TopicsSchema>[number];
export type Field = z.output<typeof FieldSchema>;

const entry = {
  id: IdSchema,
  label: z.string().min(1).describe('In plain English, lower case unless a name.'),
};

export const AgencyTypesSchema = z
  .array(
    z.strictObject({
      ...entry,
      sector: z.enum([
        'local-authority',
        'health',
        'police',
        'education',
        'justice',
        'voluntary-and-faith',
        'emergency-services',
        'community',
        'partnership-bodies',
        'other',
      ]),
      statutory: z
        .boolean()
        .default(false)
        .describe(
          'True for the type of body that is, or was, one of the three safeguarding partners.',
        ),
      also: z
        .array(z.string().min(1))
        .min(1)
        .optional()
        .describe('What else such bodies are called in lists of members: proposes the type.'),
      note: NoteSchema.optional(),
    }),
  )
  .min(1);
export type AgencyType = z.output<typeof AgencyTypesSchema>[number];

/** The bodies that the regulations list as relevant agencies, with the types that may stand there. */
export const RelevantAgenciesSchema = z
  .array(
    z.strictObject({
      ...entry,
      number: z.number().int().positive().describe('Its number in the Schedule.'),
      group: z.enum([
        'education',
        'health',
        'local-government',
        'justice',
        'police-and-immigration',
        'miscellaneous',
      ]),
      types: z.array(IdSchema).default([]).describe('Types of agency that may stand under it.'),
    }),
  )
  .min(1);
export type RelevantAgency = z.output<typeof RelevantAgenciesSchema>[number];

export const RolesSchema = z
  .array(
    z.strictObject({
      ...entry,
      of_body: z
        .boolean()
        .default(false)
        .describe('True for an office or class within a body: “the chair of the panel”.'),
      all_partners: z
        .boolean()
        .default(false)
        .describe('True where it stands for all the safeguarding partners, one person each.'),
    }),
  )
  .min(1);
export type Role = z.output<typeof RolesSchema>[number];

export const RegimesSchema = z
  .array(
    z.strictObject({
      id: IdSchema,
      label: z.string().min(1),
      short: z.string().min(1).describe('The name used in table headings.'),
      called: z.string().min(1).describe('What it is called in a sentence: “the 2018 guidance”.'),
      under: IdSchema.optional().describe('Of guidance: the law it is given under.'),
      arrangements_due: PreciseDateSchema.optional().describe(
        'By when it asks for new arrangements to be published, where that is known.',
      ),
      arrangements_due_told: z
        .string()
        .min(1)
        .optional()
        .describe('Who says so, where that date is not confirmed: after “By …,”.'),
      basis: z.string().min(1).describe('The law it rests on.'),
      starts: PreciseDateSchema,
      ends: PreciseDateSchema.optional(),
      ended: z
        .string()
        .min(1)
        .optional()
        .describe('What ended then, where that is a part and the law it rests on still applies.'),
      beside: z
        .array(IdSchema)
        .default([])
        .describe(
          'Earlier law that it stood beside and did not follow: it asks nothing more of it.',
        ),
      note: NoteSchema.optional(),
      address: PublicAddressSchema.optional(),
      carries: IdSchema.optional().describe(
        'Of an edition whose text could not be read: the earlier one whose requirements stand in for it until they are confirmed.',
      ),
      caution: z
        .strictObject({ label: z.string().min(1), text: z.string().min(1) })
        .optional()
        .describe(
          'What must be said where the text is only partly known or not known to be in force.',
        ),
    }),
  )
  .min(1);
export type Regime = z.output<typeof RegimesSchema>[number];

const EquivalentSchema = z
  .strictObject({
    words: z.string().min(1).describe('The words of the label, as it has them.'),
    printed: z
      .array(z.string().min(1))
      .min(1)
      .describe('What documents print for them: any one of these, in a quotation.'),
    reason: z.string().min(1).describe('Why the label says no more than these words.'),
  })
  .describe('Printed words that carry words of the label which no quotation has.');
export type Equivalent = z.output<typeof EquivalentSchema>;

export const VocabularySchema = z
  .array(
    z.strictObject({
      ...entry,
      label: entry.label.regex(
        /^[^;]*$/u,
        'a label without a semicolon, which would make two answers of one',
      ),
      common: z
        .literal(true)
        .optional()
        .describe('A term met in England, kept whether a document here uses it or not.'),
      equivalents: z.array(EquivalentSchema).default([]),
    }),
  )
  .min(1);
export type VocabularyTerm = z.output<typeof VocabularySchema>[number];

/** The rows of “At a glance”, in the order of the site. */
export const GlanceSchema = z
  .array(
    z
      .discriminatedUnion('shows', [
        z.strictObject({
          ...entry,
          shows: z.literal('document').describe('Which document was read, and of when.'),
        }),
        z.strictObject({
          ...entry,
          shows: z
            .literal('statements')
            .describe(
              'What the main meeting, or the arrangements as a whole, say on these fields.',
            ),
          of: z
            .array(
              z.string().regex(/^[a-z0-9-]+\.[a-z0-9-]+$/, 'a topic and field joined by a dot'),
            )
            .min(1)
            .describe(
              'Topics and fields such as quorum.quorum. The first is always told, the others where the document says something.',
            ),
        }),
        z.strictObject({
          ...entry,
          shows: z
            .literal('law-contents')
            .describe('How many of the contents that the law names are addressed, of how many.'),
        }),
        z.strictObject({
          ...entry,
          shows: z
            .literal('guidance-list')
            .describe('The same of what the guidance of the day lists besides.'),
        }),
      ])
      .describe('A row.'),
  )
  .min(1);
export type GlanceRow = z.output<typeof GlanceSchema>[number];

const HelplineSchema = z.strictObject({
  name: z.string().min(1).describe('Who answers: “the NSPCC helpline”.'),
  number: z
    .string()
    .regex(/^\d[\d ]*\d$/, 'digits, with a space between groups and none before or after')
    .describe('The number as it is dialled in the United Kingdom.'),
  source: PublicAddressSchema.describe('A public page that prints the number.'),
  seen_on: DaySchema.describe('When that page was seen, in a stored copy or live.'),
});
export type Helpline = z.output<typeof HelplineSchema>;

/** Public services to call about a child; the one record that may hold telephone numbers. */
export const HelplinesSchema = z.strictObject({
  emergency: HelplineSchema,
  police: HelplineSchema.describe('The police, where it is no emergency.'),
  adults: HelplineSchema.describe('For anyone who is worried about a child.'),
  children: HelplineSchema.describe('For children and young people themselves.'),
});
export type Helplines = z.output<typeof HelplinesSchema>;
