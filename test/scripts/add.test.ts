import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { add } from '../../scripts/add.ts';
import { withRead } from '../../scripts/lib/add/directory.ts';
import { extract, LIMITS } from '../../scripts/lib/add/extract.ts';
import { readDocument } from '../../scripts/lib/add/file.ts';
import { gather, type Gathered } from '../../scripts/lib/add/gather.ts';
import type { Note } from '../../scripts/lib/add/reading.ts';
import { placeAll } from '../../scripts/lib/add/place.ts';
import { flattenOutline } from '../../src/domain/catalogue/outline.ts';
import { normalise } from '../../src/domain/evidence/normalise.ts';
import { placeOutline } from '../../src/domain/evidence/outline.ts';
import { readContent } from '../../src/reading/read.ts';
import { asPdf, asWebPage, asWord, drawn, pdfOf } from '../support/fictional-document.ts';
import { bombPdf, bombWord, lockedPdf } from '../support/hostile-files.ts';
import { VALID } from '../support/mistakes.ts';
import { runCommand } from '../support/run-command.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'add-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const gathered = async (path: string): Promise<Gathered> =>
  gather([{ path, reading: await readDocument(path) }]);

/** A content folder and a folder of texts of their own. */
async function place(
  name: string,
): Promise<{ content: string; sources: string; day: string; addresses: string[] }> {
  const content = join(folder, name);
  const sources = join(folder, `${name}-texts`);
  await cp(VALID, content, { recursive: true });
  await mkdir(sources);
  return { content, sources, day: '2026-01-10', addresses: [] };
}

/** Every file below a folder, with what it holds. */
async function everything(path: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const entry of await readdir(path, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const name = join(entry.parentPath, entry.name);
    found[name] = await readFile(name, 'utf8');
  }
  return found;
}

test('points of a PDF without marks stand in lines of their own, or are said to run together', async () => {
  const page = (...lines: [x: number, text: string][]): string =>
    lines
      .map(([x, text], index) => drawn({ text, x, y: 700 - index * 12, size: 10, bold: false }))
      .join('\n');
  const led: [number, string] = [
    60,
    '2.2 The members of the board, each of whom has one vote and may send a deputy, are these:',
  ];
  const pdf = await gathered(
    await file(
      'points.pdf',
      pdfOf([
        page(
          led,
          [80, 'the director of children’s services'],
          [80, 'the chief nurse'],
          [80, 'two head teachers'],
        ),
        page(
          led,
          [60, 'Northmere Council and its'],
          [60, 'Mereland Police and their'],
          [60, 'Northmere Schools and all'],
        ),
      ]),
    ),
  );
  expect(pdf.text).toContain(
    'are these:\n\n• the director of children’s services\n• the chief nurse\n• two head teachers',
  );
  expect(JSON.stringify(pdf)).toContain('List at page 2: items may run together.');
});

describe('one document in three forms', () => {
  const idsOf = ({ outline }: Gathered): string[] =>
    flattenOutline(outline).map(
      ({ section, trail }) => `${section.id} | ${trail.join(' › ')} | ${section.starts}`,
    );

  test('gives the same outline and the same words', async () => {
    const pdf = await gathered(await file('same.pdf', asPdf()));
    const word = await gathered(await file('same.docx', asWord()));
    const page = await gathered(await file('same.html', asWebPage()));
    expect(idsOf(pdf).length).toBeGreaterThan(40);
    expect(idsOf(word)).toEqual(idsOf(page));
    expect(idsOf(pdf)).toEqual(idsOf(page));
    expect(normalise(word.text).text).toBe(normalise(page.text).text);
    expect(normalise(pdf.text).text).toBe(normalise(page.text).text);
    expect(placeOutline(pdf.outline, normalise(pdf.text)).unplaced).toEqual([]);
    expect(pdf.text.split('\f')).toHaveLength(10);
    expect(pdf.faults.map(({ kind }) => kind)).toEqual(['columns']);
  });
});

describe('what a file lacks is said page by page', () => {
  test('a page that is a picture, and pages that are not there by the printed numbers', async () => {
    const found = await gathered(await file('lacks.pdf', asPdf({ without: [4, 5], scanned: [7] })));
    expect(found.extent).toMatchObject({ complete: false, pages: { read: 8, all: 10 } });
    expect(found.said.join('\n')).toMatch(/A picture stands at page 5 and no text/u);
    expect(found.said.join('\n')).toMatch(/pages 4 and 5 of 10 are not in the file/u);
    expect(found.faults.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['words-lost', 'pages-missing']),
    );
  });

  test('a number skipped where our reading is not sure is said, and is no fault of the document', () => {
    const skips = (notes: Note[]): Gathered =>
      gather([
        {
          path: fileURLToPath(import.meta.url),
          reading: {
            kind: 'web-page',
            pieces: [
              { kind: 'heading', text: '1. Meetings', page: 1 },
              { kind: 'paragraph', text: '1.1 The board meets in March.', page: 1 },
              { kind: 'paragraph', text: '1.3 It is chaired in turn.', page: 2 },
            ],
            pages: 2,
            notes,
          },
        },
      ]);
    const table: Note = { kind: 'table', pages: [2], says: 'A table.' };
    for (const kind of ['columns', 'order', 'table'] as const) {
      const found = skips([{ ...table, kind }]);
      expect(found.faults.map((fault) => fault.kind)).not.toContain('number-skipped');
      expect(found.said.join()).toMatch(
        /Our reading of page 2 is not sure\. In it: After clause 1\.1 comes 1\.3\./u,
      );
    }
    expect(skips([]).faults.map(({ kind }) => kind)).toEqual(['number-skipped']);
    expect(skips([{ ...table, pages: [4] }]).faults.map(({ kind }) => kind)).toEqual([
      'number-skipped',
    ]);
  });

  test('numbers that Word makes are in the text, and what is not sure of them is said', async () => {
    const clause = (text: string, level: number): string =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="${String(level)}"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const body =
      clause('Aims', 0) + clause('We work.', 1) + clause('Money', 0) + clause('We pay.', 1);
    const lists = (format: string): string =>
      `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const sure = await gathered(await file('lists.docx', asWord(body, '', lists('decimal'))));
    expect(sure.text).toBe('1. Aims\n\n1.1 We work.\n\n2. Money\n\n2.1 We pay.\n');
    expect(sure.said.join()).not.toContain('not sure');
    const unsure = await gathered(await file('odd.docx', asWord(body, '', lists('chicago'))));
    expect(unsure.text).toBe('Aims\n\nWe work.\n\nMoney\n\nWe pay.\n');
    expect(unsure.said.join()).toMatch(
      /Our reading of 4 numbers that Word makes itself is not sure/u,
    );
    expect(unsure.faults).toEqual([]);
  });

  test('links that act on a web page are left out, and named', async () => {
    const page = (inside: string): string =>
      `<html><body><main><h1>Our arrangements</h1>${inside}<p>We work together, and say so.</p></main></body></html>`;
    const found = await gathered(
      await file(
        'acts.html',
        page(
          '<p><a href="#">Download this page as a PDF (90 KB)</a> &nbsp; <a href="#">Print</a></p>',
        ),
      ),
    );
    expect(found.text).not.toMatch(/Download|Print/u);
    expect(found.said.join()).toMatch(/left out: “Download this page as a PDF \(90 KB\) Print”/u);
    const kept = await gathered(
      await file('leads.html', page('<p><a href="#">Download the threshold document</a></p>')),
    );
    expect(kept.text).toContain('Download the threshold document');
  });

  test('nothing but pictures is refused', async () => {
    const path = await file('scan.pdf', pdfOf(['picture', 'picture']));
    await expect(gathered(path)).rejects.toThrow(/No words were found.*\n.*pages 1 and 2.*scan/u);
  });

  test.each([
    ['UTF-16', Buffer.from('\uFEFFAims\n\nIt is for the borough’s children.', 'utf16le')],
    ['Windows-1252', Buffer.from('Aims\n\nIt is for the borough\x92s children.', 'latin1')],
  ])('letters in %s are named and read', async (name, bytes) => {
    const found = await gathered(await file(`${name}.txt`, bytes));
    expect(found.said.join()).toContain(`as ${name}`);
    expect(found.text).toContain('borough’s children');
  });

  test('letters in UTF-8 are not', async () => {
    const found = await gathered(
      await file('utf8.txt', 'Aims\n\nIt is for the borough’s children.'),
    );
    expect(found.said).toEqual([]);
  });
});

describe('npm run add', () => {
  test('writes text, source, partnership and a draft that every check accepts', async () => {
    const to = await place('new');
    const path = await file('new.docx', asWord());
    const said = await add({ ...to, area: 'E99000003', paths: [path] });
    expect(said.join('\n')).toMatch(/Bodies in headings: Partnership Board, Executive Group/u);
    const id = 'eastmere-and-westmere-arrangements-2025';
    expect(await readdir(to.sources)).toEqual([`${id}.txt`]);
    const { entries, mistakes } = await readContent(to.content, { located: false, drafts: true });
    expect(mistakes).toEqual([]);
    const draft = entries.arrangements.find(({ data }) => data.sources.includes(id))?.data;
    expect(draft).toMatchObject({ draft: true, otherwise: { state: 'not-read' } });
    expect(draft?.bodies.map(({ tier }) => tier)).toEqual([
      'main',
      'lead',
      'subgroup',
      'subgroup',
      'subgroup',
    ]);
    expect(
      entries.partnerships.find(({ id: own }) => own === 'eastmere-and-westmere')?.data.areas,
    ).toEqual(['eastmere', 'westmere']);
    const env = { CONTENT_DIR: to.content, SOURCES_DIR: to.sources };
    expect(await runCommand(['scripts/verify.ts', '--only', id], env)).toMatchObject({ code: 0 });
    expect(await runCommand(['scripts/check.ts', '--drafts'], env)).toMatchObject({ code: 0 });
  });

  test('adds an edition beside the one there is, and leaves every file as it was', async () => {
    const to = await place('beside');
    const before = await everything(to.content);
    const path = await file('beside.html', asWebPage());
    await add({ ...to, area: 'northmere', paths: [path] });
    const after = await everything(to.content);
    expect(after).toMatchObject(before);
    expect(
      Object.keys(after)
        .filter((name) => !(name in before))
        .map((name) => name.slice(to.content.length + 1))
        .sort(),
    ).toEqual([
      'partnerships/northmere/arrangements-2025.yaml',
      'sources/northmere-arrangements-2025.yaml',
    ]);
    await expect(add({ ...to, area: 'northmere', paths: [path] })).rejects.toThrow(
      /taken in already, as “northmere-arrangements-2025”/u,
    );
  });

  test('several files are one source, with the address of each', async () => {
    const to = await place('parts');
    const paths = [
      await file('one.txt', 'Northmere arrangements\n\n1. Aims\n\n1.1 It works.'),
      await file('two.txt', '2. Money\n\n2.1 There is none.'),
    ];
    const addresses = ['https://northmere.example/one', 'https://northmere.example/two'];
    await add({ ...to, area: 'Northmere', paths, addresses, kind: 'policy', title: 'Two parts' });
    const [name = ''] = (await readdir(to.sources)).filter((one) => one.endsWith('.txt'));
    expect((await readFile(join(to.sources, name), 'utf8')).split('\f')).toHaveLength(2);
    const source = parse(
      await readFile(join(to.content, 'sources', name.replace('.txt', '.yaml')), 'utf8'),
    ) as { parts: unknown; outline: { id: string }[] };
    expect(source.parts).toEqual([
      { address: addresses[0], seen_on: to.day, file: 'one.txt' },
      { address: addresses[1], seen_on: to.day, file: 'two.txt' },
    ]);
    expect(source.outline.map(({ id }) => id)).toEqual(['title', '1', '2']);
  });

  test('a new partnership has its line in the directory, whose other letters stay', async () => {
    const to = await place('led');
    const path = join(to.content, 'registers', 'directory.yaml');
    const before = (await readFile(path, 'utf8')).replace(
      'areas: [eastmere, westmere]',
      'areas: [eastmere, westmere] # joint',
    );
    await writeFile(path, before);
    const said = await add({ ...to, area: 'Eastmere', paths: [await file('led.docx', asWord())] });
    expect(said.join('\n')).toMatch(/the line “read: eastmere-and-westmere” in/u);
    const after = await readFile(path, 'utf8');
    expect(after).toBe(
      before.replace(
        'areas: [eastmere, westmere] # joint',
        'areas: [eastmere, westmere] # joint\n  read: eastmere-and-westmere',
      ),
    );
    expect(withRead(after, 'eastmere-and-westmere', 'another')).toBeUndefined();
  });

  test.each([
    [
      '- id: a\n  areas:\n    - x\n    - y\n  read_on: z\n',
      '- id: a\n  areas:\n    - x\n    - y\n  read: b\n  read_on: z\n',
    ],
    ['- { id: a, areas: [x] }\n', '- { id: a, areas: [x], read: b }\n'],
    ['- id: a\n  areas: [x]', '- id: a\n  areas: [x]\n  read: b'],
    ['- id: c\n  areas: [x]\n', undefined],
  ])('the line stands behind the areas of its entry: %j', (before, after) => {
    expect(withRead(before, 'a', 'b')).toBe(after);
  });

  test('what is not sure is said to be so, and what was given is taken', async () => {
    const to = await place('unsure');
    const path = await file('unsure.txt', 'Our work\n\nIt began in 2021 and went on to 2023.\n');
    const said = (await add({ ...to, area: 'northmere', paths: [path] })).join('\n');
    expect(said).toMatch(/Title: “Our work”\. Not sure: .*--title/u);
    expect(said).toMatch(/Kind of document: policy\. Not sure: .*--kind/u);
    expect(said).toMatch(/Date: 2023\. Not sure: .*--date "14 March 2025"/u);
    expect(said).toMatch(/Bodies: no heading names one/u);
    const other = await file('sure.txt', 'Our work\n\nIt began in 2021 and goes on.\n');
    const given = { title: 'Protocol', kind: 'protocol', date: '14 March 2025' };
    const sure = (await add({ ...to, area: 'northmere', paths: [other], ...given })).join('\n');
    expect(sure).not.toContain('Not sure');
    const { entries } = await readContent(to.content, { located: false, drafts: true });
    expect(
      entries.sources.find(({ id }) => id === 'northmere-arrangements-2025')?.data.dates.document,
    ).toBe('2025-03-14');
  });

  test('a partnership’s name that the text does not have is not sure, nor a heading that names no area', async () => {
    const to = await place('names');
    const path = await file(
      'names.txt',
      'Children Partnership: Published Safeguarding Arrangements 2025\n\n1. Status\n\n1.1 They begin.\n',
    );
    const asked = { ...to, area: 'eastmere', paths: [path] };
    const said = (await add(asked)).join('\n');
    expect(said).toMatch(
      /Partnership: [^.]+\. Not sure: from the list of partnerships, .*in the desk under “The partnership”/u,
    );
    expect(said).toMatch(
      /Title: “Children Partnership[^”]*”\. Not sure: the heading, which does not say whose it is/u,
    );
  });

  test('every body is told with its tier, and where to change it', async () => {
    const to = await place('tiers');
    const path = await file(
      'tiers.txt',
      'Arrangements 2025\n\n1. Executive Group\n\n1.1 The group meets.\n\n2. Quality Subgroup\n\n2.1 It meets.\n',
    );
    const said = (await add({ ...to, area: 'northmere', paths: [path] })).join('\n');
    expect(said).toMatch(/Body: Executive Group\. Tier lead, assumed from its name/u);
    expect(said).toMatch(/Body: Quality Subgroup\. Tier subgroup, assumed/u);
    expect(said).toMatch(
      /No heading names the main meeting: if it is one of these, make its tier main\. Change “tier” of a body in partnerships\/northmere\/arrangements-2025\.yaml, or in the desk/u,
    );
  });

  test.each([
    ['an unknown area', { area: 'Nothmere' }, /no area “Nothmere”.*nearest are: Northmere/u],
    [
      'a kind that is none',
      { kind: 'arrangement' },
      /--kind is “arrangement”.*published-arrangements/u,
    ],
    [
      'a date that is none',
      { date: '31 February 2025' },
      /--date: “31 February 2025” is not read as a date\. Write it as “14 March 2025”/u,
    ],
    ['a file that is not there', { paths: ['no/such.pdf'] }, /no file “no\/such.pdf”/u],
  ])('%s is refused, and nothing is written', async (name, change, message) => {
    const to = await place(name.replaceAll(' ', '-'));
    const before = await everything(to.content);
    const path = await file('refused.txt', 'Aims\n\nIt works.');
    await expect(add({ ...to, area: 'Northmere', paths: [path], ...change })).rejects.toThrow(
      message,
    );
    expect(await everything(to.content)).toEqual(before);
    expect(await readdir(to.sources)).toEqual([]);
  });

  test('a name that leads elsewhere is only read', async () => {
    const to = await place('away');
    const path = await file('away.txt', 'Aims\n\nIt works, and there is more to say of it.');
    await add({
      ...to,
      area: 'northmere',
      paths: [join(to.content, '..', 'away', '..', 'away.txt')],
      title: '../../../etc/passwd',
    });
    expect(await readFile(path, 'utf8')).toContain('It works');
    expect(
      (await readdir(to.sources)).every((name) => /^northmere-[a-z0-9-]+\.txt$/u.test(name)),
    ).toBe(true);
  });
});

describe('what a run left half done', () => {
  const files = (to: { content: string; sources: string }) => [
    { path: join(to.sources, 'x.txt'), content: 'text' },
    { path: join(to.content, 'partnerships', 'x', 'x.yaml'), content: 'record' },
  ];

  test('a fault in the middle leaves nothing', async () => {
    const to = await place('fault');
    const before = await everything(to.content);
    const blocked = { path: join(to.content, 'accessibility.yaml', 'x.yaml'), content: 'record' };
    expect(() => {
      placeAll(to.content, [...files(to), blocked]);
    }).toThrow(/ENOTDIR|EEXIST/u);
    expect(await everything(to.content)).toEqual(before);
    expect(await readdir(to.sources)).toEqual([]);
  });

  test('a run that was killed is tidied by the next, but for what somebody changed', async () => {
    const to = await place('killed');
    const before = await everything(to.content);
    const program = `
      const { writeFileSync, linkSync } = require('node:fs');
      const link = linkSync;
      let count = 0;
      require('node:fs').linkSync = (from, to) => { link(from, to); if (!to.includes('.writing-') && (count += 1) === 2) process.kill(process.pid, 'SIGKILL'); };
      require('node:module').syncBuiltinESMExports();
      import(${JSON.stringify(new URL('../../scripts/lib/add/place.ts', import.meta.url).href)}).then(({ placeAll }) => placeAll(${JSON.stringify(to.content)}, ${JSON.stringify(files(to))}));
    `;
    await once(spawn(process.execPath, ['-e', program], { stdio: 'ignore' }), 'close');
    expect(await readdir(to.sources)).toContain('x.txt');
    await expect(add({ ...to, area: 'nowhere', paths: ['x'] })).rejects.toThrow(/no area/u);
    const after = await everything(to.content);
    expect(Object.keys(after).filter((name) => !name.endsWith('.hold'))).toEqual(
      Object.keys(before),
    );
    expect((await readdir(to.sources)).filter((name) => !name.startsWith('.'))).toEqual([]);
  });

  test('a file that exists is not written over', async () => {
    const to = await place('exists');
    await writeFile(join(to.sources, 'x.txt'), 'mine');
    expect(() => {
      placeAll(to.content, files(to));
    }).toThrow(/exists already/u);
    expect(await readFile(join(to.sources, 'x.txt'), 'utf8')).toBe('mine');
  });
});

describe('hostile files', () => {
  test('a PDF that unpacks to far more than it is', async () => {
    const path = await file('bomb.pdf', bombPdf(1_500));
    await expect(extract(path, { ...LIMITS, memory: 400_000_000 })).rejects.toThrow(
      /“bomb.pdf”.*(?:memory|seconds).*refused/u,
    );
  });

  test('a file of 200 MB', async () => {
    const path = join(folder, 'large.pdf');
    const large = await open(path, 'w');
    await large.truncate(200_000_000);
    await large.close();
    await expect(extract(path)).rejects.toThrow(/“large.pdf” has 200 MB; at most 100 MB/u);
  });

  test.each([
    [
      'letters',
      'The group meets and plans. '.repeat(120_000),
      /“long.txt”: It holds 3.2 million letters; at most 3 million.*Save the part/u,
    ],
    [
      'headings',
      'Aims\n\nIt works.\n\n'.repeat(25_000),
      /It has 50,000 headings, paragraphs, points and rows; at most 40,000/u,
    ],
  ])('a text of more %s than any document has', async (_, text, message) => {
    const path = await file('long.txt', text);
    await expect(extract(path).then((reading) => gather([{ path, reading }]))).rejects.toThrow(
      message,
    );
  });

  test('a locked PDF, and a damaged one', async () => {
    await expect(gathered(await file('locked.pdf', lockedPdf()))).rejects.toThrow(/password/u);
    await expect(gathered(await file('cut.pdf', '%PDF-1.4\nnothing'))).rejects.toThrow(
      /damaged or cut short/u,
    );
  });

  test('a PDF with scripts is read, and they are not run', async () => {
    const script = "/OpenAction << /S /JavaScript /JS (app.launchURL\\('http://127.0.0.1:1'\\)) >>";
    const found = await gathered(await file('script.pdf', asPdf({ catalogue: script })));
    expect(found.text).toContain('The Partnership Board');
    expect(found.text).not.toContain('launchURL');
  });

  test('a Word file that says it unpacks to four gigabytes', async () => {
    await expect(gathered(await file('bomb.docx', bombWord()))).rejects.toThrow(
      /unpacks to 4295 MB/u,
    );
  });

  test('a Word file whose numbers have no end is read without them', async () => {
    const one =
      '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>It works.</w:t></w:r></w:p>';
    const lists = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="${'%1'.repeat(30_000)}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const path = await file('numbers.docx', asWord(one.repeat(500), '', lists));
    const { pieces, notes } = await extract(path);
    expect(new Set(pieces.map(({ text }) => text))).toEqual(new Set(['It works.']));
    expect(notes.map(({ kind }) => kind)).toEqual(['numbers-lost']);
  });

  test.each([
    ['sheet.docx', 'PK', /no Word file/u],
    ['old.doc', '\xD0\xCF\x11\xE0\xA1', /old Word/u],
    ['rich.doc', '{\\rtf1 words}', /rich text/u],
    ['page.mhtml', 'MIME-Version: 1.0\n\nwords', /web archive/u],
    ['picture.pdf', '\x89PNG\r\n', /picture/u],
    ['program.txt', 'MZ\0\x01\x02\x03 words words words words', /no text/u],
    ['empty.txt', '', /empty/u],
  ])('%s is refused with what to do', async (name, content, message) => {
    await expect(gathered(await file(name, Buffer.from(content, 'latin1')))).rejects.toThrow(
      message,
    );
  });

  test('links, pictures and scripts of a page or a Word file ask nothing of the network', async () => {
    let asked = 0;
    const server = createServer((_, answer) => {
      asked += 1;
      answer.end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/x`;
    const page = `<html><head><script src="${address}"></script></head><body><h1>Aims of the group</h1><script>stolen()</script><p>It works.</p><img src="${address}" alt="a plan"><iframe src="${address}"></iframe></body></html>`;
    const link = `<Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${address}" TargetMode="External"/><Relationship Id="r8" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="${address}" TargetMode="External"/>`;
    const drawing =
      '<w:p><w:r><w:t>It works.</w:t></w:r><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:link="r9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';
    try {
      const web = await extract(await file('remote.html', page));
      expect(JSON.stringify(web.pieces)).toContain('It works.');
      expect(JSON.stringify(web.pieces)).not.toContain('stolen');
      expect(web.notes.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['pictures']));
      const word = await extract(await file('remote.docx', asWord(drawing, link)));
      expect(JSON.stringify(word.pieces)).toContain('It works.');
      expect(asked).toBe(0);
    } finally {
      server.close();
    }
  });

  test('a page nested without end', async () => {
    const path = await file('deep.html', `<html><body>${'<div>'.repeat(3_000)}words`);
    await expect(extract(path)).rejects.toThrow(/“deep.html”.*(?:nested|refused)/u);
  });
});
