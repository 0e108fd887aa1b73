import { escapeHtml } from '../domain/base/escape.ts';
import type { Answer } from './answers.ts';

/** A comparison as rows of text with headings, ready to be turned or written. */
export interface Sheet {
  caption: string;
  /** The first row holds headings, and so does the first cell of each row. */
  rows: readonly (readonly (string | readonly Answer[])[])[];
}

/** Rows become columns. */
export const flip = ({ caption, rows }: Sheet): Sheet => ({
  caption,
  rows: (rows[0] ?? []).map((_, index) => rows.map((row) => row[index] ?? '')),
});

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
  { bodies, state, answer, quotations }: Answer,
): string[][] =>
  bodies.flatMap(({ name, url }) =>
    (quotations.length > 0 ? quotations : [undefined]).map((quotation) => [
      ...about,
      name,
      state,
      answer,
      quotation?.words ?? '',
      quotation?.place ?? '',
      quotation?.source ?? '',
      url,
    ]),
  );

/** Tables as lines with tabs, for a spreadsheet; then the citation. */
export const toTsv = (sheets: readonly Sheet[], citation: string): string =>
  [
    ...sheets.flatMap(({ caption, rows }) => [
      caption,
      ...rows.map((row) => row.map((cell) => cellText(cell)).join('\t')),
    ]),
    citation,
  ].join('\n');

const cellText = (cell: string | readonly Answer[]): string =>
  typeof cell === 'string' ? cell : cell.map((answer) => lines(answer).join(' ')).join(' | ');

/** Tables as HTML, for a word processor; then the citation. */
export const toHtml = (sheets: readonly Sheet[], citation: string): string =>
  `${sheets
    .map(
      ({ caption, rows }) =>
        `<table border="1"><caption>${escapeHtml(caption)}</caption>${rows.map(rowHtml).join('')}</table>`,
    )
    .join('')}<p>${escapeHtml(citation)}</p>`;

const rowHtml = (row: Sheet['rows'][number]): string =>
  `<tr>${row
    .map((cell) =>
      typeof cell === 'string'
        ? `<th>${escapeHtml(cell)}</th>`
        : `<td>${cell.map((answer) => lines(answer).map(escapeHtml).join('<br>')).join('<br>')}</td>`,
    )
    .join('')}</tr>`;

/** An answer with its state, then each quotation with its place, source and address. */
const lines = ({ bodies, state, answer, quotations }: Answer): string[] => {
  const names = bodies.map(({ name }) => name).join(', ');
  return [
    `${names && `${names}: `}${state}${answer && `: ${answer}`}`,
    ...quotations.map(
      ({ words, place, source, url }) => `“${words}” (${place}, ${source}, ${url})`,
    ),
    ...(quotations.length > 0 ? [] : bodies.map(({ url }) => url && `(${url})`).filter(Boolean)),
  ];
};
