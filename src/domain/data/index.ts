import type { Catalogue } from '../catalogue/catalogue.ts';
import { areasTable } from './areas.ts';
import { assessmentsTable, type FindingUrl } from './assessments.ts';
import { bodiesTable } from './bodies.ts';
import { contributionsTable } from './contributions.ts';
import { correctionsTable } from './corrections.ts';
import { directoryTable } from './directory.ts';
import { evidenceTable } from './evidence.ts';
import { membersTable } from './members.ts';
import { arrangementsTable, partnershipsTable, type PageUrl } from './partnerships.ts';
import { provisionsTable } from './provisions.ts';
import { asksTable, requirementsTable } from './requirements.ts';
import { boardTable, secondReadingsTable } from './second-readings.ts';
import { sourcesTable } from './sources.ts';
import { readingsTable, statementsTable, type StatementUrl } from './statements.ts';
import type { DataTable } from './table.ts';

/** The addresses that tables name. */
export interface DataUrls {
  statement: StatementUrl;
  finding: FindingUrl;
  page: PageUrl;
}

type MakeTable = (catalogue: Catalogue, urls: DataUrls) => DataTable;

/** What makes each table, by its name, in the order in which they are listed (design, “Data files”). */
export const TABLES: Readonly<Record<string, MakeTable>> = {
  statements: (catalogue, { statement }) => statementsTable(catalogue, statement),
  readings: readingsTable,
  evidence: evidenceTable,
  provisions: provisionsTable,
  members: membersTable,
  contributions: contributionsTable,
  bodies: bodiesTable,
  assessments: (catalogue, { finding }) => assessmentsTable(catalogue, finding),
  'second-readings': secondReadingsTable,
  asks: asksTable,
  requirements: requirementsTable,
  sources: sourcesTable,
  corrections: correctionsTable,
  partnerships: (catalogue, { page }) => partnershipsTable(catalogue, page),
  arrangements: (catalogue, { page }) => arrangementsTable(catalogue, page),
  areas: areasTable,
  directory: directoryTable,
  board: boardTable,
};

/** Every table, in that order. */
export const dataTables = (catalogue: Catalogue, urls: DataUrls): DataTable[] =>
  Object.values(TABLES).map((make) => make(catalogue, urls));
