import { z } from 'zod';
import { broken, IdSchema, NoteSchema } from './primitives.ts';

/** The longest quotation allowed, in words (method page “Evidence”). */
const QUOTATION_WORD_LIMIT = 25;

export const wordCount = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Words of others, verbatim, and few of them. */
export const QuotationSchema = z
  .string()
  .min(1)
  .refine(
    (text) => wordCount(text) <= QUOTATION_WORD_LIMIT,
    broken('quotation-too-long', `a quotation of at most ${String(QUOTATION_WORD_LIMIT)} words`),
  );

/**
 * What stands in a record that was read for something its author left out: the reader fills it in
 * (`src/reading/left-out.ts`), and a rule names what it could not fill in.
 */
export const LEFT_OUT = '';

/** The words a statement rests on, and where they stand. */
export const EvidenceSchema = z
  .strictObject({
    source: IdSchema.default(LEFT_OUT).describe(
      'The source, by the name of its file in content/sources. May be left out where the arrangements rest on one.',
    ),
    locator: z
      .string()
      .min(1)
      .default(LEFT_OUT)
      .describe(
        'The id of the smallest section of the source’s outline that holds the words. May be left out where they stand in one section only: `npm run verify` finds it.',
      ),
    quotation: QuotationSchema.describe(
      'The shortest run of the source’s own words that carries the point, verbatim.',
    ),
    role: z
      .enum(['states', 'qualifies', 'contradicts'])
      .default('states')
      .describe('states: makes the rule. qualifies: limits or repeats it. contradicts: differs.'),
    for: z
      .array(z.string().min(1))
      .min(1)
      .optional()
      .describe('Which parts of the value these words carry, where the value has several.'),
  })
  .describe('Source, place and a short quotation.');
export type Evidence = z.output<typeof EvidenceSchema>;

/** What was read and searched before we wrote that a document says nothing. */
export const SearchedSchema = z
  .strictObject({
    sources: z
      .array(IdSchema)
      .min(1)
      .default([])
      .describe('The sources that were read in full; left out: all that the arrangements rest on.'),
    terms: z
      .array(z.string().min(1))
      .min(1)
      .describe(
        'The words searched for, in lower case; a final * leaves the ending open, as in scrutin*.',
      ),
    heading: z
      .string()
      .min(1)
      .optional()
      .describe('A heading that announces the topic but has no rule under it (a locator).'),
    explained: NoteSchema.optional().describe(
      'Why no term that occurs where the rule would stand is the rule, in our own words.',
    ),
  })
  .describe('What was read and searched.');
export type Searched = z.output<typeof SearchedSchema>;
