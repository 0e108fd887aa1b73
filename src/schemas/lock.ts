import { z } from 'zod';
import { DaySchema } from './primitives.ts';

/** What `npm run verify` writes: proof that every quotation was found, and where searched terms occur. */
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
      sections: z
        .record(z.string(), z.string())
        .optional()
        .describe(
          'Digest of a quotation whose locator is left out → the section that holds it. Left out where every record gives its locators.',
        ),
      terms: z
        .record(z.string(), z.record(z.string(), z.int().positive()))
        .describe(
          'Searched term → section → how often it occurs there; the empty section is the text before the first. A term that does not occur has no section.',
        ),
    }),
  ),
});
export type Lock = z.output<typeof LockSchema>;
export type LockedSource = Lock['sources'][string];
