import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { readWebPage } from './web.ts';
import { Refusal, type Note, type Reading } from './reading.ts';

/** What a Word file may unpack to, in bytes: far more than the longest arrangements. */
const UNPACKED_LIMIT = 150_000_000;
const PART_LIMIT = 5_000;

/** The words of a Word file. Throws a refusal where it is none, or unpacks to too much. */
export async function readWord(bytes: Uint8Array): Promise<Reading> {
  const parts = partsOf(bytes);
  if (!parts.has('word/document.xml')) throw new Refusal(otherKind([...parts.keys()]));
  const { value, messages } = await mammoth
    .convertToHtml(
      { buffer: Buffer.from(bytes) },
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
  const numbering = parts.has('word/numbering.xml') && value.includes('<ol>');
  const own: Note[] = [
    ...(numbering
      ? [
          {
            kind: 'numbers-lost' as const,
            says: 'Word makes some numbers of clauses itself; they are not in the file, and are counted anew. Compare them with the document.',
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
