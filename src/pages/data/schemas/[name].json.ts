import type { APIRoute, GetStaticPaths } from 'astro';
import { z } from 'zod';
import {
  ArrangementsSchema,
  AssessmentsSchema,
  CorrectionsSchema,
  PartnershipSchema,
  RequirementsSchema,
  SourceSchema,
} from '../../../schemas/index.ts';

/** The records an author writes, described for an editor: generated from the schemas themselves. */
const SCHEMAS = {
  arrangements: ArrangementsSchema,
  assessments: AssessmentsSchema,
  corrections: CorrectionsSchema,
  partnership: PartnershipSchema,
  requirements: RequirementsSchema,
  source: SourceSchema,
};

export const getStaticPaths = (() =>
  Object.entries(SCHEMAS).map(([name, schema]) => ({
    params: { name },
    props: { schema },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ schema: z.ZodType }> = ({ props }) =>
  Response.json(z.toJSONSchema(props.schema, { io: 'input' }));
