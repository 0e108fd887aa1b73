import { recordName } from './record-name.ts';

/** What the engine is given first of a part, as it is fetched: records and files of words are numbered, not named. */
export interface PackedList {
  /** That of the engine. */
  version: string;
  /** How many words each record has. */
  lengths: readonly number[];
  /** The first and the last word of each file of words, cut as short as keeps them apart. */
  words: readonly (readonly [from: string, to: string])[];
  /** What else the engine wrote of the part. */
  rest: readonly ListValue[];
}

/** A value of a list; a number is whole and not negative. */
export type ListValue = number | string | readonly ListValue[];

/** The list of a part as the engine reads it, in CBOR (RFC 8949), every record and file of words with its name. */
export function fullList({ version, lengths, words, rest }: PackedList, part: number): Uint8Array {
  const bytes: number[] = [];
  write(bytes, [
    version,
    lengths.map((length, place) => [recordName({ part, place }), length]),
    words.map(([from, to], place) => [from, to, recordName({ part, place })]),
    ...rest,
  ]);
  return Uint8Array.from(bytes);
}

/** The major types of CBOR that a list has. */
const NUMBER = 0;
const TEXT = 3;
const LIST = 4;

function write(bytes: number[], value: ListValue): void {
  if (typeof value === 'number') {
    writeHead(bytes, NUMBER, value);
  } else if (typeof value === 'string') {
    const text = new TextEncoder().encode(value);
    writeHead(bytes, TEXT, text.length);
    bytes.push(...text);
  } else {
    writeHead(bytes, LIST, value.length);
    for (const item of value) write(bytes, item);
  }
}

/** Writes a type with its number: up to 23 in the same byte, else in one, two or four that follow. */
function writeHead(bytes: number[], type: number, number: number): void {
  const size = number < 24 ? 0 : number < 0x100 ? 1 : number < 0x10000 ? 2 : 4;
  const short = size === 0 ? number : 24 + Math.log2(size);
  bytes.push((type << 5) | short);
  for (let at = size - 1; at >= 0; at--) bytes.push((number >>> (8 * at)) & 0xff);
}
