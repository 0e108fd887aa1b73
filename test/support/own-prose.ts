import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** A text of ours and where it stands. */
export interface OwnText {
  place: string;
  text: string;
}

/** What the content folder says in our own words, and the names that it takes over as printed. */
export interface OwnProse {
  texts: readonly OwnText[];
  names: readonly string[];
}

/** Fields that hold the source’s own words, or what was typed to find them. */
const SOURCE_WORDS = new Set(['quotation', 'starts', 'words', 'terms', 'locator', 'heading']);

/**
 * Fields that hold names as printed: of bodies, offices, agencies, and titles of documents and plans. They are not ours
 * to put otherwise, and elsewhere in our prose the same names may stand.
 */
const NAMES = new Set([
  'name',
  'short_name',
  'printed',
  'agency',
  'organisation',
  'office',
  'document',
  'plan',
  'title',
  'publisher',
]);

/** Every text below a content folder. */
export function ownProse(root: string): OwnProse {
  const texts: OwnText[] = [];
  const names: string[] = [];
  for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' }).sort()) {
    if (file.endsWith('.mdx')) texts.push(...proseOf(file, readFileSync(join(root, file), 'utf8')));
    if (!file.endsWith('.yaml')) continue;
    walk(parse(readFileSync(join(root, file), 'utf8')), [], (text, path) => {
      const key = path.findLast((part) => !/^\d+$/u.test(part)) ?? '';
      // A release repeats what records said then; only the reason is written for it.
      if (file.startsWith('releases') && key !== 'why') return;
      if (NAMES.has(key) || isHeading(path)) names.push(text);
      else if (!SOURCE_WORDS.has(key)) texts.push({ place: `${file} › ${path.join(' › ')}`, text });
    });
  }
  // Only what is written as a name: “the director” or “police” is a word like any other.
  return { texts, names: names.filter((name) => /\p{Lu}/u.test(name)) };
}

/** A section of a source is named by its heading, as printed. */
const isHeading = (path: readonly string[]): boolean =>
  path.at(-1) === 'label' && path.some((part) => part === 'outline' || part === 'sections');

function walk(node: unknown, path: string[], tell: (text: string, path: string[]) => void): void {
  if (typeof node === 'string') tell(node, path);
  if (typeof node !== 'object' || node === null) return;
  for (const [key, item] of Object.entries(node)) walk(item, [...path, key], tell);
}

/** The paragraphs of a guide or a method page, without the marks of their citations. */
const proseOf = (file: string, text: string): OwnText[] =>
  text.split(/\n\s*\n/u).map((block, index) => ({
    place: `${file} › paragraph ${index + 1}`,
    text: block
      .replace(/\{(?:of|id)="[^"]*"\}/gu, '')
      .replace(/::?[a-z-]+(?=\[|\s|$)/gu, '')
      .replace(/[[\]*_]/gu, ''),
  }));
