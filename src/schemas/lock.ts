import { z } from 'zod';
import { DaySchema } from './primitives.ts';

/** What `npm run verify` writes: proof that every quotation was found in its source. */
export const LockSchema = z.strictObject({
  rules: z.string().describe('The version of the normalisation rules the digests were made under.'),
  sources: z.record(
    z.string(),
    z.strictObject({
      sha256: z.string().describe('SHA-256 of the source text.'),
      read_on: DaySchema,
      quotations: z
        .record(z.string(), z.int().nonnegative())
        .describe('Digest of locator and quotation → offset of the first character in the text.'),
    }),
  ),
});
export type Lock = z.output<typeof LockSchema>;
