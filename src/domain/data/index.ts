import type { Catalogue } from '../catalogue/catalogue.ts';
import { areasTable } from './areas.ts';
import { assessmentsTable } from './assessments.ts';
import { bodiesTable } from './bodies.ts';
import { contributionsTable } from './contributions.ts';
import { correctionsTable } from './corrections.ts';
import { directoryTable } from './directory.ts';
import { membersTable } from './members.ts';
import { requirementsTable } from './requirements.ts';
import { secondReadingsTable } from './second-readings.ts';
import { sourcesTable } from './sources.ts';
import { statementsTable, type StatementUrl } from './statements.ts';
import type { DataTable } from './table.ts';

/** Every data file, in the order in which they are listed (design, “Data files”). */
export const dataTables = (catalogue: Catalogue, statementUrl: StatementUrl): DataTable[] => [
  statementsTable(catalogue, statementUrl),
  membersTable(catalogue),
  contributionsTable(catalogue),
  bodiesTable(catalogue),
  assessmentsTable(catalogue),
  secondReadingsTable(catalogue),
  requirementsTable(catalogue),
  sourcesTable(catalogue),
  correctionsTable(catalogue),
  areasTable(catalogue),
  directoryTable(catalogue),
];
