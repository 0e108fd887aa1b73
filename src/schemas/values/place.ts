import { z } from 'zod';
import { ActorSchema } from '../actor.ts';
import { IdSchema, PreciseDateSchema } from '../primitives.ts';

/** The area or areas the arrangements cover. */
export const AreasSchema = z
  .strictObject({
    kind: z.literal('areas'),
    cover: z.enum(['single', 'joint']).describe('One authority’s area, or several together.'),
    areas: z.array(IdSchema).min(1).describe('From registers/areas.yaml.'),
  })
  .describe('The area covered.');

/** Things done over a different, usually wider, area. */
export const FootprintsSchema = z
  .strictObject({
    kind: z.literal('footprints'),
    footprints: z
      .array(
        z.strictObject({
          subject: z.enum([
            'child-death',
            'policing',
            'health-commissioning',
            'strategy-and-policy',
            'child-exploitation',
            'procedures',
            'health-coordination',
            'section-11-audit',
            'chairing',
            'exploitation-steering',
            'data-set',
            'learning-from-reviews',
          ]),
          areas: z
            .array(IdSchema)
            .default([])
            .describe('From registers/areas.yaml; empty if only a region.'),
          printed: z.string().min(1).optional().describe('The wider area as printed.'),
          moved_from: ActorSchema.optional().describe('Who did it before it moved there.'),
          from: PreciseDateSchema.optional().describe('Since when, where printed.'),
          until: PreciseDateSchema.optional().describe('Until when, where printed.'),
          moved_to: ActorSchema.optional().describe('To whom it passes after that.'),
        }),
      )
      .min(1),
  })
  .describe('What is done over a wider area.');
