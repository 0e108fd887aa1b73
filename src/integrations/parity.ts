import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import { grouped } from '../domain/base/words.ts';
import { parse } from 'csv-parse/sync';
import {
  notShown,
  parityWith,
  type DataFiles,
  type Disparity,
  type Row,
} from '../domain/parity/parity.ts';
import { CATALOGUE, jsonAgainst, type Held, type Tables } from '../domain/parity/rows.ts';
import { tableLines } from '../domain/parity/tables/lines.ts';
import { linesHeld, type ApiFile } from '../domain/parity/told.ts';
import {
  sheetAgainst,
  workbookAgainst,
  type GlanceFile,
  type WorkbookCells,
} from '../domain/parity/workbook.ts';
import { builtPages } from './built-pages.ts';
import { shownFacts } from './shown-facts.ts';
import { workbookCells } from './workbook-cells.ts';

/** What the pages of a built site show, held against its data files, and these against each other. */
export interface ParityReport {
  facts: number;
  /** Pages that show at least one. */
  pages: number;
  /** Values of JSON files, and cells of workbooks. */
  values: number;
  cells: number;
  disparities: readonly Disparity[];
}

/** The page that says how many facts were checked. */
const TOLD_ON = 'data/index.html';
const PLACE = /<p data-parity[^>]*><\/p>/u;

/**
 * Reads every fact back from the pages under `dist` and holds it against the data files there, and holds workbooks and
 * JSON against the tables; where all agree, the page on the data says how much there is. Throws where a data file is missing.
 */
export async function holdParity(dist: string): Promise<ParityReport> {
  const tables = await readTables(dist);
  const api = await readApi(dist);
  const told = [...tableLines(tables), ...api.flatMap(linesHeld)];
  const parity = parityWith(filesOf(tables), told);
  const facts = (await builtPages(dist)).flatMap(shownFacts);
  const json = together(api.map(jsonAgainst(tables)));
  const workbooks = together([
    await holdWorkbooks(dist, tables, glanceIn(api)),
    await holdSheets(dist),
  ]);
  const report = {
    facts: facts.length,
    pages: new Set(facts.map(({ page }) => page)).size,
    values: json.values,
    cells: workbooks.values,
    disparities: [
      ...facts.flatMap((fact) => parity(fact) ?? []),
      ...notShown(told, facts),
      ...json.disparities,
      ...workbooks.disparities,
    ],
  };
  if (report.disparities.length === 0) await tellOn(join(dist, TOLD_ON), report);
  return report;
}

const together = (several: readonly Held[]): Held => ({
  values: several.reduce((sum, { values }) => sum + values, 0),
  disparities: several.flatMap(({ disparities }) => disparities),
});

/** The findings of all areas as a file, beside the page of the matrix. */
const MATRIX = 'compare/coverage.csv';

/** The tables as they were written, by their names. */
export async function readTables(dist: string): Promise<Tables> {
  const files = (await readdir(join(dist, 'data')))
    .filter((file) => file.endsWith('.csv'))
    .map((file) => `data/${file}`);
  const read = async (file: string): Promise<readonly [string, Row[]]> => [
    basename(file, '.csv'),
    readCsv(await readFile(join(dist, file), 'utf8')),
  ];
  return new Map(await Promise.all([...files, MATRIX].map(read)));
}

/** The rows of a table as a file holds them. */
export const readCsv = (text: string): Row[] => parse(text, { columns: true, bom: true });

/** The tables that facts of pages are held against. Throws where one is missing. */
export function filesOf(tables: Tables): DataFiles {
  const rows = (name: string): readonly Row[] => {
    const found = tables.get(name);
    if (!found) throw new Error(`data/${name}.csv is not there.`);
    return found;
  };
  return {
    statements: rows('statements'),
    readings: rows('readings'),
    evidence: rows('evidence'),
    assessments: rows('assessments'),
    members: rows('members'),
    contributions: rows('contributions'),
  };
}

/** The files of the API as they were written, by their paths below its folder, and the catalogue. Its description is none. */
export async function readApi(dist: string): Promise<ApiFile[]> {
  const folder = join(dist, 'data', 'v1');
  const files = (await readdir(folder, { recursive: true }))
    .filter((file) => file.endsWith('.json') && file !== 'openapi.json')
    .sort();
  const read = async (path: string, file: string): Promise<ApiFile> => ({
    path,
    json: JSON.parse(await readFile(file, 'utf8')),
  });
  return Promise.all([
    read(CATALOGUE, join(dist, 'data', CATALOGUE)),
    ...files.map((file) => read(`/${file.split(sep).join('/')}`, join(folder, file))),
  ]);
}

export const glanceIn = (api: readonly ApiFile[]): GlanceFile =>
  api.find(({ path }) => path === '/at-a-glance.json')?.json as GlanceFile;

/** Every workbook of the data, an area or a topic. One is in memory at a time. */
async function holdWorkbooks(dist: string, tables: Tables, glance: GlanceFile): Promise<Held> {
  const against = workbookAgainst(tables, glance);
  const files = (await readdir(dist, { recursive: true }))
    .map((file) => file.split(sep).join('/'))
    .filter((file) => /\/safeguarding-arrangements-[^/]*\.(?:xlsx|ods)$/u.test(file))
    .sort();
  const held: Held[] = [];
  for (const file of files) held.push(against(await readWorkbook(dist, file)));
  return together(held);
}

/** Tables that are offered as a sheet of OpenDocument beside their CSV. */
const SHEETS = ['compare/coverage', 'requirements/checklist'];

const holdSheets = async (dist: string): Promise<Held> =>
  together(
    await Promise.all(
      SHEETS.map(async (path) => {
        const csv = await readFile(join(dist, `${path}.csv`), 'utf8');
        const { file, sheets } = await readWorkbook(dist, `${path}.ods`);
        return sheetAgainst(file, sheets[0]?.rows ?? [], parse(csv, { bom: true }));
      }),
    ),
  );

/** A workbook of the built site, with whose it is by the folder that it stands in. */
export async function readWorkbook(dist: string, file: string): Promise<WorkbookCells> {
  const [, partnership] = /^partnerships\/([^/]+)\//u.exec(file) ?? [];
  const [, topic] = /^compare\/([^/]+)\//u.exec(file) ?? [];
  const bytes = await readFile(join(dist, file));
  return { file, partnership, topic, sheets: workbookCells(bytes, file.split('.').at(-1) ?? '') };
}

async function tellOn(file: string, { facts, pages, values, cells }: ParityReport): Promise<void> {
  const html = await readFile(file, 'utf8');
  const told = `${grouped(facts)} facts on ${grouped(pages)} pages were read back from this build and held against these files, and so were ${grouped(values)} values of JSON files and ${grouped(cells)} cells of workbooks: all agree.`;
  await writeFile(file, html.replace(PLACE, `<p>${told}</p>`));
}

/** A disparity for whoever builds: where it is, what is shown, what the data hold, what to do. */
export const tellDisparity = ({ page, about, kind, shown, held }: Disparity): string =>
  [
    `${page}: the ${kind.replaceAll('-', ' ')} of ${about}`,
    `  shown    ${shown}`,
    `  allowed  ${held ?? 'nothing: no row of the data has this id'}`,
    '  to do    show it with a function of src/domain, as every page and file does; or mend the table in src/domain/data, the file in src/domain/api or the sheet in src/domain/workbook',
  ].join('\n');
