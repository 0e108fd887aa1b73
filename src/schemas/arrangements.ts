import { z } from 'zod';
import { EvidenceSchema } from './evidence.ts';
import {
  DaySchema,
  IdSchema,
  NoteSchema,
  PublicAddressSchema,
  SourceDateSchema,
} from './primitives.ts';
import { AbsenceSchema, StatementSchema } from './statement.ts';

/** A meeting or group set up or described by the arrangements. */
export const BodySchema = z
  .strictObject({
    id: IdSchema.describe('Unique within these arrangements.'),
    name: z.string().min(1).describe('The name as printed.'),
    also_printed: z
      .array(z.string().min(1))
      .default([])
      .describe('Other names the source uses for it.'),
    kind: z.enum([
      'board',
      'partners-meeting',
      'executive',
      'subgroup',
      'steering-group',
      'panel',
      'team',
      'network',
      'working-group',
      'office',
    ]),
    tier: z
      .enum(['main', 'lead', 'subgroup', 'network', 'support'])
      .describe('main: the meeting of the whole partnership. lead: the group that leads it.'),
    shared_with: z.array(IdSchema).default([]).describe('Other areas the body serves.'),
    evidence: z.array(EvidenceSchema).min(1).describe('The words that set it up or describe it.'),
    note: NoteSchema.optional(),
  })
  .describe('A body of these arrangements.');
export type Body = z.output<typeof BodySchema>;

/** One dated set of published arrangements: bodies, and statements by topic, body and field. */
export const ArrangementsSchema = z
  .strictObject({
    title: z.string().min(1).describe('What these arrangements are called.'),
    regime: IdSchema.describe(
      'The law or edition of the guidance they were made under (registers/regimes.yaml).',
    ),
    regime_reason: NoteSchema.describe('How the regime was told from the document.'),
    date: SourceDateSchema.describe('The date by which they are filed.'),
    sources: z.array(IdSchema).min(1).describe('The sources the statements were read from.'),
    documents_not_read: z
      .array(
        z.strictObject({
          title: z.string().min(1),
          date: z.string().min(1).optional(),
          address: PublicAddressSchema.optional(),
          why_it_matters: NoteSchema,
        }),
      )
      .default([])
      .describe('Known documents that bear on these arrangements and were not read.'),
    read_on: DaySchema.describe('The day the statements were read from the source.'),
    second_reading: z
      .strictObject({
        date: DaySchema,
        compared: z.number().int().positive().describe('Statements compared.'),
        agreed: z.number().int().nonnegative().describe('Statements both readers recorded alike.'),
        note: NoteSchema.optional(),
      })
      .refine((reading) => reading.agreed <= reading.compared, {
        path: ['agreed'],
        error: 'a number no larger than `compared`',
      })
      .optional()
      .describe('The outcome of the second, independent reading.'),
    bodies: z.array(BodySchema).min(1),
    statements: z
      .record(IdSchema, z.record(IdSchema, z.record(IdSchema, StatementSchema)))
      .describe('Topic → body (or `whole`) → field → statement.'),
    otherwise: z
      .record(IdSchema, z.record(IdSchema, AbsenceSchema))
      .default({})
      .describe(
        'Topic → field → what holds wherever no statement stands above: what was searched.',
      ),
  })
  .describe('A dated set of arrangements.');
export type ArrangementsRecord = z.output<typeof ArrangementsSchema>;
