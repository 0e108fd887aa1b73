import { deflateRawSync, constants } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { assembled } from './fictional-document.ts';

const CATALOGUE = '<< /Type /Catalog /Pages 2 0 R >>';
const PAGES = '<< /Type /Pages /Count 1 /Kids [3 0 R] >>';
const PAGE = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>';

/** A PDF of a page whose content, a few hundred kilobytes, unpacks to `megabytes` of operators. */
export function bombPdf(megabytes: number): Uint8Array {
  const piece = deflateRawSync(Buffer.alloc(1_000_000, 'q Q '), {
    level: 9,
    finishFlush: constants.Z_FULL_FLUSH,
  });
  // Every piece ends at a byte and needs none before it, so that one can be said again and again.
  const packed = Buffer.concat([
    Buffer.from([0x78, 0xda]),
    ...Array.from({ length: megabytes }, () => piece),
  ]);
  const body = packed.toString('latin1');
  const content = `<< /Length ${String(body.length)} /Filter /FlateDecode >>\nstream\n${body}\nendstream`;
  return new Uint8Array(Buffer.from(assembled([CATALOGUE, PAGES, PAGE, content]), 'latin1'));
}

/** A PDF that asks for a password. */
export function lockedPdf(): Uint8Array {
  const hex = 'ab'.repeat(32);
  const file = assembled(
    [
      CATALOGUE,
      PAGES,
      PAGE,
      '<< /Length 0 >>\nstream\n\nendstream',
      `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${hex}> /U <${hex}> >>`,
    ],
    '/Encrypt 5 0 R /ID [<0123456789abcdef0123456789abcdef> <0123456789abcdef0123456789abcdef>]',
  );
  return new Uint8Array(Buffer.from(file, 'latin1'));
}

/** A Word file of a few hundred bytes that says it unpacks to four gigabytes. */
export function bombWord(): Uint8Array {
  const file = zipSync({ 'word/document.xml': strToU8('<w:document/>') });
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  for (let at = 0; at < file.length - 4; at += 1) {
    // The size unpacked, in the directory of the zip.
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0xfffffffe, true);
  }
  return file;
}
