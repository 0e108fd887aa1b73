import { lstat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { z } from 'zod';
import type { Entries, PartnershipEntry, Unread } from '../domain/catalogue/entries.ts';
import { error, type Mistake, type RecordPath } from '../domain/mistake/mistake.ts';
import { ADDRESSES } from '../domain/site/addresses/register.ts';
import { readAddresses } from './addresses.ts';
import { emptyFile, listFiles, listPublic, notAFile, readText } from './file.ts';
import { isDraft, toUnread, withoutDrafts, type FileRead } from './drafts.ts';
import { readGuide } from './guide/read-guide.ts';
import { parseJson, VERIFY } from './json.ts';
import { CITING, sectionsIn, withLocators, withSources } from './left-out.ts';
import { longTexts } from './long-texts.ts';
import { misreadIn } from './misread.ts';
import { readMethodPage } from './method-page.ts';
import { CONTENT, RECORDS, REGISTERS, type ContentKind, type Lock } from '../schemas/index.ts';
import { PUBLIC_ROOT } from './root.ts';
import { isAddressFile, isForPeople, kindOf, missingFrom, type FileKind } from './kinds.ts';
import { shapeMistakes } from './shape.ts';
import { parseYaml, type ParsedYaml } from './yaml.ts';

/** A content file that has the shape its kind asks for. */
export interface ReadFile {
  kind: ContentKind;
  id: string;
  partnership: string;
  file: string;
  data: unknown;
}

export interface ReadResult {
  files: readonly ReadFile[];
  /** Everything that could be read; records with mistakes of shape are left out. */
  entries: Entries;
  /** The files of arrangements that are drafts, whether they were left out or not. */
  drafts: readonly string[];
  mistakes: readonly Mistake[];
  /** Line and column of a place in a file. */
  locate: (file: string, path: RecordPath) => { line: number; column: number };
}

/** How records are to be read. */
export interface ReadOptions {
  /** The folder of files served as they are, where it is not `public`. */
  served?: string | undefined;
  /** False where locators that are left out stay so, for `verify` to find them anew. */
  located?: boolean;
  /** True where drafts are read like other arrangements. */
  drafts?: boolean;
}

/**
 * Reads the whole content folder, and the names of what is served as it is. What evidence leaves out is
 * filled in; drafts are left out unless asked for. Mistakes come back as mistakes; nothing is thrown for them.
 */
export async function readContent(
  root: string,
  { served: publicRoot = PUBLIC_ROOT, located = true, drafts = false }: ReadOptions = {},
): Promise<ReadResult> {
  const mistakes: Mistake[] = [];
  const found: FileRead[] = [];
  const places = new Map<string, ParsedYaml['locate']>();
  const { files: listed, others, mistakes: unlisted } = await listFiles(root);
  const served = await listPublic(root, publicRoot);
  mistakes.push(...[...others, ...served.others].map(notAFile), ...unlisted);
  const blocked = [...others, ...unlisted.map(({ file }) => file)];
  const absent = REQUIRED.filter((file) => !listed.includes(file) && !isAlone(file, listed));
  mistakes.push(...absent.filter((file) => !isBlocked(file, blocked)).map(missingFile));
  mistakes.push(...(await readAddresses(root)).mistakes);
  for (const file of listed) {
    if (isForPeople(file) || isAddressFile(file)) continue;
    const kind = kindOf(file);
    if (!kind) {
      mistakes.push(unexpectedFile(file));
      continue;
    }
    const { locate, ...outcome } = await readOne(root, file, kind);
    if (locate) places.set(file, locate);
    found.push({ ...kind, file, ...outcome });
  }
  const { kept, drafts: left } = drafts ? { kept: found, drafts: [] } : withoutDrafts(found);
  for (const one of kept) for (const mistake of one.mistakes) mistakes.push(mistake);
  const files = filledIn(
    kept.flatMap(({ kind, id, partnership, file, record }) =>
      record ? [{ kind, id, partnership, file, data: record.data }] : [],
    ),
    located,
  );
  const unread = [
    ...[...blocked, ...absent].flatMap(unreadAt),
    ...[...kept.filter(({ record }) => !record), ...left].map(toUnread),
  ];
  return {
    files,
    entries: { ...toEntries(files, unread), publicFiles: served.files },
    drafts: found.filter(isDraft).map(({ file }) => file),
    mistakes,
    locate: (file, path) => places.get(file)?.(path) ?? { line: 1, column: 1 },
  };
}

/** The files with what evidence leaves out: sources, and locators too where they are to be `located`. */
export function filledIn(files: readonly ReadFile[], located: boolean): ReadFile[] {
  const complete = withSources(files);
  const lock = files.find(({ kind }) => kind === 'lock')?.data as Lock | undefined;
  const isAsked = located && Object.values(lock?.sources ?? {}).some(({ sections }) => sections);
  if (!isAsked) return complete;
  return complete.map((file) =>
    CITING.has(file.kind) ? { ...file, data: withLocators(file.data, sectionsIn(lock)) } : file,
  );
}

/** The files of which there is always one. Every site keeps the addresses of its own front page. */
const REQUIRED = [
  ...Object.values(CONTENT).flatMap(({ shape, path }) => (shape === 'one' ? [path] : [])),
  `${ADDRESSES}site.txt`,
];

/** True where the whole folder of a record is gone, which is one mistake of its own. */
const isAlone = (file: string, listed: readonly string[]): boolean =>
  file.startsWith('registers/') && !listed.some((one) => one.startsWith(`${dirname(file)}/`));

const isBlocked = (file: string, blocked: readonly string[]): boolean =>
  blocked.some((path) => path === '.' || path === file || file.startsWith(`${path}/`));

/** A file that cannot be read, for rules to call nothing unknown on its account. */
const unreadAt = (file: string): Unread[] => {
  const found = kindOf(file);
  return found ? [{ ...found, file, text: '' }] : [];
};

const missingFile = (file: string): Mistake =>
  error('missing-file', {
    file,
    path: [],
    found: 'no such file',
    allowed: 'this file, in every content folder',
    remedy: 'Restore it from the history; where the content is new, copy the one of this project.',
  });

/** The data of one record, under the same limits; undefined where it is missing or has mistakes. */
export async function readRecord(root: string, file: string): Promise<unknown> {
  const found = await lstat(join(root, file)).catch(() => undefined);
  const kind = kindOf(file);
  if (!kind || found?.isFile() !== true) return undefined;
  return (await readOne(root, file, kind)).record?.data;
}

/** What came of reading a file: its record, or why there is none. */
export type Outcome = Pick<FileRead, 'text' | 'record' | 'mistakes'> & {
  locate?: ParsedYaml['locate'];
};

async function readOne(root: string, file: string, kind: FileKind): Promise<Outcome> {
  const text = await readText(root, file);
  if (typeof text !== 'string') return { mistakes: [text], text: '', record: undefined };
  return readInText(kind, file, text);
}

/** The record in a text, as if the file held it; its mistakes come back with it. */
export function readInText(kind: FileKind, file: string, text: string): Outcome {
  // The lock is written by a machine, from texts that are not ours.
  const misread = kind.kind === 'lock' ? [] : misreadIn(file, text);
  const outcome = recordIn(kind, file, text);
  return { ...outcome, text, mistakes: [...misread, ...outcome.mistakes] };
}

/** The record in a text of a file. */
function recordIn({ kind }: FileKind, file: string, text: string): Omit<Outcome, 'text'> {
  const parsed = parserOf(file)(file, text);
  const record = undefined;
  if (Array.isArray(parsed)) return { mistakes: parsed, record };
  if (parsed.data === null) return { mistakes: [emptyFile(file)], record };
  const schema: z.ZodType = CONTENT[kind].schema;
  const result = schema.safeParse(parsed.data);
  const { locate } = parsed;
  if (!result.success) {
    const shape = shapeMistakes(file, schema, parsed.data, result.error.issues);
    const mistakes =
      kind === 'lock' ? shape.map((mistake) => ({ ...mistake, remedy: VERIFY })) : shape;
    return { mistakes, locate, record };
  }
  const long = longTexts(file, result.data);
  if (long.length > 0) return { mistakes: long, locate, record };
  return { mistakes: [], locate, record: { data: result.data } };
}

/** How a file is parsed, by the end of its name. */
function parserOf(file: string): typeof parseYaml {
  if (file.endsWith('.json')) return parseJson;
  if (!file.endsWith('.mdx')) return parseYaml;
  return file.startsWith('method/') ? readMethodPage : readGuide;
}

const unexpectedFile = (file: string): Mistake =>
  error('unexpected-file', {
    file,
    path: [],
    found: `a file named ${file}`,
    allowed:
      'partnerships/<id>/*.yaml and *.mdx, requirements/<id>.yaml, sources/<id>.yaml, registers/*.yaml, method/*.mdx',
    remedy:
      'Move or rename the file; content/README.md shows the layout. An id is lower-case words joined by hyphens, and not index.',
  });

/** Sorts read files by kind. A register that could not be read is empty. */
export function toEntries(files: readonly ReadFile[], unread: readonly Unread[] = []): Entries {
  // Each file was parsed by the schema of its kind, which the compiler cannot follow through a table.
  const records = held(RECORDS, files) as unknown as Pick<Entries, keyof typeof RECORDS>;
  const registers = held(REGISTERS, files) as unknown as Entries['registers'];
  return { ...records, registers, unread, missing: missingFrom(files, unread), publicFiles: [] };
}

/** What was read of each kind: one entry, or as many as there are. */
const held = (
  kinds: Readonly<Record<string, { shape: string; path: string }>>,
  files: readonly ReadFile[],
): Record<string, PartnershipEntry<unknown> | PartnershipEntry<unknown>[] | undefined> =>
  Object.fromEntries(
    Object.entries(kinds).map(([kind, { shape, path }]) => {
      const entries = files
        .filter((file) => file.kind === kind)
        .map(({ id, file, partnership, data }) => ({ id, file, partnership, data }));
      const none = { id: kind, file: path, partnership: '', data: [] };
      if (shape === 'one') return [kind, entries[0] ?? none];
      return [kind, shape === 'optional' ? entries[0] : entries];
    }),
  );
