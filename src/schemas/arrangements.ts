import { z } from 'zod';
import { EvidenceSchema } from './evidence.ts';
import {
  DaySchema,
  IdSchema,
  NoteSchema,
  PreciseDateSchema,
  PublicAddressSchema,
  SourceDateSchema,
} from './primitives.ts';
import { AbsenceSchema, NotReadSchema, StatementSchema } from './statement.ts';

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
      'committee',
      'forum',
      'hub',
      'reference-group',
    ]),
    tier: z
      .enum(['main', 'lead', 'subgroup', 'network', 'support'])
      .describe('main: the meeting of the whole partnership. lead: the group that leads it.'),
    areas: z
      .array(IdSchema)
      .min(1)
      .optional()
      .describe('Of a joint partnership: the areas the body serves, where these are not all.'),
    shared_with: z.array(IdSchema).default([]).describe('Other areas the body serves.'),
    evidence: z.array(EvidenceSchema).min(1).describe('The words that set it up or describe it.'),
    note: NoteSchema.optional(),
  })
  .describe('A body of these arrangements.');
export type Body = z.output<typeof BodySchema>;

/** What holds wherever no statement stands: the most specific of field, topic and document. */
const OtherwiseSchema = z
  .union([
    NotReadSchema,
    z.record(IdSchema, z.union([NotReadSchema, z.record(IdSchema, AbsenceSchema)])),
  ])
  .default({})
  .describe(
    'What holds wherever no statement stands above. Topic → field → what was searched; or `{state: not-read, missing: …}` in place of the fields of a topic, or of all topics.',
  );
export type Otherwise = z.output<typeof OtherwiseSchema>;

/** The regime of arrangements whose document does not let it be told; `regime_between` says what it can be. */
export const REGIME_NOT_KNOWN = 'not-known';

/** One dated set of published arrangements: bodies, and statements by topic, body and field. */
export const ArrangementsSchema = z
  .strictObject({
    title: z.string().min(1).describe('What these arrangements are called.'),
    draft: z
      .boolean()
      .default(false)
      .describe('True while they are being read: left out of the build, shown by `npm run dev`.'),
    regime: IdSchema.describe(
      `The law or edition of the guidance they were made under (registers/regimes.yaml); “${REGIME_NOT_KNOWN}” where the document does not let it be told.`,
    ),
    regime_between: z
      .strictObject({ earliest: IdSchema, latest: IdSchema })
      .optional()
      .describe('Where the regime is not known: the first and the last that it can be.'),
    regime_reason: NoteSchema.describe('How the regime was told from the document.'),
    date: SourceDateSchema.describe('The date by which they are filed.'),
    version: z.string().min(1).optional().describe('The version that the document gives itself.'),
    status: z
      .enum(['proposed', 'in-force', 'ended', 'not-known'])
      .default('not-known')
      .describe('What the document says of its own standing; left out: nothing is known.'),
    in_force: z
      .strictObject({ from: PreciseDateSchema.optional(), until: PreciseDateSchema.optional() })
      .refine(({ from, until }) => from !== undefined || until !== undefined, 'from, until or both')
      .optional()
      .describe('From when and until when they are in force, as far as a document says so.'),
    supersedes: IdSchema.optional().describe('The edition of the same partnership they replace.'),
    amends: z
      .strictObject({
        of: IdSchema.describe('The edition of the same partnership that is amended.'),
        topics: z.array(IdSchema).min(1).describe('The topics on which statements are replaced.'),
      })
      .optional()
      .describe('Of an amendment: it replaces the statements it makes and leaves the rest.'),
    sources: z.array(IdSchema).min(1).describe('The sources the statements were read from.'),
    documents_not_read: z
      .array(
        z.strictObject({
          title: z.string().min(1),
          date: z.string().min(1).optional(),
          address: PublicAddressSchema.optional(),
          why_it_matters: NoteSchema,
          later_edition: z
            .boolean()
            .default(false)
            .describe('True where it holds later arrangements in the place of these.'),
          group: IdSchema.optional().describe(
            'The joint group whose arrangements it holds: the id of its partnership.',
          ),
          as_published: z
            .string()
            .min(1)
            .optional()
            .describe(
              'Of the published text of these same arrangements, where an earlier version was read: how it differs, after “were published on …,”.',
            ),
          may_answer: z
            .union([z.literal('any'), z.array(IdSchema).min(1)])
            .optional()
            .describe(
              'What it may say where the sources do not: ids of requirements/asks.yaml, or `any` for the published arrangements.',
            ),
        }),
      )
      .default([])
      .describe('Known documents that bear on these arrangements and were not read.'),
    read: z
      .enum(['whole', 'headline', 'part'])
      .optional()
      .describe(
        'How much of the document was read. headline: for the headline facts only. Left out: part where `otherwise` says that the document was not read, else whole.',
      ),
    read_on: DaySchema.describe('The day the statements were read from the source.'),
    bodies: z
      .array(BodySchema)
      .default([])
      .describe('At least one; an amendment, or a document read in part, may have none.'),
    statements: z
      .record(IdSchema, z.record(IdSchema, z.record(IdSchema, StatementSchema)))
      .default({})
      .describe('Topic → body (or `whole`) → field → statement.'),
    otherwise: OtherwiseSchema,
  })
  .refine(
    ({ bodies, amends, read, otherwise }) =>
      bodies.length > 0 ||
      amends !== undefined ||
      (read ?? 'whole') !== 'whole' ||
      typeof otherwise.state === 'string',
    {
      path: ['bodies'],
      error:
        'at least one body; none only where it is an amendment (`amends`), or only part was read',
    },
  )
  .refine(
    ({ regime, regime_between }) =>
      (regime === REGIME_NOT_KNOWN) === (regime_between !== undefined),
    {
      path: ['regime_between'],
      error: `\`regime_between\` where the regime is “${REGIME_NOT_KNOWN}”, and only there`,
    },
  )
  .describe('A dated set of arrangements.');
export type ArrangementsRecord = z.output<typeof ArrangementsSchema>;
