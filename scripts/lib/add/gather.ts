import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { grouped } from '../../../src/domain/base/words.ts';
import { blocksOf, PAGE_MARK, writeText, type Block } from '../../../src/domain/outline/blocks.ts';
import { titleIn, type Guess } from '../../../src/domain/outline/itself.ts';
import { outlineOf } from '../../../src/domain/outline/outline.ts';
import { faultsIn } from '../../../src/domain/outline/seen.ts';
import type { OutlineSection, SourceRecord } from '../../../src/schemas/index.ts';
import { toldApart } from './doubt.ts';
import { listed, refuseLength, Refusal, type Note, type ReadFile } from './reading.ts';

/** The files of one source as one text. */
export interface Gathered {
  text: string;
  sha256: string;
  outline: OutlineSection[];
  file: SourceRecord['file'];
  extent: SourceRecord['extent'];
  faults: SourceRecord['faults'];
  /** Title that the text or a file gives itself. */
  title: Guess<string> | undefined;
  /** What a person should know, each with the file it is about where there are several. */
  said: string[];
}

/**
 * Kinds of notes that are faults of the copy, as the register of a source names them. Where only our reading is not
 * sure, nothing is recorded: it is said to the person who looks.
 */
const FAULTS: Partial<Record<Note['kind'], SourceRecord['faults'][number]['kind']>> = {
  columns: 'columns',
  'no-text': 'words-lost',
  damaged: 'words-lost',
  pictures: 'figure-lost',
  'pages-missing': 'pages-missing',
};

/** Headings, paragraphs, points and rows of a thousand full pages. */
const BLOCK_LIMIT = 40_000;

/** The parts of a source as one text with its outline. Throws a refusal where no file has a word. */
export function gather(files: readonly ReadFile[]): Gathered {
  let text = '';
  let blocks: Block[] = [];
  for (const { reading } of files) {
    const part =
      reading.text === undefined
        ? writeText(reading.pieces)
        : { text: reading.text, blocks: blocksOf(reading.text) };
    // A file that marks no heading, by style or by type: they are told by their words.
    if (!part.blocks.some(({ kind }) => kind === 'heading')) part.blocks = blocksOf(part.text);
    if (text !== '') text += `\n${PAGE_MARK}\n`;
    const before = text.length;
    blocks = [
      ...blocks,
      ...part.blocks.map((block) => ({ ...block, start: block.start + before })),
    ];
    // Pages without words at the end of a part count too.
    const lacking = (reading.pages ?? 1) - part.text.split(PAGE_MARK).length;
    text += part.text + PAGE_MARK.repeat(Math.max(0, lacking));
  }
  refuseLength(text.length);
  if (blocks.length > BLOCK_LIMIT)
    throw new Refusal(
      `It has ${grouped(blocks.length)} headings, paragraphs, points and rows; at most ${grouped(BLOCK_LIMIT)} are read, more than any arrangements have. Save the part that holds the arrangements as a file of its own.`,
    );
  const notes = files.flatMap(({ path, reading }) =>
    reading.notes.map(({ says }) => (files.length > 1 ? `${basename(path)}: ${says}` : says)),
  );
  const outline = outlineOf(text, blocks);
  if (outline.length === 0)
    throw new Refusal(
      [
        `No words were found in ${listed(files.map(({ path }) => `“${basename(path)}”`))}. Nothing is written.`,
        ...notes,
      ].join('\n'),
    );
  const { faults, said } = toldApart(faultsIn(outline), { text, outline, files });
  return {
    text,
    sha256: createHash('sha256').update(text).digest('hex'),
    outline,
    file: fileOf(files),
    extent: extentOf(files),
    faults: [...faultsOf(files), ...faults],
    title: titleIn(
      blocks,
      files
        .map(({ reading }) => reading.title)
        .find((title) => title !== undefined && title !== ''),
    ),
    said: [...notes, ...said],
  };
}

/** Of the only file: its kind, its size and, where it does not differ at every visit, its hash. */
function fileOf(files: readonly ReadFile[]): SourceRecord['file'] {
  const [first, ...others] = files;
  if (first === undefined || others.length > 0) return undefined;
  const bytes = readFileSync(first.path);
  const { kind } = first.reading;
  return {
    kind,
    bytes: bytes.length,
    ...(kind !== 'web-page' && { sha256: createHash('sha256').update(bytes).digest('hex') }),
  };
}

const faultsOf = (files: readonly ReadFile[]): SourceRecord['faults'] =>
  files
    .flatMap(({ reading }) => reading.notes)
    .flatMap(({ kind, says }) => {
      const fault = FAULTS[kind];
      return fault === undefined ? [] : [{ kind: fault, description: says }];
    });

/** What the copy lacks: pages by their printed numbers, and pages on which nothing could be read. */
function extentOf(files: readonly ReadFile[]): SourceRecord['extent'] {
  const lacks = files
    .flatMap(({ reading }) => reading.notes)
    .filter(({ kind }) => kind === 'pages-missing' || kind === 'no-text' || kind === 'damaged');
  const [only] = files;
  const missing = files.length === 1 ? only?.reading.missing : undefined;
  const read = only?.reading.pages ?? 0;
  return {
    complete: lacks.length === 0,
    ...(lacks.length > 0 && { missing: lacks.map(({ says }) => says).join(' ') }),
    ...(missing !== undefined && read < missing.all && { pages: { read, all: missing.all } }),
  };
}
