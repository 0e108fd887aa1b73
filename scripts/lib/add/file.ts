import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { refuseLength, Refusal, type Note, type Reading } from './reading.ts';

const startsWith = (bytes: Uint8Array, ...first: readonly number[]): boolean =>
  first.every((byte, index) => bytes[index] === byte);

/** What a file holds; its kind is told by its first bytes, not its name. Throws a refusal where it cannot be read. */
export async function readDocument(path: string): Promise<Reading> {
  const reading = await readKind(path);
  refuseLength(
    reading.pieces.reduce((sum, { text }) => sum + text.length, reading.text?.length ?? 0),
  );
  return reading;
}

async function readKind(path: string): Promise<Reading> {
  const bytes = new Uint8Array(readFileSync(path));
  if (bytes.length === 0) throw new Refusal('It is empty.');
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  // Each kind brings a library of its own, which the others do without.
  if (head.includes('%PDF-')) return (await import('./pdf.ts')).readPdf(bytes);
  if (startsWith(bytes, 0x50, 0x4b)) return (await import('./word.ts')).readWord(bytes);
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw new Refusal(
      'It is a file of an old Word, or a Word file locked with a password. Save it as .docx or as PDF, without a password.',
    );
  if (head.startsWith('{\\rtf'))
    throw new Refusal('It is rich text (RTF). Save it as .docx or as PDF.');
  if (/^(?:from|mime-version|content-type):/imu.test(head.slice(0, 200)))
    throw new Refusal('It is a web archive (MHTML). Save the page anew as “Web page, HTML only”.');
  if (/^(?:\xFF\xD8\xFF|\x89PNG|GIF8|II\*\0|MM\0\*)/u.test(head))
    throw new Refusal(
      'It is a picture. Have it read by a program for scans, and save the result as PDF or text.',
    );
  const { text, notes } = decoded(bytes, head);
  if (
    /^\s*(?:<!doctype html|<html|<\?xml[^>]*>\s*<(?:!doctype )?html)/iu.test(text) ||
    /^\.x?html?$/iu.test(extname(path))
  ) {
    const { readWebPage } = await import('./web.ts');
    const reading = readWebPage(text);
    return { ...reading, notes: [...notes, ...reading.notes] };
  }
  return { kind: 'other', text: text.replaceAll(/\r\n?/gu, '\n'), pieces: [], notes };
}

/** The letters of a file, and how they are written where that is not UTF-8. Throws a refusal where it is no text. */
function decoded(bytes: Uint8Array, head: string): { text: string; notes: Note[] } {
  const marked = startsWith(bytes, 0xff, 0xfe)
    ? 'utf-16le'
    : startsWith(bytes, 0xfe, 0xff)
      ? 'utf-16be'
      : undefined;
  const declared = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/iu.exec(head)?.[1]?.toLowerCase();
  const zeros = [...bytes.subarray(0, 2000)].filter((byte) => byte === 0).length;
  if (marked === undefined && zeros > 0) {
    const even = [...bytes.subarray(0, 2000)].filter(
      (byte, index) => byte === 0 && index % 2 === 1,
    ).length;
    if (zeros < Math.min(bytes.length, 2000) * 0.2)
      throw new Refusal(
        'It is no text, and no kind of document that is known here. PDF, Word (.docx), saved web pages and text are read.',
      );
    return named(bytes, even * 2 > zeros ? 'utf-16le' : 'utf-16be');
  }
  if (marked !== undefined) return named(bytes, marked);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, notes: [] };
  } catch {
    return named(
      bytes,
      declared !== undefined && declared !== 'utf-8' && isKnown(declared)
        ? declared
        : 'windows-1252',
    );
  }
}

function isKnown(encoding: string): boolean {
  try {
    return new TextDecoder(encoding).encoding !== '';
  } catch {
    return false;
  }
}

const NAMES: Readonly<Record<string, string>> = {
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
};

const named = (bytes: Uint8Array, encoding: string): { text: string; notes: Note[] } => {
  const text = new TextDecoder(encoding).decode(bytes);
  const name = NAMES[encoding] ?? encoding;
  const controls = text.match(/(?!\s)\p{Cc}/gu)?.length ?? 0;
  if (controls > text.length * 0.01)
    throw new Refusal(
      'It is no text, and no kind of document that is known here. PDF, Word (.docx), saved web pages and text are read.',
    );
  return {
    text,
    notes: [
      {
        kind: 'encoding',
        says: `The letters are not written as UTF-8 but as ${name}, and were read so. Look whether quotation marks and pound signs are right.`,
      },
    ],
  };
};
