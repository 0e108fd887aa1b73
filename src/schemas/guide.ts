import { z } from 'zod';
import { DaySchema } from './primitives.ts';

/** Guides and method pages: what their authors write at the top, and their text as read from the file. */

const place = { line: z.int().positive(), column: z.int().positive() };

const CitationSchema = z
  .strictObject({
    form: z.enum(['fact', 'cite', 'requirement', 'source', 'record', 'count']),
    targets: z.array(z.string().min(1)).min(1).describe('The ids named, in their order.'),
    start: z.int().nonnegative().describe('Where its words start in the text of the block.'),
    end: z.int().nonnegative().describe('Where they end; `start` for a mark without words.'),
    ...place,
  })
  .describe('A directive that names what words rest on.');

const BlockSchema = z
  .strictObject({
    kind: z.enum(['paragraph', 'item', 'header', 'row']),
    ours: z.boolean().describe('True for explanation of ours, which rests on no statement.'),
    text: z.string().describe('The words as a reader sees them, without marks.'),
    marks: z
      .array(z.strictObject({ at: z.int().nonnegative(), ...place }))
      .describe('Which place of the file each stretch of the text was read from.'),
    citations: z.array(CitationSchema),
    ...place,
  })
  .describe('A paragraph, a list item or a row of a table.');

const SectionSchema = z.strictObject({
  heading: z.string().min(1),
  blocks: z.array(BlockSchema),
  diagrams: z.array(z.string()).describe('The diagrams in it, by the name of their directive.'),
  ...place,
});

export const GuideSchema = z
  .strictObject({
    title: z.string().min(1).describe('The heading of the page.'),
    summary: z.string().min(1).describe('What the guide tells, in a sentence.'),
    written_on: DaySchema.describe('The day the guide was written.'),
    read_again_on: DaySchema.optional().describe('The day it was read against its source again.'),
    sections: z.array(SectionSchema),
  })
  .describe('A plain-language guide to one set of arrangements.');

export type Guide = z.output<typeof GuideSchema>;
export type GuideSection = Guide['sections'][number];
export type GuideBlock = GuideSection['blocks'][number];
export type GuideCitation = GuideBlock['citations'][number];

/** What stands at the top of a method page. */
export const methodFront = {
  title: z.string().min(1).describe('The heading of the page.'),
  summary: z.string().min(1).describe('What the page defines, in a sentence.'),
  order: z.int().positive().describe('Its place in the list of method pages.'),
};

export const MethodPageSchema = z
  .strictObject({
    ...methodFront,
    blocks: z.array(z.strictObject({ text: z.string(), ...place })).describe('Its words.'),
    anchors: z.array(z.string()).describe('The ids of its headings.'),
    links: z.array(z.strictObject({ to: z.string(), ...place })),
    pictures: z.array(z.strictObject({ from: z.string(), alternative: z.string(), ...place })),
  })
  .describe('A method page.');
export type MethodPage = z.output<typeof MethodPageSchema>;
