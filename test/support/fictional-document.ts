import { strToU8, zipSync } from 'fflate';

/** A part of the fictional document, as its author wrote it. */
type Part =
  | { title: string }
  | { heading: string }
  | { under: string }
  | { clause: string }
  | { paragraph: string }
  | { points: string[] }
  | { table: string[][] };

/** Arrangements of fictional Northmere, of 2025: nine pages, five bodies, clauses, lists and a table. */
export const DOCUMENT: readonly Part[] = [
  { title: 'Northmere Safeguarding Children Partnership: arrangements for working together 2025' },
  {
    paragraph:
      'Northmere is a fictional area. This document is made up for testing: nobody works to it, and no council, health body or police force has agreed it.',
  },
  {
    paragraph:
      'It is written as such documents are: numbered clauses, some headings without a number, lists, and one table of money. It comes into effect on 1 April 2025.',
  },
  { heading: '1. Who we are' },
  {
    clause:
      '1.1 The safeguarding partners in Northmere are Northmere Council, the Mereland Integrated Care Board and Mereland Police. They share equal responsibility for these arrangements.',
  },
  {
    clause:
      '1.2 The lead safeguarding partners are the chief executive of the council, the chief executive of the integrated care board and the chief constable. They meet twice a year.',
  },
  {
    clause:
      '1.3 Each lead safeguarding partner names a delegated safeguarding partner, who may take decisions and commit money and staff on behalf of the organisation.',
  },
  { under: 'Relevant agencies' },
  {
    paragraph:
      'The partners work with schools and colleges, childcare settings, the youth justice service, the probation service, NHS trusts and voluntary organisations that the schedule names. An agency that joins is told in writing what is asked of it.',
  },
  {
    paragraph:
      'All schools are included, whoever runs them. A head teacher from each phase sits on the board and speaks for the schools of that phase.',
  },
  { heading: '2. The Partnership Board' },
  {
    clause:
      '2.1 The Partnership Board brings together the safeguarding partners and the relevant agencies. It sets the priorities for the year and asks what difference the work makes to children.',
  },
  { clause: '2.2 The members of the board are:' },
  {
    points: [
      'the director of children’s services',
      'the chief nurse of the integrated care board',
      'the detective superintendent who leads on public protection',
      'the head of the youth justice service',
      'two head teachers, one of them from a special school',
      'a member from the voluntary organisations',
    ],
  },
  {
    clause:
      '2.3 The board meets four times a year. The chair may call a further meeting with ten working days’ notice where a matter cannot wait.',
  },
  {
    clause:
      '2.4 A meeting is quorate if five members are present and each of the three safeguarding partners is among them. Without a quorum the meeting may discuss, and decides nothing.',
  },
  {
    clause:
      '2.5 The chair is taken by the delegated safeguarding partners in turn, each for one year. The vice chair is the partner whose turn comes next.',
  },
  { under: 'Deputies' },
  {
    paragraph:
      'A member who cannot come sends a named deputy. The deputy has read the papers, may speak and vote, and reports back.',
  },
  { heading: '3. The Executive Group' },
  {
    clause:
      '3.1 The Executive Group leads the work between meetings of the board. It is made up of the three delegated safeguarding partners and the business manager, who has no vote.',
  },
  { clause: '3.2 It meets every six weeks. Papers are sent out five working days before.' },
  { clause: '3.3 The group is responsible for:' },
  {
    points: [
      'the business plan and the budget of the partnership, and the monthly reports on both',
      'commissioning local child safeguarding practice reviews and following up what they recommend',
      'agreeing the yearly report before it is published by the end of September',
      'settling disagreements that two agencies could not settle between themselves',
    ],
  },
  {
    clause:
      '3.4 Decisions are taken by agreement of all three partners. Where they cannot agree, the matter goes to the lead safeguarding partners, who decide within twenty working days.',
  },
  { heading: '4. The Learning and Improvement Group' },
  {
    clause:
      '4.1 The Learning and Improvement Group plans audits, training and the follow-up of reviews. It reports to the Executive Group after each of its meetings.',
  },
  {
    clause:
      '4.2 The group meets every two months. It is quorate with four members from at least three agencies.',
  },
  {
    clause:
      '4.3 Its chair is the head of safeguarding of an NHS trust, chosen by the members for two years. Training is open to everyone who works with children in Northmere, paid or unpaid, and is checked six months later for what has changed in practice.',
  },
  { heading: '5. The Exploitation Panel' },
  {
    clause:
      '5.1 The Exploitation Panel looks at children who are at risk outside their home. It is chaired by a detective inspector, with a service manager of the council as deputy.',
  },
  {
    clause:
      '5.2 The panel meets monthly. It sends figures without names to the Executive Group every quarter, and brings patterns to the Learning and Improvement Group.',
  },
  { under: 'Sharing information' },
  {
    paragraph:
      'Agencies share what they need to in order to keep a child safe. Each has signed the information sharing agreement of the partnership, which is reviewed every two years.',
  },
  { heading: '6. Scrutiny' },
  {
    clause:
      '6.1 An independent scrutineer, who works for none of the partners, looks at how well these arrangements work. The scrutineer attends the board, speaks with children and practitioners, and writes a report of their own every year.',
  },
  {
    clause:
      '6.2 The partners answer the report in writing within eight weeks. Both are published together.',
  },
  {
    clause:
      '6.3 The scrutineer is paid by the partnership for thirty days a year and is appointed for three years. The post is advertised.',
  },
  { heading: '7. Money' },
  {
    clause:
      '7.1 The partners agree the budget each February. The contributions for 2025/26 are in the table below.',
  },
  {
    table: [
      ['Agency', 'Contribution', 'Share'],
      ['Northmere Council', '£92,000', '46 %'],
      ['Mereland Integrated Care Board', '£74,000', '37 %'],
      ['Mereland Police', '£34,000', '17 %'],
      ['Total', '£200,000', '100 %'],
    ],
  },
  {
    clause:
      '7.2 Schools give time and rooms and pay nothing. Money that is left at the end of the year is carried over.',
  },
  { heading: '8. Disagreements' },
  {
    clause:
      '8.1 Practitioners who disagree talk to each other first. If they do not agree within two working days, their managers do; then the heads of service; then the Executive Group.',
  },
  {
    clause:
      '8.2 At every step what was said is written down. A child is kept safe while the disagreement lasts.',
  },
  { heading: 'Appendix 1: The Child Death Overview Panel' },
  {
    paragraph:
      'The Child Death Overview Panel is shared with Southmere. It reviews the death of every child who lived in either area, and sends what it learns to both partnerships once a year.',
  },
  {
    paragraph:
      'It meets four times a year. Its chair is a consultant in public health who had no part in the care of the child.',
  },
];

/** How the fixture may differ from a sound file, one fault at a time. */
export interface PdfOptions {
  /** Pages, from 1, that are left out of the file; the printed numbers stay. */
  without?: readonly number[];
  /** Pages, from 1, that are a picture without text. */
  scanned?: readonly number[];
  /** Objects put into the catalogue of the file, as PDF. */
  catalogue?: string;
}

const PAGE = { width: 595, height: 842, margin: 60 };
const HEAD = 'Northmere Safeguarding Children Partnership – arrangements 2025';

/** A line of a page: in points from the foot of the page on the left. */
export interface Line {
  text: string;
  x: number;
  y: number;
  size: number;
  bold: boolean;
}

/** The document as PDF: a title page, then a section a page in two columns, with a running head and numbered feet. */
export function asPdf(options: PdfOptions = {}): Uint8Array {
  const sections: Part[][] = [[]];
  for (const part of DOCUMENT) {
    if ('heading' in part) sections.push([]);
    sections.at(-1)?.push(part);
  }
  const pages = sections.map((parts, index) => [
    ...pageOf(parts, index === 0),
    { text: HEAD, x: PAGE.margin, y: PAGE.height - 30, size: 8, bold: false },
    {
      text: `Page ${String(index + 1)} of ${String(sections.length)}`,
      x: 270,
      y: 30,
      size: 8,
      bold: false,
    },
  ]);
  return pdfOf(
    pages.flatMap((lines, index) => {
      if (options.without?.includes(index + 1)) return [];
      return [options.scanned?.includes(index + 1) ? 'picture' : lines.map(drawn).join('\n')];
    }),
    options.catalogue,
  );
}

function pageOf(parts: readonly Part[], isTitlePage: boolean): Line[] {
  const lines: Line[] = [];
  const columnWidth = isTitlePage ? 475 : 225;
  const top = PAGE.height - 90;
  let column = 0;
  let y = top;
  const write = (
    text: string,
    { size = 10, bold = false, indent = 0, width = columnWidth } = {},
  ): void => {
    for (const line of wrapped(text, (width - indent) / (size * (bold ? 0.56 : 0.5)))) {
      if (y < 90 && column === 0 && !isTitlePage) [column, y] = [1, top - 30];
      lines.push({ text: line, x: PAGE.margin + column * 250 + indent, y, size, bold });
      y -= size * 1.25;
    }
  };
  const words = parts.reduce((sum, part) => sum + JSON.stringify(part).length, 0);
  let written = 0;
  const hasTable = parts.some((part) => 'table' in part);
  for (const part of parts) {
    if ('title' in part) write(part.title, { size: 20, bold: true });
    if ('heading' in part) {
      write(part.heading, { size: 15, bold: true, width: 475 });
      y = top - 30;
      continue;
    }
    // The second column begins where half of the page is written.
    written += JSON.stringify(part).length;
    if (!isTitlePage && !hasTable && column === 0 && written > words * 0.62)
      [column, y] = [1, top - 30];
    if ('under' in part) write(part.under, { size: 12, bold: true });
    if ('clause' in part) write(part.clause, hasTable ? { width: 475 } : {});
    if ('paragraph' in part) write(part.paragraph);
    if ('points' in part) for (const point of part.points) write(`•  ${point}`, { indent: 10 });
    if ('table' in part)
      for (const row of part.table) {
        row.forEach((cell, index) =>
          lines.push({ text: cell, x: PAGE.margin + index * 180, y, size: 10, bold: false }),
        );
        y -= 18;
      }
    y -= 8;
  }
  return lines;
}

function wrapped(text: string, letters: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + word.length + 1 > letters) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
}

/** Letters beyond ASCII in the encoding of Windows, as PDF writes them. */
const LETTERS: Readonly<Record<string, string>> = {
  '’': '\\222',
  '–': '\\226',
  '•': '\\225',
  '£': '\\243',
};

/** A line as PDF draws it. */
export const drawn = ({ text, x, y, size, bold }: Line): string =>
  `BT /${bold ? 'F2' : 'F1'} ${String(size)} Tf ${String(x)} ${String(y)} Td (${text
    .replace(/[()\\]/gu, '\\$&')
    .replace(/[’–•£]/gu, (letter) => LETTERS[letter] ?? '?')}) Tj ET`;

/** A PDF of pages, each the operators that draw it, or “picture” for one that is a picture alone. */
export function pdfOf(pages: readonly string[], catalogue = ''): Uint8Array {
  const objects: string[] = [
    `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    `<< /Type /Pages /Count ${String(pages.length)} /Kids [${pages.map((_, index) => `${String(6 + index * 2)} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
    stream(
      '<< /Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8',
      'abcd',
    ),
    ...pages.flatMap((operators, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${String(PAGE.width)} ${String(PAGE.height)}] /Contents ${String(7 + index * 2)} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> /XObject << /Im1 5 0 R >> >> >>`,
      stream('<<', operators === 'picture' ? 'q 500 0 0 700 40 70 cm /Im1 Do Q' : operators),
    ]),
  ];
  return new Uint8Array(Buffer.from(assembled(objects), 'latin1'));
}

const stream = (dictionary: string, body: string): string =>
  `${dictionary} /Length ${String(body.length)} >>\nstream\n${body}\nendstream`;

/** Objects as a file: each with its number, then where each begins. */
export function assembled(objects: readonly string[], trailer = ''): string {
  let file = '%PDF-1.4\n';
  const places = objects.map((body, index) => {
    const place = file.length;
    file += `${String(index + 1)} 0 obj\n${body}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  return `${file}xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n${table}trailer\n<< /Size ${String(objects.length + 1)} /Root 1 0 R ${trailer} >>\nstartxref\n${String(file.length)}\n%%EOF\n`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The document as a web page that a browser saved, with the head, menu and foot of its site. */
export const asWebPage = (): string =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Arrangements – Northmere</title></head><body>
<header><a href="#">Northmere Council</a></header><nav><ul><li>Home</li><li>Children</li></ul></nav>
<main>${DOCUMENT.map(htmlOf).join('\n')}</main>
<footer>Northmere Council, Town Hall</footer></body></html>`;

function htmlOf(part: Part): string {
  if ('title' in part) return `<h1>${escaped(part.title)}</h1>`;
  if ('heading' in part) return `<h2>${escaped(part.heading)}</h2>`;
  if ('under' in part) return `<h3>${escaped(part.under)}</h3>`;
  if ('clause' in part) return `<p>${escaped(part.clause)}</p>`;
  if ('paragraph' in part) return `<p>${escaped(part.paragraph)}</p>`;
  if ('points' in part)
    return `<ul>${part.points.map((point) => `<li>${escaped(point)}</li>`).join('')}</ul>`;
  return `<table>${part.table.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('')}</table>`;
}

const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const wordParagraph = (text: string, style = ''): string =>
  `<w:p><w:pPr>${style}</w:pPr><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
const styled = (name: string): string => `<w:pStyle w:val="${name}"/>`;

function wordOf(part: Part): string {
  if ('title' in part) return wordParagraph(part.title, styled('Title'));
  if ('heading' in part) return wordParagraph(part.heading, styled('Heading2'));
  if ('under' in part) return wordParagraph(part.under, styled('Heading3'));
  if ('clause' in part) return wordParagraph(part.clause);
  if ('paragraph' in part) return wordParagraph(part.paragraph);
  if ('points' in part)
    return part.points
      .map((point) =>
        wordParagraph(point, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
      )
      .join('');
  const cell = (text: string): string => `<w:tc>${wordParagraph(text)}</w:tc>`;
  return `<w:tbl>${part.table.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}

const BULLETS =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';

/** The document as a Word file; with links to outside, or lists of its own, where they are asked for. */
export const asWord = (
  body = DOCUMENT.map(wordOf).join(''),
  links = '',
  lists = BULLETS,
): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      `<?xml version="1.0"?><Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': strToU8(
      `<?xml version="1.0"?><Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="r2" Type="${OFFICE}/numbering" Target="numbering.xml"/>${links}</Relationships>`,
    ),
    'word/styles.xml': strToU8(
      `<?xml version="1.0"?><w:styles ${W}>${['Title', 'Heading2', 'Heading3'].map((id) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id.replace('Heading', 'heading ')}"/></w:style>`).join('')}</w:styles>`,
    ),
    'word/numbering.xml': strToU8(`<?xml version="1.0"?><w:numbering ${W}>${lists}</w:numbering>`),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
    ),
  });
