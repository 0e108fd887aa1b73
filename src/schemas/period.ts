import { z } from 'zod';
import { BoundSchema } from './primitives.ts';

/** A length of time as printed: number, unit, and how firm the number is. */
export const PeriodSchema = z
  .strictObject({
    amount: z.number().positive().describe('How many units.'),
    unit: z
      .enum(['hour', 'day', 'working-day', 'week', 'month', 'year'])
      .describe('The unit as printed. “Working days” are not turned into days.'),
    bound: BoundSchema.default('exactly'),
  })
  .describe('A length of time as the source prints it.');
export type Period = z.output<typeof PeriodSchema>;
