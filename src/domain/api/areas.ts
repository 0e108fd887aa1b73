import { statementId, editionId } from '../catalogue/anchors.ts';
import { currentEditions } from '../catalogue/editions.ts';
import { areaCodes } from '../data/columns.ts';
import { areaViews, type AreaReading } from '../area/view.ts';
import { areaPath } from '../area/directory.ts';
import { glanceOf, type GlanceColumn } from '../glance/view.ts';
import type { GlanceEntry } from '../glance/entry.ts';
import { apiHrefs, type ApiContext, type Resource } from './resource.ts';
import type { ApiRows, Row } from './rows.ts';
import {
  address,
  flag,
  list,
  object,
  pick,
  rowJson,
  rowSchema,
  text,
  texts,
  type Json,
} from './schema.ts';

/** What is said of the partnership that covers an area, from the directory. */
const COVERED = ['id', 'name', 'name_confirmed', 'website', 'arrangements_page', 'read_on'];

/** What a finding is in the file of an area. */
const FOUND = [
  ...['id', 'requirement', 'ask', 'ask_name', 'finding', 'finding_name', 'shown_as', 'can_be_gap'],
  'url',
];

/** A set of arrangements and how it stands: what must be known before its answers are read. */
const DOCUMENT = {
  partnership: text('Id of the partnership.'),
  name: text('Name in the heads of tables.'),
  arrangements: text('Id of its arrangements.'),
  document: text('The kind of document that was read.'),
  document_date: text('Its date, in words.'),
  regime_name: text('The law or guidance it was made under.'),
  standing_name: text('How it stands on the day of the build.'),
  counted: flag('true where counts of partnerships on pages take it.'),
  href: address('The arrangements.'),
};

const CELL = {
  row: text('Id of the row.'),
  lines: list(
    'A line for each thing said.',
    object(
      {
        words: text('The answer in a line.'),
        no_answer: flag('true where the document gives no answer.'),
        statement: text('Id of the statement it rests on; none for what is said of the document.'),
        href: address('The statement.'),
      },
      ['statement', 'href'],
    ),
  ),
};

/** The areas of England, each with what readers ask for first; and all of that on one sheet. */
export function areaResources(context: ApiContext, rows: ApiRows): Resource[] {
  const { catalogue, urls } = context;
  const to = apiHrefs(urls);
  const area = rows.columns('areas');
  const covered = pick(rows.columns('directory'), COVERED);
  const finding = pick(rows.columns('assessments'), FOUND);
  const codesOf = areaCodes(catalogue);
  let made: ReturnType<typeof glanceOf> | undefined;
  const glance = () => (made ??= glanceOf(catalogue, currentEditions(catalogue)));
  const partnershipOf = (id: string) => catalogue.partnerships.find((one) => one.id === id);

  const lineJson =
    (partnership: string) =>
    ({ words, quiet, cell }: GlanceEntry): Json => {
      const id = cell && statementId({ partnership, id: cell.edition }, cell.anchor);
      return {
        words,
        no_answer: quiet,
        statement: id,
        href: id === undefined ? undefined : to.statement(id),
      };
    };
  const cellsJson = ({ head, cells }: GlanceColumn): Json[] =>
    cells.map(({ row, entries }) => ({ row, lines: entries.map(lineJson(head.partnership)) }));
  const documentJson = ({ head }: GlanceColumn): Json => ({
    partnership: head.partnership,
    name: head.name,
    arrangements: head.edition,
    document: head.document,
    document_date: head.date,
    regime_name: head.regime,
    standing_name: head.standing,
    counted: head.counts,
    href: to.arrangements(`${head.partnership}/${head.edition}`),
  });

  function readingJson({ partnership: id, kind, arrangements }: AreaReading): Json[] {
    const partnership = partnershipOf(id);
    const column = glance().columns.find(({ head }) => head.partnership === id);
    if (!partnership || !column) return [];
    const shown = new Set([arrangements, ...arrangements.joins].map(editionId));
    return [
      {
        ...documentJson(column),
        body_kind: kind,
        glance: cellsJson(column),
        findings: rows
          .of('assessments', partnership)
          .filter((row) => shown.has(`${id}/${String(row.arrangements)}`))
          .map((row) => rowJson(finding, row)),
      },
    ];
  }

  const rowFor = (table: string, isIt: (row: Row) => boolean): Row => {
    const row = rows.all(table).find(isIt);
    if (!row) throw new Error(`${table}: a row is missing.`);
    return row;
  };

  return [
    {
      id: 'listAreas',
      path: '/areas.json',
      part: 'Areas',
      title: 'Every upper-tier area of England',
      tells: 'The rows of areas.csv: whether anything of an area was read or not.',
      body: {
        areas: list('In the order of the register.', rowSchema(area, { href: areaHref })),
      },
      files: () => [
        {
          params: {},
          page: '/areas/',
          make: () => ({
            body: {
              areas: rows
                .all('areas')
                .map((row) => ({ ...rowJson(area, row), href: to.area(String(row.id)) })),
            },
          }),
        },
      ],
    },
    {
      id: 'getArea',
      path: '/areas/{area}.json',
      part: 'Areas',
      title: 'One area: who covers it, what was read of it, what that says first',
      tells:
        'Of an area of which nothing was read, `readings` is empty: nobody has looked yet, which says nothing of its arrangements.',
      links: { changes: 'What changed in its records.' },
      body: {
        area: rowSchema(area),
        told: texts('Who covers it and what we have read, in sentences.'),
        covered_by: rowSchema(covered),
        readings: list(
          'What was read of it: first of the partnership that covers it, then of other bodies over it.',
          object(
            {
              ...DOCUMENT,
              body_kind: text('What the body is, where it is not the partnership that covers it.'),
              glance: list('What readers ask for first.', object(CELL)),
              findings: list('One for each thing asked.', rowSchema(finding)),
            },
            ['body_kind'],
          ),
        ),
      },
      files: () =>
        areaViews(catalogue).map((view) => ({
          params: { area: view.area.id },
          page: areaPath(view.area.id),
          make: () => ({
            links: { changes: to.areaChanges(view.area.id) },
            body: {
              area: rowJson(
                area,
                rowFor('areas', ({ id }) => id === view.area.id),
              ),
              told: view.answer,
              covered_by: rowJson(
                covered,
                rowFor('directory', ({ id }) => id === view.entry.id),
              ),
              readings: view.readings.flatMap(readingJson),
            },
          }),
        })),
    },
    {
      id: 'getAtAGlance',
      path: '/at-a-glance.json',
      part: 'Areas',
      title: 'What readers ask for first, over all partnerships',
      tells: 'The fixed rows of the page “Compare”: a column for each partnership that was read.',
      body: {
        rows: list(
          'The rows, in their order.',
          object({
            id: text('Id of the row.'),
            label: text('The row in words.'),
            topics: texts('Ids of the topics it rests on.'),
          }),
        ),
        columns: list(
          'One for each set of arrangements.',
          object({
            ...DOCUMENT,
            area_code: texts('Official codes of its areas.'),
            cells: list('What it says on each row.', object(CELL)),
          }),
        ),
      },
      files: () => [
        {
          params: {},
          page: '/compare/',
          make: () => ({
            body: {
              rows: glance().rows.map(({ id, label, topics }) => ({ id, label, topics })),
              columns: glance().columns.flatMap((column) => {
                const partnership = partnershipOf(column.head.partnership);
                return partnership
                  ? [
                      {
                        ...documentJson(column),
                        area_code: codesOf(partnership).split(';'),
                        cells: cellsJson(column),
                      },
                    ]
                  : [];
              }),
            },
          }),
        },
      ],
    },
  ];
}

const areaHref = address('The area.');
