import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { readWebPage } from './web.ts';
import { withNumbers } from './word-numbers.ts';
import { Refusal, type Note, type Reading } from './reading.ts';

/** What a Word file may unpack to, in bytes: far more than the longest arrangements. */
const UNPACKED_LIMIT = 150_000_000;
const PART_LIMIT = 5_000;

/** The words of a Word file. Throws a refusal where it is none, or unpacks to too much. */
export async function readWord(bytes: Uint8Array): Promise<Reading> {
  const parts = partsOf(bytes);
  if (!parts.has('word/document.xml')) throw new Refusal(otherKind([...parts.keys()]));
  const { file, written, unsure } = numbered(bytes, parts);
  const { value, messages } = await mammoth
    .convertToHtml(
      { buffer: Buffer.from(file) },
      {
        externalFileAccess: false,
        includeEmbeddedStyleMap: false,
        styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"],
        // Pictures are not unpacked.
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      },
    )
    .catch(() => {
      throw new Refusal(
        'It is no Word file that can be read: damaged or cut short. Open it in Word; if it shows there, save it anew.',
      );
    });
  const { pieces, notes } = readWebPage(value);
  const own: Note[] = [
    ...(written > 0
      ? [
          {
            kind: 'numbers-made' as const,
            says: `Word makes the numbers of ${written === 1 ? 'a paragraph' : `${String(written)} paragraphs`} itself; they were worked out as Word does.`,
          },
        ]
      : []),
    ...(unsure > 0
      ? [
          {
            kind: 'numbers-lost' as const,
            says: `Our reading of ${unsure === 1 ? 'a number' : `${String(unsure)} numbers`} that Word makes itself is not sure: Word counts or writes ${unsure === 1 ? 'it' : 'them'} in a way that is not known here. Compare the numbers with the document.`,
          },
        ]
      : []),
    ...(messages.some(({ type }) => type === 'error')
      ? [
          {
            kind: 'damaged' as const,
            says: 'Parts of the Word file could not be read. Compare the text with the document.',
          },
        ]
      : []),
  ];
  return {
    kind: 'word',
    pieces,
    notes: [...notes.filter(({ kind }) => kind !== 'left-out'), ...own],
  };
}

const PARTS = { document: 'word/document.xml', numbering: 'word/numbering.xml' };

/** The file with the numbers of its lists written out, which the converter counts in a way of its own. */
function numbered(
  bytes: Uint8Array,
  parts: ReadonlyMap<string, number>,
): { file: Uint8Array; written: number; unsure: number } {
  if (!parts.has(PARTS.numbering)) return { file: bytes, written: 0, unsure: 0 };
  // Pictures are not unpacked.
  const inside = unzipSync(bytes, { filter: ({ name }) => !name.startsWith('word/media/') });
  const textOf = (name: string): string => strFromU8(inside[name] ?? new Uint8Array());
  const { document, ...counts } = withNumbers({
    document: textOf(PARTS.document),
    numbering: textOf(PARTS.numbering),
    styles: textOf('word/styles.xml'),
  });
  return {
    file: zipSync({ ...inside, [PARTS.document]: strToU8(document) }, { level: 0 }),
    ...counts,
  };
}

/** The parts of the package by name, with their sizes as the package gives them. Nothing is unpacked. */
function partsOf(bytes: Uint8Array): Map<string, number> {
  const parts = new Map<string, number>();
  let total = 0;
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        total += originalSize;
        parts.set(name, originalSize);
        return false;
      },
    });
  } catch {
    throw new Refusal(
      'It is no Word file that can be read: damaged or cut short. Open it in Word; if it shows there, save it anew.',
    );
  }
  if (total > UNPACKED_LIMIT || parts.size > PART_LIMIT)
    throw new Refusal(
      `It unpacks to ${String(Math.round(total / 1_000_000))} MB in ${String(parts.size)} parts, which no document does: it is refused. Save its text as a new Word file or as PDF.`,
    );
  return parts;
}

/** What another package is, with what to do. */
function otherKind(names: readonly string[]): string {
  if (names.some((name) => name.startsWith('xl/')))
    return 'It is a spreadsheet. Save it as PDF, or copy its words into a text file.';
  if (names.some((name) => name.startsWith('ppt/'))) return 'It is a presentation. Save it as PDF.';
  if (names.includes('content.xml'))
    return 'It is an OpenDocument file. Save it as Word file (.docx) or as PDF.';
  return 'It is a zip. Unpack it, and name the document inside.';
}
