import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { verifyContent } from '../../scripts/lib/verify-content.ts';
import { runChecks } from '../../src/domain/checks/index.ts';
import { readContent } from '../../src/reading/read.ts';
import { formatMistakes } from '../../src/reading/report.ts';

const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url));
export const VALID = join(fixtures, 'valid');
export const VALID_SOURCES = join(fixtures, 'valid-sources');

/** One mistake: a change to the valid folder and the mistake it must lead to. */
const MistakeSchema = z
  .strictObject({
    what: z.string().describe('The mistake, in a line.'),
    command: z.enum(['check', 'verify']).default('check'),
    file: z.string().describe('In the valid folder, or texts/<source>.txt.'),
    find: z.string().optional(),
    replace: z.string().optional(),
    add: z.string().optional(),
    bytes: z.base64().optional(),
    size: z.int().optional(),
    link: z.string().optional().describe('Makes a symbolic link that leads there.'),
    delete: z.literal(true).optional(),
    alone: z
      .literal(true)
      .optional()
      .describe(
        'Not made together with the others: it changes words that they change, or is reported alone.',
      ),
    reported: z.string().optional().describe('Where it is reported, if not in `file`.'),
    expect: z.string().describe('The mistake, as printed.'),
  })
  .refine((mistake) => (mistake.find === undefined) === (mistake.replace === undefined));

export type Mistake = z.output<typeof MistakeSchema> & { name: string; code: string };

/** Every mistake of the fixtures, in the order of their names. */
export async function readMistakes(): Promise<Mistake[]> {
  const folder = join(fixtures, 'mistakes');
  const files = (await readdir(folder)).sort();
  return Promise.all(
    files.map(async (file) => {
      const mistake = MistakeSchema.parse(parse(await readFile(join(folder, file), 'utf8')));
      const code = /^\s*\d+:\d+ {2}\w+ {2}(\S+)/.exec(mistake.expect)?.[1] ?? '';
      return { ...mistake, name: basename(file, '.yaml'), code };
    }),
  );
}

/** A copy of the valid folder and its source texts, to make mistakes in. */
export interface Workspace {
  content: string;
  /** What is served as it is: a folder beside the content. */
  served: string;
  sources: string;
  remove: () => Promise<void>;
}

export async function makeWorkspace(): Promise<Workspace> {
  const root = await mkdtemp(join(tmpdir(), 'content-'));
  const workspace = {
    content: join(root, 'content'),
    served: join(root, 'public'),
    sources: join(root, 'texts'),
  };
  await cp(VALID, workspace.content, { recursive: true });
  await cp(VALID_SOURCES, workspace.sources, { recursive: true });
  await mkdir(workspace.served);
  return { ...workspace, remove: () => rm(root, { recursive: true }) };
}

/** Makes one mistake, in the file it names or in another like it. */
export async function makeMistake(
  mistake: Mistake,
  { content, sources }: Workspace,
  file = mistake.file,
): Promise<void> {
  const path = file.startsWith('texts/') ? join(sources, basename(file)) : join(content, file);
  if (mistake.delete) await rm(path, { recursive: true });
  else if (mistake.find !== undefined) {
    // A checkout with Windows line endings has the same lines.
    const text = (await readFile(path, 'utf8')).replaceAll('\r\n', '\n');
    await writeFile(path, replaceOnce(text, mistake));
  } else {
    await mkdir(dirname(path), { recursive: true });
    if (mistake.link === undefined) await writeFile(path, newContent(mistake));
    else await symlink(mistake.link, path);
  }
}

function replaceOnce(text: string, { name, find = '', replace = '' }: Mistake): string {
  const parts = text.split(find);
  if (parts.length !== 2) throw new Error(`${name}: “${find}” stands ${parts.length - 1} times`);
  return parts.join(replace);
}

function newContent({ add, bytes, size }: Mistake): string | Uint8Array {
  if (size !== undefined) return '#'.repeat(size);
  return bytes === undefined ? (add ?? '') : Buffer.from(bytes, 'base64');
}

/** The day on which the fixtures are read. */
const TODAY = '2026-11-28';

/** What `npm run check` or `npm run verify` prints of a folder called “content”. */
export async function report(
  { content, served, sources }: Workspace,
  command: Mistake['command'],
): Promise<string> {
  const { entries, mistakes, locate } = await readContent(content, {
    served,
    located: command === 'check',
  });
  const more =
    command === 'check'
      ? runChecks(entries, TODAY)
      : (await verifyContent(entries, sources)).flatMap((result) => result.mistakes);
  return formatMistakes([...mistakes, ...more], locate, 'content');
}

/** The mistakes printed for one file. */
export function blockOf(output: string, file: string): string {
  const block = output.split('\n\n').find((text) => text.split('\n')[0]?.endsWith(`/${file}`));
  return block ?? '';
}
