import { escapeHtml } from '../domain/base/escape.ts';
import type { AnswerFile } from '../domain/glance/choice.ts';

/** A table as rows of text, ready to be copied; the first row holds headings. */
export interface Sheet {
  caption: string;
  rows: readonly (readonly string[])[];
}

/** The columns of the file of a comparison. */
export const CSV_COLUMNS =
  'topic,question,group,area,body,state,answer,quotation,place,source,url'.split(',');

/** A table of text as CSV: RFC 4180, lines ended by CRLF. */
export const toCsv = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) =>
      row.map((text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)),
    )
    .map((row) => `${row.join(',')}\r\n`)
    .join('');

/** One row of the file for each body and quotation of an answer, after what the answer is about. */
export const csvRows = (
  about: readonly [topic: string, question: string, group: string, area: string],
  { bodies, label, full, quotes, href }: AnswerFile,
  absolute: (href: string) => string,
): string[][] =>
  (bodies.length > 0 ? bodies : [{ name: '', href }]).flatMap((body) =>
    (quotes.length > 0 ? quotes : [undefined]).map((quote) => [
      ...about,
      body.name,
      label,
      full,
      quote?.words ?? '',
      quote?.place ?? '',
      quote?.source ?? '',
      absolute(body.href),
    ]),
  );

/** An answer as it stands in a copied cell; with words, each quotation with its place. */
export const copiedAnswer = (
  { heading, state, label, short, full, quotes, href }: AnswerFile,
  withWords: boolean,
  absolute: (href: string) => string,
): string =>
  [
    heading !== '' && `${heading}:`,
    state !== 'stated' && `${label}${short === '' ? '' : ':'}`,
    withWords ? full : short,
    ...(withWords
      ? [
          ...quotes.map(({ words, place, source }) => `“${words}” (${place}, ${source})`),
          absolute(href),
        ]
      : []),
  ]
    .filter(Boolean)
    .join(' ');

/** Tables as lines with tabs, for a spreadsheet; then the sources and the citation, a line each. */
export const toTsv = (sheets: readonly Sheet[], below: readonly string[]): string =>
  [
    ...sheets.flatMap(({ caption, rows }) => [caption, ...rows.map((row) => row.join('\t'))]),
    ...below,
  ].join('\n');

/** Tables as HTML, for a word processor; then the sources and the citation. */
export const toHtml = (sheets: readonly Sheet[], below: readonly string[]): string => {
  const line = (row: readonly string[], of: 'td' | 'th'): string =>
    `<tr>${row.map((text, index) => (index === 0 || of === 'th' ? `<th>${escapeHtml(text)}</th>` : `<td>${escapeHtml(text)}</td>`)).join('')}</tr>`;
  return [
    ...sheets.map(
      ({ caption, rows }) =>
        `<table border="1"><caption>${escapeHtml(caption)}</caption>${rows.map((row, index) => line(row, index === 0 ? 'th' : 'td')).join('')}</table>`,
    ),
    ...below.map((text) => `<p>${escapeHtml(text)}</p>`),
  ].join('');
};
