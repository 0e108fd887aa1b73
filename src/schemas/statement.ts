import { z } from 'zod';
import { EvidenceSchema, SearchedSchema } from './evidence.ts';
import { NoteSchema } from './primitives.ts';
import { ValueSchema } from './values/index.ts';

/** One typed fact in one of six states (method page “States”). */

const note = NoteSchema.optional();

const ReadingSchema = z
  .strictObject({
    value: ValueSchema.optional().describe('The value on this reading, where it has one.'),
    meaning: z
      .string()
      .min(1)
      .optional()
      .describe('What this reading would mean, where no typed value can be given.'),
    evidence: z.array(EvidenceSchema).min(1).describe('The words this reading rests on.'),
  })
  .describe('One way to read the source.');

const StatedSchema = z.strictObject({
  state: z.literal('stated'),
  value: ValueSchema,
  evidence: z.array(EvidenceSchema).min(1).describe('At least one quotation.'),
  note,
});

const StatedElsewhereSchema = z.strictObject({
  state: z.literal('stated-elsewhere'),
  document: z.string().min(1).describe('The other document, named as the source names it.'),
  evidence: z.array(EvidenceSchema).min(1).describe('The words that send the reader there.'),
  note,
});

const SilentSchema = z.strictObject({
  state: z.literal('silent'),
  search: SearchedSchema,
  note,
});

const UnclearSchema = z.strictObject({
  state: z.literal('unclear'),
  cause: z
    .enum(['contradiction', 'ambiguity', 'damage'])
    .describe(
      'contradiction: said twice, differently. ambiguity: two readings. damage: words lost.',
    ),
  reason: z.string().min(1).describe('What differs, what can be read two ways, or what is lost.'),
  readings: z.array(ReadingSchema).min(1).describe('Every reading, each with its own evidence.'),
  note,
});

const NotApplicableSchema = z.strictObject({
  state: z.literal('not-applicable'),
  ground: z.string().min(1).describe('Why the question cannot arise here.'),
  note,
});

export const NotReadSchema = z.strictObject({
  state: z.literal('not-read'),
  missing: z.string().min(1).describe('What part is missing from the copy, or was not read.'),
  evidence: z
    .array(EvidenceSchema)
    .min(1)
    .optional()
    .describe('Words in the part we have that point to the missing part.'),
  note,
});

export const StatementSchema = z
  .discriminatedUnion('state', [
    StatedSchema,
    StatedElsewhereSchema,
    SilentSchema,
    UnclearSchema,
    NotApplicableSchema,
    NotReadSchema,
  ])
  .describe('One fact on one field of one topic, in one of six states.');

/** What nobody has read: of a field, of a topic, or of the whole document. */
export type NotRead = z.output<typeof NotReadSchema>;

/** The states that can stand for every body with no statement of its own on a field. */
export const AbsenceSchema = z
  .discriminatedUnion('state', [SilentSchema, NotApplicableSchema, NotReadSchema])
  .describe('silent, not-applicable or not-read, with what each must carry.');
export type Absence = z.output<typeof AbsenceSchema>;

export type StatementRecord = z.output<typeof StatementSchema>;
export type Reading = z.output<typeof ReadingSchema>;
export type State = StatementRecord['state'];

/** The name of a state alone. */
export const StateSchema = z
  .enum(StatementSchema.options.map((option) => option.shape.state.value))
  .describe('One of the six states.');
