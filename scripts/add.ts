import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Document, isScalar, isSeq, visit } from 'yaml';
import { flattenOutline } from '../src/domain/catalogue/outline.ts';
import { whyNotPublic } from '../src/domain/checks/web-addresses.ts';
import { readContent } from '../src/reading/read.ts';
import { contentRoot } from '../src/reading/root.ts';
import { sourcesFolder } from '../src/reading/source-text.ts';
import { CONTENT } from '../src/schemas/index.ts';
import { withRead } from './lib/add/directory.ts';
import { extract, LIMITS } from './lib/add/extract.ts';
import { gather } from './lib/add/gather.ts';
import { placeAll, tidy } from './lib/add/place.ts';
import { Refusal } from './lib/add/reading.ts';
import {
  areaNamed,
  recordsOf,
  type Asked,
  type NewRecord,
  type NewRecords,
} from './lib/add/record.ts';
import { isFolder } from './lib/is-folder.ts';
import { readOptions } from './lib/options.ts';
import { runAsProgram } from './lib/plain-error.ts';
import { isProgram } from './lib/run.ts';
import { contentProblem } from './lib/target.ts';
import { writeRecord } from './lib/write-record.ts';

const USAGE = `Usage: npm run add -- <area> <file…> [<options>]

Takes a document in: writes its text into the folder of source texts, and into the content folder a source with
its outline, the partnership where it is new with its line in the directory, and a draft of its arrangements with
the bodies that headings name.
Says what could not be read and what is not sure. Writes over nothing that exists. Exit code 1 where a file is refused; then nothing
is written.

  <area>              its name, id or official code (registers/areas.yaml)
  <file…>             PDF, Word (.docx), saved web page or text; several are parts of one source, in this order
  --address <url>     the public address of the document; one for each part, in the same order
  --title <words>     the title, where the text does not give it
  --kind <kind>       such as published-arrangements, constitution, terms-of-reference, policy
  --date <date>       the date of the document, as in “14 March 2025”, “March 2025” or “2025”
  --seconds <number>  how long one file may take to read (${String(LIMITS.time / 1000)})
  --content <folder>  the content folder (content, or what CONTENT_DIR names)
  --sources <folder>  the folder of source texts (sources, or what SOURCES_DIR names)
  --help              this text`;

/** What a run is told. */
export interface AddRun extends Omit<Asked, 'files'> {
  content: string;
  sources: string;
  paths: readonly string[];
  /** In milliseconds, for each file. */
  time?: number;
}

/** Takes a document in. Returns what it wrote and what is to be said of it. Throws a refusal; then nothing is written. */
export async function add({
  content,
  sources,
  paths,
  time = LIMITS.time,
  ...asked
}: AddRun): Promise<string[]> {
  tidy(content);
  const { entries } = await readContent(content, { located: false, drafts: true });
  const broken = entries.unread.filter(({ kind }) =>
    ['areas', 'directory', 'regimes', 'partnerships'].includes(kind),
  );
  if (broken.length > 0)
    throw new Refusal(
      `${broken.map(({ file }) => file).join(', ')} cannot be read. Run “npm run check” to see why. Nothing is written.`,
    );
  areaNamed(asked.area, entries.registers.areas.data);
  const read = [];
  for (const path of paths) read.push({ path, reading: await extract(path, { ...LIMITS, time }) });
  const found = gather(read);
  const same = entries.sources.find(({ data }) => data.sha256 === found.sha256);
  if (same !== undefined)
    throw new Refusal(`This text was taken in already, as “${same.id}”. Nothing is written.`);
  const made = recordsOf(entries, { ...asked, files: paths.map((path) => basename(path)) }, found);
  const text = join(sources, `${made.source}.txt`);
  placeAll(content, [
    { path: text, content: found.text },
    ...made.records.map((record) => ({
      path: join(content, record.path),
      content: written(record),
    })),
  ]);
  const led = leadToRecord(join(content, 'registers', 'directory.yaml'), made);
  const sections = flattenOutline(found.outline).length;
  return [
    'Written:',
    ...[text, ...made.records.map(({ path }) => join(content, path))].map((path) => `  ${path}`),
    ...(led
      ? [
          `  and the line “read: ${made.partnership}” in ${join(content, 'registers', 'directory.yaml')}, which leads people from the area to what is read`,
        ]
      : []),
    `The outline has ${String(sections)} sections. Bodies in headings: ${made.bodies.map(({ name }) => name).join(', ') || 'none'}.`,
    'Taken by a program, and to be looked at:',
    ...made.guesses.map((guess) => `  ${guess}`),
    ...(found.said.length > 0 ? ['Of the file:', ...found.said.map((one) => `  ${one}`)] : []),
    ...(found.extent.complete
      ? []
      : ['The copy is not whole, so nothing can be called silent until it is.']),
    `Next: read it, in the desk (“npm run desk”) or in the file; then “npm run verify -- --only ${made.source}”. See content/ADDING.md.`,
  ];
}

/** Puts the line into the directory that leads from an area to its record, where there is none. Returns whether it did. */
function leadToRecord(path: string, { listing, partnership }: NewRecords): boolean {
  if (listing === undefined) return false;
  const text = withRead(readFileSync(path, 'utf8'), listing, partnership);
  if (text === undefined) return false;
  writeRecord(path, text);
  return true;
}

/** A record as YAML that has the shape its kind asks for. Throws where it has not: that is a fault of this program. */
function written({ path, data }: NewRecord): string {
  const kind = path.startsWith('sources/')
    ? 'sources'
    : path.endsWith('/partnership.yaml')
      ? 'partnerships'
      : 'arrangements';
  CONTENT[kind].schema.parse(data);
  const document = new Document(data);
  // A section, a fault or a quotation in a line of its own, as authors write them.
  visit(document, {
    Map: (_, node, path) => {
      const isInList = isSeq(path.at(-1));
      if (isInList && node.items.every(({ value }) => isScalar(value))) node.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, singleQuote: true });
}

/** Why the command line cannot be followed, in a sentence with an example; undefined where it can. */
async function problemOf({
  content,
  sources,
  area,
  paths,
  addresses,
}: Pick<AddRun, 'content' | 'sources' | 'area' | 'paths' | 'addresses'>): Promise<
  string | undefined
> {
  if (area === '' || paths.length === 0)
    return `Name an area and at least one file, as in “npm run add -- Northmere arrangements.pdf”.\n\n${USAGE}`;
  const folder = contentProblem('--content', content);
  if (folder !== undefined) return folder;
  const bad = addresses.find((address) => whyNotPublic(address) !== undefined);
  if (bad !== undefined)
    return `--address is “${bad}”: ${whyNotPublic(bad) ?? ''}. It takes the web address at which the publisher has the document, such as https://northmere.example/arrangements.`;
  if (addresses.length > 1 && addresses.length !== paths.length)
    return `There are ${String(addresses.length)} addresses for ${String(paths.length)} files. Give one for the whole document, or one for each file.`;
  if (!(await isFolder(sources)))
    return existsSync(sources)
      ? `“${sources}” is a file. Name the folder of source texts with SOURCES_DIR, or --sources.`
      : `There is no folder of source texts “${sources}”. Make it, or point SOURCES_DIR, or --sources, at the one you have.`;
  return undefined;
}

/** `npm run add`. Returns the exit code. */
async function main(): Promise<number> {
  const options = readOptions({
    allowPositionals: true,
    options: {
      address: { type: 'string', multiple: true, default: [] },
      title: { type: 'string' },
      kind: { type: 'string' },
      date: { type: 'string' },
      seconds: { type: 'string', default: String(LIMITS.time / 1000) },
      content: { type: 'string', default: contentRoot() },
      sources: { type: 'string', default: sourcesFolder() },
      help: { type: 'boolean', default: false },
    },
  });
  if ('problem' in options) return refuse(`${options.problem}\n\n${USAGE}`);
  const { values, positionals } = options;
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const [area = '', ...paths] = positionals;
  const { content, sources, address: addresses, title, kind, date } = values;
  const seconds = Number(values.seconds);
  if (!(seconds > 0))
    return refuse(`--seconds is “${values.seconds}”. It takes a number, such as 120.`);
  const problem = await problemOf({ content, sources, area, paths, addresses });
  if (problem !== undefined) return refuse(problem);
  const day = new Date().toISOString().slice(0, 10);
  try {
    const said = await add({
      content,
      sources,
      area,
      paths,
      addresses,
      title,
      kind,
      date,
      day,
      time: seconds * 1000,
    });
    console.log(said.join('\n'));
    return 0;
  } catch (refusal) {
    if (refusal instanceof Refusal) return refuse(refusal.message);
    throw refusal;
  }
}

function refuse(message: string): number {
  console.error(message);
  return 1;
}

if (isProgram(import.meta.url)) {
  await runAsProgram(main);
}
