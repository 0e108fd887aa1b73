import type { z } from 'zod';
import { AreasRegisterSchema } from './area.ts';
import { ArrangementsSchema } from './arrangements.ts';
import { AssessmentsSchema } from './assessment.ts';
import { CodebookSchema } from './codebook.ts';
import { CorrectionsSchema } from './correction.ts';
import { DirectorySchema } from './directory.ts';
import { EvaluationSchema } from './evaluation.ts';
import { GlossarySchema } from './glossary.ts';
import { GuideSchema, MethodPageSchema } from './guide.ts';
import { LockSchema } from './lock.ts';
import { PartnershipSchema } from './partnership.ts';
import { QuestionsSchema } from './question.ts';
import {
  AgencyTypesSchema,
  GlanceSchema,
  HelplinesSchema,
  RegimesSchema,
  RelevantAgenciesSchema,
  RolesSchema,
  TopicsSchema,
  VocabularySchema,
} from './registers.ts';
import { ReleaseSchema } from './release.ts';
import { AsksSchema, ParagraphsSchema, RequirementsSchema } from './requirement.ts';
import { SecondReadingSchema } from './second-reading.ts';
import { DriftSchema, SourceSchema } from './source.ts';

/**
 * Every kind of file in the content folder, declared once. Reading, the entries of the domain, the
 * published JSON Schemas and the registers in `catalogue.json` all follow from these two tables.
 */

/** How many files of a kind there are: one, one or none, one for each id, one for each id of a partnership. */
export type Shape = 'one' | 'optional' | 'many' | 'by-partnership';

interface Declared<Schema extends z.ZodType, S extends Shape> {
  /** Its path below the content folder; `<id>` and `<partnership>` stand for ids. */
  path: string;
  shape: S;
  schema: Schema;
  /** The name under which its JSON Schema is published, for records that authors write. */
  published: string | undefined;
}

const declare =
  <S extends Shape>(shape: S) =>
  <Schema extends z.ZodType>(
    path: string,
    schema: Schema,
    published?: string,
  ): Declared<Schema, S> => ({ path, shape, schema, published });

const one = declare('one');
const optional = declare('optional');
const many = declare('many');
const byPartnership = declare('by-partnership');

/** The closed lists. */
export const REGISTERS = {
  topics: one('registers/topics.yaml', TopicsSchema),
  agencyTypes: one('registers/agency-types.yaml', AgencyTypesSchema),
  roles: one('registers/roles.yaml', RolesSchema),
  areas: one('registers/areas.yaml', AreasRegisterSchema),
  directory: one('registers/directory.yaml', DirectorySchema),
  regimes: one('registers/regimes.yaml', RegimesSchema),
  glance: one('registers/glance.yaml', GlanceSchema),
  questions: one('registers/questions.yaml', QuestionsSchema),
  glossary: one('registers/glossary.yaml', GlossarySchema),
  relevantAgencies: one('registers/relevant-agencies.yaml', RelevantAgenciesSchema),
  vocabularies: many('registers/vocabularies/<id>.yaml', VocabularySchema),
} as const;

/** Everything else that is read. A path is tried in this order. */
export const RECORDS = {
  partnerships: many('partnerships/<id>/partnership.yaml', PartnershipSchema, 'partnership'),
  arrangements: byPartnership(
    'partnerships/<partnership>/<id>.yaml',
    ArrangementsSchema,
    'arrangements',
  ),
  assessments: byPartnership(
    'partnerships/<partnership>/<id>.assessments.yaml',
    AssessmentsSchema,
    'assessments',
  ),
  secondReadings: byPartnership(
    'partnerships/<partnership>/<id>.second-reading.yaml',
    SecondReadingSchema,
    'second-reading',
  ),
  corrections: byPartnership(
    'partnerships/<partnership>/<id>.corrections.yaml',
    CorrectionsSchema,
    'corrections',
  ),
  guides: byPartnership('partnerships/<partnership>/<id>.mdx', GuideSchema),
  /** What the requirements ask for, each thing once. */
  asks: one('requirements/asks.yaml', AsksSchema, 'asks'),
  /** Where in the text of the guidance they stand, filled in by people who have the text. */
  paragraphs: optional('requirements/paragraphs.yaml', ParagraphsSchema, 'paragraphs'),
  /** One for each regime; the id is that of the regime. */
  requirements: many('requirements/<id>.yaml', RequirementsSchema, 'requirements'),
  sources: many('sources/<id>.yaml', SourceSchema, 'source'),
  /** How each field is read, with worked cases; the id is that of the topic. */
  codebook: many('codebook/<id>.yaml', CodebookSchema),
  /** The public definitions. */
  method: many('method/<id>.mdx', MethodPageSchema),
  /** What each release of the data holds and what changed in it; the id is its day. */
  releases: many('releases/<id>.yaml', ReleaseSchema),
  /** Where every quotation was found. */
  lock: optional('evidence.lock.json', LockSchema),
  /** What the addresses of sources answered when they were asked. */
  drift: optional('drift.yaml', DriftSchema),
  /** The numbers of public services at the foot of every page. */
  helplines: one('registers/helplines.yaml', HelplinesSchema),
  /** What was found on the access of the site itself. */
  evaluation: one('accessibility.yaml', EvaluationSchema),
} as const;

export const CONTENT = { ...RECORDS, ...REGISTERS };

/** How many files there are of a kind, and what one holds. */
export type ShapeOf<Kind> = Kind extends { shape: infer S } ? S : never;
export type DataOf<Kind> = Kind extends { schema: infer Schema extends z.ZodType }
  ? z.output<Schema>
  : never;

/** A kind of file: `arrangements`, `topics`. */
export type ContentKind = keyof typeof CONTENT;

/** The records that authors write, by the name under which their JSON Schema is published. */
export const PUBLISHED_SCHEMAS: Readonly<Record<string, z.ZodType>> = Object.fromEntries(
  Object.values(RECORDS).flatMap(({ published, schema }) =>
    published === undefined ? [] : [[published, schema]],
  ),
);
