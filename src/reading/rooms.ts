import type { z } from 'zod';
import {
  AgencyTypesSchema,
  AreasRegisterSchema,
  ArrangementsSchema,
  AssessmentsSchema,
  CorrectionsSchema,
  EvaluationSchema,
  GlossarySchema,
  GuideSchema,
  LockSchema,
  PartnershipSchema,
  QuestionsSchema,
  RegimesSchema,
  RelevantAgenciesSchema,
  RequirementsSchema,
  RolesSchema,
  SourceSchema,
  TopicsSchema,
  VocabularySchema,
} from '../schemas/index.ts';

/** Which schema a file of the content folder is read by, and what its path tells of its identity. */
interface Room {
  name: string;
  pattern: RegExp;
  schema: z.ZodType;
}

/** The pattern of a path: `<id>` and `<partnership>` stand for ids, everything else for itself. */
const path = (template: string): RegExp =>
  new RegExp(
    `^${template.replaceAll('.', '\\.').replace(/<(\w+)>/g, '(?<$1>[a-z0-9]+(?:-[a-z0-9]+)*)')}$`,
  );

export const ROOMS = [
  {
    name: 'partnership',
    pattern: path('partnerships/<id>/partnership.yaml'),
    schema: PartnershipSchema,
  },
  {
    name: 'arrangements',
    pattern: path('partnerships/<partnership>/<id>.yaml'),
    schema: ArrangementsSchema,
  },
  {
    name: 'assessments',
    pattern: path('partnerships/<partnership>/<id>.assessments.yaml'),
    schema: AssessmentsSchema,
  },
  { name: 'guide', pattern: path('partnerships/<partnership>/<id>.mdx'), schema: GuideSchema },
  {
    name: 'corrections',
    pattern: path('partnerships/<partnership>/<id>.corrections.yaml'),
    schema: CorrectionsSchema,
  },
  { name: 'requirements', pattern: path('requirements/<id>.yaml'), schema: RequirementsSchema },
  { name: 'source', pattern: path('sources/<id>.yaml'), schema: SourceSchema },
  { name: 'topics', pattern: /^registers\/(?<id>topics)\.yaml$/, schema: TopicsSchema },
  {
    name: 'agency-types',
    pattern: /^registers\/(?<id>agency-types)\.yaml$/,
    schema: AgencyTypesSchema,
  },
  { name: 'roles', pattern: /^registers\/(?<id>roles)\.yaml$/, schema: RolesSchema },
  { name: 'areas', pattern: /^registers\/(?<id>areas)\.yaml$/, schema: AreasRegisterSchema },
  { name: 'regimes', pattern: /^registers\/(?<id>regimes)\.yaml$/, schema: RegimesSchema },
  {
    name: 'relevant-agencies',
    pattern: /^registers\/(?<id>relevant-agencies)\.yaml$/,
    schema: RelevantAgenciesSchema,
  },
  {
    name: 'questions',
    pattern: /^registers\/(?<id>questions)\.yaml$/,
    schema: QuestionsSchema,
  },
  { name: 'glossary', pattern: /^registers\/(?<id>glossary)\.yaml$/, schema: GlossarySchema },
  {
    name: 'vocabulary',
    pattern: path('registers/vocabularies/<id>.yaml'),
    schema: VocabularySchema,
  },
  { name: 'evaluation', pattern: /^(?<id>accessibility)\.yaml$/, schema: EvaluationSchema },
  { name: 'lock', pattern: /^(?<id>evidence\.lock)\.json$/, schema: LockSchema },
] as const satisfies readonly Room[];

export type RoomName = (typeof ROOMS)[number]['name'];

/** True for notes on a folder, which no program reads. */
export const isForPeople = (file: string): boolean => /(^|\/)README\.md$/.test(file);

/** True for the prose of a method page, which is no record: pages show it as it is. */
export const isMethodPage = (file: string): boolean => /^method\/[^/]+\.mdx$/.test(file);

/** The room a file belongs to with the ids in its path, or undefined. */
export function roomOf(
  file: string,
): { room: (typeof ROOMS)[number]; id: string; partnership: string } | undefined {
  for (const room of ROOMS) {
    const groups = room.pattern.exec(file)?.groups;
    if (groups) return { room, id: groups.id ?? '', partnership: groups.partnership ?? '' };
  }
  return undefined;
}
