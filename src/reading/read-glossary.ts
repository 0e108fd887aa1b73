import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { GlossarySchema, type GlossaryTerm } from '../schemas/index.ts';

/**
 * The terms of the glossary, for the plugins of the text, which Astro sets up before any content is read.
 * None where the register is missing or has mistakes: these are reported with the rest of the content.
 */
export function readGlossary(root: string): readonly GlossaryTerm[] {
  try {
    const text = readFileSync(join(root, 'registers', 'glossary.yaml'), 'utf8');
    return GlossarySchema.safeParse(parse(text)).data ?? [];
  } catch {
    return [];
  }
}
