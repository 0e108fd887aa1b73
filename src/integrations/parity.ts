import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { parityWith, type DataFiles, type Disparity, type Row } from '../domain/parity/parity.ts';
import { builtPages } from './built-pages.ts';
import { shownFacts } from './shown-facts.ts';

/** What the pages of a built site show, held against its data files. */
export interface ParityReport {
  facts: number;
  /** Pages that show at least one. */
  pages: number;
  disparities: readonly Disparity[];
}

/** The page that says how many facts were checked. */
const TOLD_ON = 'data/index.html';
const PLACE = /<p data-parity[^>]*><\/p>/u;

/**
 * Reads every fact back from the pages under `dist` and holds it against the data files there; where all agree, the
 * page on the data says how many there are. Throws where a data file is missing.
 */
export async function holdParity(dist: string): Promise<ParityReport> {
  const parity = parityWith(await readTables(dist));
  const facts = (await builtPages(dist)).flatMap(shownFacts);
  const report = {
    facts: facts.length,
    pages: new Set(facts.map(({ page }) => page)).size,
    disparities: facts.flatMap((fact) => parity(fact) ?? []),
  };
  if (report.disparities.length === 0) await tellOn(join(dist, TOLD_ON), report);
  return report;
}

/** The data files that pages are held against, as they were written. */
export async function readTables(dist: string): Promise<DataFiles> {
  const read = async (name: string): Promise<Row[]> =>
    parse(await readFile(join(dist, 'data', `${name}.csv`), 'utf8'), { columns: true, bom: true });
  const [statements, readings, evidence, assessments, members, contributions] = await Promise.all(
    ['statements', 'readings', 'evidence', 'assessments', 'members', 'contributions'].map(read),
  );
  return {
    statements: statements ?? [],
    readings: readings ?? [],
    evidence: evidence ?? [],
    assessments: assessments ?? [],
    members: members ?? [],
    contributions: contributions ?? [],
  };
}

const number = (count: number): string => count.toLocaleString('en-GB');

async function tellOn(file: string, { facts, pages }: ParityReport): Promise<void> {
  const html = await readFile(file, 'utf8');
  const told = `${number(facts)} facts on ${number(pages)} pages were read back from this build and held against these files: all agree.`;
  await writeFile(file, html.replace(PLACE, `<p>${told}</p>`));
}

/** A disparity for whoever builds: where it is, what is shown, what the data hold, what to do. */
export const tellDisparity = ({ page, about, kind, shown, held }: Disparity): string =>
  [
    `${page}: the ${kind.replace('-', ' ')} of ${about}`,
    `  shown    ${shown}`,
    `  allowed  ${held ?? 'nothing: no row of the data has this id'}`,
    '  to do    show it with a function of src/domain, as every page and table does; or mend the table in src/domain/data',
  ].join('\n');
