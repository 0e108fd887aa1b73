import { z } from 'zod';
import { wordCount } from './evidence.ts';
import { broken, DaySchema, PublicAddressSchema, SourceDateSchema } from './primitives.ts';

/** What kind of document a source is. Only some kinds are the published arrangements themselves. */
const SOURCE_KINDS = [
  'published-arrangements',
  'constitution',
  'terms-of-reference',
  'committee-report-with-arrangements',
  'memorandum-of-understanding',
  'web-page',
  'minutes',
  'policy',
  'notice',
  'decision',
  'plan',
  'report',
  'protocol',
  'procedures',
  'strategy',
  'yearly-report',
  'letter',
] as const;

export interface OutlineSection {
  id: string;
  label: string;
  starts: string;
  sections?: OutlineSection[] | undefined;
}

/** Enough words to find a section by, and no more of the source’s text than that. */
const OPENING_WORD_LIMIT = 12;

/** One section of a source: a clause, heading, page or list, found by the words it starts with. */
const OutlineSectionSchema: z.ZodType<OutlineSection> = z
  .strictObject({
    id: z
      .string()
      .regex(
        /^[A-Za-z0-9][A-Za-z0-9.()/-]*$/,
        'a locator: letters, digits, dots, brackets, hyphens',
      )
      .describe('The locator: the clause number as printed, or a short name for a heading.'),
    label: z
      .string()
      .min(1)
      .describe('How a reader would name the place: “clause 7.1”, “heading ‘Quoracy’”.'),
    starts: z
      .string()
      .min(1)
      .refine(
        (text) => wordCount(text) <= OPENING_WORD_LIMIT,
        broken('opening-too-long', `opening words of at most ${String(OPENING_WORD_LIMIT)} words`),
      )
      .describe('The first few words of the section, verbatim; at most 12.'),
    get sections() {
      return z.array(OutlineSectionSchema).min(1).optional();
    },
  })
  .describe('A section of the source, in the order of the text.');

const Sha256Schema = z
  .string()
  .regex(/^[0-9a-f]{64}$/, 'a SHA-256 in 64 lower-case hexadecimal digits');

/** The register entry of one published document. */
export const SourceSchema = z
  .strictObject({
    title: z.string().min(1).describe('The title, as printed or as the publisher names it.'),
    publisher: z.array(z.string().min(1)).min(1),
    kind: z.enum(SOURCE_KINDS),
    dates: z
      .strictObject({
        document: SourceDateSchema.optional().describe('The date of the document itself.'),
        published: SourceDateSchema.optional().describe('When it was published.'),
      })
      .describe('Dates of the document. Leave out what is neither printed nor to be inferred.'),
    address: PublicAddressSchema.optional().describe('The public address of the document.'),
    address_note: z
      .string()
      .min(1)
      .optional()
      .describe('Where the copy came from, or why no address is known.'),
    publisher_page: PublicAddressSchema.optional().describe(
      'The page of the publisher that leads to the document.',
    ),
    archived: z
      .strictObject({
        address: PublicAddressSchema.describe('Of a public archive of the web.'),
        kept_on: DaySchema.describe('The day on which the archive kept it.'),
      })
      .optional()
      .describe('A copy in a public archive, where one is known.'),
    parts: z
      .array(
        z.strictObject({
          address: PublicAddressSchema,
          seen_on: DaySchema.describe('The day it was seen there.'),
          file: z.string().min(1).optional().describe('The name of the file that was kept of it.'),
        }),
      )
      .default([])
      .describe('Of a document on several pages: each page, in the order of the text.'),
    read_on: DaySchema.describe('The day the text was read.'),
    sha256: Sha256Schema.describe(
      'SHA-256 of the text that was read; `npm run verify` compares it.',
    ),
    file: z
      .strictObject({
        kind: z.enum(['web-page', 'pdf', 'word', 'other']),
        bytes: z.int().positive().optional().describe('How large it was when it was read.'),
        sha256: Sha256Schema.optional().describe(
          'Of the file as the publisher gave it, not of its text. Left out for a web page, whose bytes differ at every visit.',
        ),
      })
      .refine(({ kind, sha256 }) => kind !== 'web-page' || sha256 === undefined, {
        error: 'no hash of the bytes of a web page',
      })
      .optional()
      .describe('The file that the text was taken from. Leave out what is not known.'),
    extent: z
      .strictObject({
        complete: z.boolean().describe('True where the copy holds the whole document.'),
        missing: z.string().min(1).optional().describe('What the copy lacks.'),
        pages: z
          .strictObject({
            read: z.number().int().positive().describe('Pages that the copy holds.'),
            all: z.number().int().positive().describe('Pages of the whole document.'),
          })
          .refine((pages) => pages.read < pages.all, {
            path: ['read'],
            error: 'a number smaller than `all`',
          })
          .optional()
          .describe('Of a copy that lacks pages: how many were read, where both are known.'),
        shared_with: z.string().min(1).optional().describe('What else stands in the same file.'),
      })
      .refine((extent) => extent.complete || extent.missing !== undefined, 'say what is missing')
      .describe('How much of the document the copy holds.'),
    faults: z
      .array(
        z.strictObject({
          kind: z.enum([
            'words-lost',
            'pages-missing',
            'table-flattened',
            'list-run-together',
            'number-repeated',
            'number-skipped',
            'two-names',
            'wording-of-older-law',
            'furniture',
            'figure-lost',
            'columns',
            'reference-mismatch',
          ]),
          locator: z.string().min(1).optional().describe('Where, as a locator of the outline.'),
          description: z.string().min(1).describe('What is wrong, in our own words.'),
        }),
      )
      .default([])
      .describe('Faults of the copy and of the document that bear on reading it.'),
    licence: z
      .string()
      .min(1)
      .optional()
      .describe(
        'What the document or its publisher says on copying it. Left out: nothing is said.',
      ),
    republish: z
      .boolean()
      .default(false)
      .describe('True only where that licence allows the full text to be shown.'),
    personal: z
      .array(
        z.strictObject({
          at: z.int().nonnegative().describe('Offset in the text that was read, in UTF-16 units.'),
          length: z.int().positive().describe('How long it is, in the same units.'),
          what: z.enum(['name', 'e-mail address', 'telephone number', 'contact list']),
        }),
      )
      .default([])
      .describe('Where the text names people, by offset: a reading view leaves these out.'),
    outline: z
      .array(OutlineSectionSchema)
      .min(1)
      .describe('The sections, in the order of the text.'),
  })
  .describe('A source: one published document that was read.');
export type SourceRecord = z.output<typeof SourceSchema>;

const DriftAnswerSchema = z
  .strictObject({
    first_on: DaySchema.describe('The first day on which this stood there.'),
    last_on: DaySchema.describe('The last day on which it did.'),
    sha256: Sha256Schema.describe(
      'Of a web page the hash of its words, of any other file of its bytes.',
    ),
    type: z.string().min(1).describe('The media type that the server gave: application/pdf.'),
    bytes: z.int().nonnegative().describe('How large it was.'),
    leads_to: PublicAddressSchema.optional().describe('Where the address led, if elsewhere.'),
  })
  .describe('What stood at an address, from the first day to the last on which it was the same.');
export type DriftAnswer = z.output<typeof DriftAnswerSchema>;

/** What `npm run drift` writes: for each address of a source, what it answered and when. */
export const DriftSchema = z.array(
  z.strictObject({
    address: PublicAddressSchema,
    asked_on: DaySchema.describe('The last day on which it was asked.'),
    outcome: z
      .enum(['answered', 'gone', 'no-answer'])
      .describe('gone: the server says that nothing is there. no-answer: it cannot be told.'),
    why: z.string().min(1).optional().describe('Of no answer: what happened.'),
    answers: z.array(DriftAnswerSchema).default([]).describe('Oldest first.'),
  }),
);
export type DriftEntry = z.output<typeof DriftSchema>[number];
