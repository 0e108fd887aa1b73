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

/** Several who act: each of a list, or any one of them, as the source says “and” or “or”. */
const SeveralSchema = z.union([
  z.strictObject({
    any_of: z
      .array(ActorSchema)
      .min(2)
      .describe('Any one of them will do: “the Chair or Vice-Chair”.'),
  }),
  z.strictObject({ all_of: z.array(ActorSchema).min(2).describe('All of them, together.') }),
]);

/** Those who act, all of them; where one of several will do, they stand under `any_of`. */
export const ActingSchema = z.array(z.union([ActorSchema, SeveralSchema])).default([]);
export type Acting = z.output<typeof ActingSchema>;

/** How actors stand to what is done, each under the word that the source prints. */
export const RELATIONS = {
  to: ActingSchema.describe('To whom: “reports to the Board”.'),
  for: ActingSchema.describe('For whom it is done or made, where the source says “for”.'),
  with: ActingSchema.describe('Together with whom: “with”, “along with”, “in conjunction with”.'),
  via: ActingSchema.describe('Through or via whom: “reports to the Board through the chair”.'),
  by: ActingSchema.describe('Who does it.'),
};
export type Relation = keyof typeof RELATIONS;
