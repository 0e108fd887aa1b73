import { GlossarySchema, type GlossaryTerm } from '../schemas/index.ts';
import { handedFiles } from './handed.ts';
import { readRecord } from './read.ts';

/**
 * The terms of the glossary, for the plugins of the text, which Astro sets up before it loads any content.
 * None where the register is missing or has mistakes: these are reported with the rest of the content.
 */
export async function readGlossary(root: string): Promise<readonly GlossaryTerm[]> {
  const handed = (await handedFiles())?.find(({ kind }) => kind === 'glossary')?.data;
  const terms = handed ?? (await readRecord(root, 'registers/glossary.yaml'));
  return GlossarySchema.safeParse(terms).data ?? [];
}
