import type { Piece } from '../../../src/domain/outline/blocks.ts';

/** What was seen of a file that a person should know, page by page where it has pages. */
export interface Note {
  kind:
    | 'columns'
    | 'table'
    | 'list'
    | 'order'
    | 'no-text'
    | 'pictures'
    | 'pages-missing'
    | 'running-lines'
    | 'encoding'
    | 'numbers-made'
    | 'numbers-lost'
    | 'left-out'
    | 'damaged';
  /** Pages of the file, from 1. */
  pages?: number[] | undefined;
  /** In a sentence. */
  says: string;
}

/** What a file holds. */
export interface Reading {
  kind: 'pdf' | 'word' | 'web-page' | 'other';
  /** Of a text: as it stands. Of any other file: nothing, the pieces make it. */
  text?: string | undefined;
  pieces: Piece[];
  /** How many pages the file has, where it has pages. */
  pages?: number | undefined;
  /** Numbers of pages that the document prints and the file lacks, and how many it has in all. */
  missing?: { numbers: number[]; all: number } | undefined;
  /** The title that the file gives itself. */
  title?: string | undefined;
  notes: Note[];
}

/** A file that was read. */
export interface ReadFile {
  path: string;
  reading: Reading;
}

/** A file that is not read, with the reason and what to do, in a sentence or two. */
export class Refusal extends Error {}

/** Letters of all the words of a source: about a thousand pages, more than any arrangements have. */
const LETTER_LIMIT = 3_000_000;

/** Throws a refusal where so many letters are more than any document of this kind has. */
export function refuseLength(letters: number): void {
  if (letters > LETTER_LIMIT)
    throw new Refusal(
      `It holds ${String(Math.round(letters / 100_000) / 10)} million letters; at most ${String(LETTER_LIMIT / 1_000_000)} million are read, about a thousand pages. Save the part that holds the arrangements as a file of its own.`,
    );
}

/** “page 3”, “pages 3, 4 and 7”. */
export const pagesSaid = (pages: readonly number[]): string =>
  `${pages.length === 1 ? 'page' : 'pages'} ${listed(pages.map(String))}`;

export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
