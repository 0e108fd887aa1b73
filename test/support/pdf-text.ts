import { inflateSync } from 'node:zlib';

/**
 * The words that a PDF made by Chromium shows, page by page, without white space. It reads what that
 * writer writes (one-byte and two-byte hexadecimal strings, fonts with a ToUnicode map), no other.
 */
export function pdfText(pdf: Buffer): string[] {
  const objects = readObjects(pdf);
  const maps = new Map<string, ReadonlyMap<string, string>>();
  const mapOf = (font: string): ReadonlyMap<string, string> => {
    const unicode = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font)?.head ?? '')?.[1] ?? '';
    const known = maps.get(unicode) ?? readMap(objects.get(unicode)?.stream ?? '');
    maps.set(unicode, known);
    return known;
  };
  return [...objects.values()]
    .filter(({ head }) => /\/Type \/Page\b(?!s)/.test(head))
    .map(({ head }) => {
      const fonts = new Map(
        [...head.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [
          name,
          mapOf(id),
        ]),
      );
      const contents = /\/Contents (\d+) 0 R/.exec(head)?.[1] ?? '';
      return shownBy(objects.get(contents)?.stream ?? '', fonts);
    });
}

interface PdfObject {
  head: string;
  stream: string;
}

function readObjects(pdf: Buffer): Map<string, PdfObject> {
  const text = pdf.toString('latin1');
  const objects = new Map<string, PdfObject>();
  for (const match of text.matchAll(/(\d+) 0 obj\n([\s\S]*?)endobj/g)) {
    const [, id = '', body = ''] = match;
    const start = body.indexOf('stream\n');
    const head = start === -1 ? body : body.slice(0, start);
    const end = body.lastIndexOf('\nendstream');
    const packed = start === -1 ? '' : body.slice(start + 'stream\n'.length, end);
    const isText =
      packed !== '' && head.includes('/FlateDecode') && !head.includes('/Subtype /Image');
    objects.set(id, { head, stream: isText ? inflate(packed) : '' });
  }
  return objects;
}

function inflate(packed: string): string {
  try {
    return inflateSync(Buffer.from(packed, 'latin1')).toString('latin1');
  } catch {
    // Font programs and the like, which hold no text.
    return '';
  }
}

/** Code → characters, from a ToUnicode map. */
function readMap(map: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, block = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', to = ''] of block.matchAll(/<(\w+)> <(\w+)>/g)) {
      found.set(code.toUpperCase(), characters(to));
    }
  }
  for (const [, block = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', last = '', to = ''] of block.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      const first = parseInt(from, 16);
      for (let code = first; code <= parseInt(last, 16); code += 1) {
        const key = code.toString(16).toUpperCase().padStart(from.length, '0');
        found.set(key, String.fromCodePoint(parseInt(to, 16) + code - first));
      }
    }
  }
  return found;
}

const characters = (hexadecimal: string): string =>
  (hexadecimal.match(/.{4}/g) ?? [])
    .map((unit) => String.fromCharCode(parseInt(unit, 16)))
    .join('');

function shownBy(content: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let font: ReadonlyMap<string, string> = new Map();
  let text = '';
  for (const [, name, codes] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>/g)) {
    if (name !== undefined) font = fonts.get(name) ?? new Map();
    else {
      const size = [...font.keys()][0]?.length ?? 2;
      const units = (codes ?? '').toUpperCase().match(new RegExp(`.{${size}}`, 'g')) ?? [];
      text += units.map((unit) => font.get(unit) ?? '').join('');
    }
  }
  return text.replaceAll(/\s/g, '');
}
