import type { APIRoute, GetStaticPaths } from 'astro';
import { z } from 'zod';
import { PUBLISHED_SCHEMAS } from '../../../schemas/index.ts';

/** Each kind of record described for an editor: generated from the schema itself. */
export const getStaticPaths = (() =>
  Object.entries(PUBLISHED_SCHEMAS).map(([name, schema]) => ({
    params: { name },
    props: { schema },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ schema: z.ZodType }> = ({ props }) =>
  Response.json(z.toJSONSchema(props.schema, { io: 'input' }));
