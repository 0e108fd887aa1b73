import { z } from 'zod';
import { IdSchema, PreciseDateSchema } from './primitives.ts';

const AppliedSchema = z
  .strictObject({
    from: PreciseDateSchema.optional().describe('When the term began to apply.'),
    until: PreciseDateSchema.optional().describe('When it ceased to apply.'),
    note: z.string().min(1).optional().describe('What the dates leave unsaid, in our own words.'),
  })
  .refine((applied) => Object.keys(applied).length > 0, 'at least one of from, until and note')
  .describe('When the term applied, as far as it is known. Left out where it is not.');

const FormSchema = z.string().min(1);

/** A term of the documents or the guidance, with the ways it is written and what it means. */
const GlossaryTermSchema = z.strictObject({
  id: IdSchema,
  term: FormSchema.describe('The term written out, lower case unless a name.'),
  abbreviations: z.array(FormSchema).default([]).describe('Short forms in capitals: ICB.'),
  also: z
    .array(FormSchema)
    .default([])
    .describe('Other ways to write the same term: other words, older names, plurals that differ.'),
  search_with: z
    .array(IdSchema)
    .default([])
    .describe('Other terms that somebody who searches for this one may mean as well.'),
  distinct_from: z
    .array(IdSchema)
    .default([])
    .describe('Terms that share a written form with this one and mean something else.'),
  everyday: z
    .boolean()
    .default(false)
    .describe('True for a word that is listed and searched but needs no explaining in prose.'),
  meaning: z.string().min(1).describe('In our own words.'),
  applied: AppliedSchema.optional(),
  replaced_by: z.array(IdSchema).default([]).describe('Terms that took the place of this one.'),
  see: z.array(IdSchema).default([]).describe('Other terms worth reading beside this one.'),
  basis: z
    .string()
    .min(1)
    .optional()
    .describe('The law the term rests on: Children Act 2004 s.16E.'),
});

export const GlossarySchema = z.array(GlossaryTermSchema).min(1);
export type GlossaryTerm = z.output<typeof GlossaryTermSchema>;
