import { GlossarySchema, type GlossaryTerm } from '../schemas/index.ts';
import { readRecord } from './read.ts';

/**
 * The terms of the glossary, for the plugins of the text, which Astro sets up before any content is read.
 * None where the register is missing or has mistakes: these are reported with the rest of the content.
 */
export async function readGlossary(root: string): Promise<readonly GlossaryTerm[]> {
  return GlossarySchema.safeParse(await readRecord(root, 'registers/glossary.yaml')).data ?? [];
}
