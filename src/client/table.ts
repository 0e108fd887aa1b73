import { escapeHtml } from '../domain/base/escape.ts';
import { COLUMNS_LIMIT } from '../domain/base/layout.ts';
import { readAnswers, type Answer } from './answers.ts';
import type { Choice } from './choice.ts';
import { isDifference, relate, type RelationKind } from '../domain/comparison/relation.ts';

/** A question that is shown, with the cells that are shown. */
export interface ShownRow {
  group: string;
  question: string;
  /** The question, with what it is asked of where the table has several groups. */
  title: string;
  cells: readonly HTMLElement[];
  /** How the areas shown stand to each other. */
  tally: Element | null;
}

/** What of a table is shown. */
export interface ShownTable {
  element: HTMLTableElement;
  topic: string;
  names: readonly string[];
  headings: readonly HTMLElement[];
  rows: readonly ShownRow[];
  /** The kind of every row, hidden ones too. */
  kinds: readonly RelationKind[];
}

/**
 * Shows of a table the areas and questions of a choice, in place. Returns what is then shown. More areas
 * than fit as columns stand as rows, whatever the choice.
 */
export function showTable(
  element: HTMLTableElement,
  areas: readonly string[],
  { differences, turned }: Pick<Choice, 'differences' | 'turned'>,
): ShownTable {
  // The table stands alone in its region, or with its turned twin.
  element.nextElementSibling?.remove();
  if (element.matches('.turned')) straighten(element);
  const all = [...(element.tHead?.rows[0]?.cells ?? [])];
  const shown = all.map((heading) => areas.includes(heading.dataset.p ?? ''));
  const pick = <T extends HTMLElement>(cells: Iterable<T>): T[] =>
    [...cells].filter((cell, index) => {
      cell.hidden = !shown[index];
      return !cell.hidden;
    });
  const headings = pick(all);
  const names = headings.map((heading) => heading.dataset.n ?? '');
  const kinds: RelationKind[] = [];
  const rows: ShownRow[] = [];
  const hasGroups = element.querySelectorAll('.tier').length > 1;
  let tier: HTMLElement | undefined;
  for (const body of element.tBodies) {
    const { q: question = '', g: group = '' } = body.querySelector('th')?.dataset ?? {};
    for (const heading of body.querySelectorAll<HTMLTableCellElement>('th[colspan]')) {
      heading.colSpan = names.length;
    }
    if (body.matches('.tier')) {
      tier = body;
      tier.hidden = differences;
      continue;
    }
    const cells = pick(body.querySelectorAll('td'));
    cells.forEach((cell, index) => {
      cell.dataset.a = names[index];
    });
    const tally = body.querySelector<HTMLElement>('.tally');
    if (group && tally) {
      const relation = relate(
        cells.map(({ dataset }, index) => ({ name: names[index] ?? '', key: dataset.k ?? '-' })),
      );
      kinds.push(relation.kind);
      body.hidden = differences && !isDifference(relation.kind);
      if (!body.hidden && tier) tier.hidden = false;
      tellRelation(tally, relation.words, names.length < all.length);
    }
    const title = group && hasGroups ? `${group}: ${question}` : question;
    if (!body.hidden) rows.push({ group, question, title, cells, tally });
  }
  element.className = `comparison columns-${names.length}`;
  const table = { element, topic: element.dataset.topic ?? '', names, headings, rows, kinds };
  element.hidden = names.length > COLUMNS_LIMIT;
  if (turned || element.hidden) turn(table);
  return table;
}

/** The count of all documents is no count of those chosen: the relation stands in its place. */
function tellRelation(tally: HTMLElement, words: string, isPart: boolean): void {
  tally.dataset.all ??= tally.textContent;
  tally.textContent = isPart ? words : tally.dataset.all;
}

/** Makes areas the columns of a table that has them as rows; the page wrote the markup it is made of. */
function straighten(table: HTMLTableElement): void {
  const [, ...questions] = table.tHead?.rows[0]?.cells ?? [];
  const areas = [...(table.tBodies[0]?.rows ?? [])].map(({ cells }) =>
    [...cells].map(({ outerHTML }) => outerHTML),
  );
  let last = '';
  const bodies = questions.map(({ outerHTML, dataset: { g = '' } }, index) => {
    const tier = g === last ? '' : `<tbody class=tier><tr><th scope=rowgroup colspan=1>${g}`;
    last = g;
    return `${tier}<tbody><tr>${outerHTML.replace('"col"', '"rowgroup" colspan=1')}<tr>${areas.map((cells) => cells[index + 1]).join('')}`;
  });
  const headings = areas.map(([heading]) => heading?.replace('"row"', '"col"')).join('');
  table.innerHTML = `${table.caption?.outerHTML}<thead><tr>${headings}${bodies.join('')}`;
}

/** Puts beside a table its twin with areas as rows; the table itself stays for print. */
function turn({ element, headings, rows }: ShownTable): void {
  const twin = document.createElement('table');
  twin.className = 'comparison turned';
  twin.innerHTML = `<caption>${element.caption?.innerHTML}<thead><tr><th scope=col>Area${rows
    .map(({ title, tally }) => `<th scope=col>${escapeHtml(title)}${tally?.outerHTML ?? ''}`)
    .join('')}<tbody>${headings
    .map(
      (heading, index) =>
        `<tr><th scope=row>${heading.innerHTML}${rows.map(({ cells }) => cells[index]?.outerHTML).join('')}`,
    )
    .join('')}`;
  twin.querySelectorAll('td').forEach((cell, index) => {
    cell.dataset.a = rows[index % rows.length]?.title;
  });
  element.classList.add('straight');
  element.after(twin);
}

/** The answers of a shown table, row by row and area by area. */
export const answersOf = ({ rows }: ShownTable): { row: ShownRow; cells: Answer[][] }[] =>
  rows.map((row) => ({ row, cells: row.cells.map(readAnswers) }));
