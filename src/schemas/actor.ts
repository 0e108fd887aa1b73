import { z } from 'zod';
import { IdSchema } from './primitives.ts';

/** Who does something: an office, a group or an organisation, never a named person. */
export const ActorSchema = z
  .strictObject({
    role: IdSchema.describe('The role or kind of body, from registers/roles.yaml.'),
    body: IdSchema.optional().describe('The body of these arrangements, where it is one of them.'),
    printed: z
      .string()
      .min(1)
      .optional()
      .describe('The office or organisation as the source prints it, without a person’s name.'),
  })
  .describe('An office, group or organisation that acts.');
export type Actor = z.output<typeof ActorSchema>;
