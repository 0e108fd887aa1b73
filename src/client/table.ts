import { readAnswers, type Answer } from './answers.ts';
import type { Choice } from './choice.ts';
import { isDifference, relationOf, type KeyedRelation } from './relation.ts';

/** A row of questions that is shown, with the cells that are shown. */
export interface ShownRow {
  group: string;
  question: string;
  /** The question, with what it is asked of where the table has several groups. */
  title: string;
  cells: readonly HTMLElement[];
}

/** What of a table is shown. */
export interface ShownTable {
  element: HTMLTableElement;
  topic: string;
  names: readonly string[];
  rows: readonly ShownRow[];
  /** The kind of every row, hidden ones too. */
  kinds: readonly KeyedRelation['kind'][];
}

/** Shows of a table the areas and rows of a choice, in place. Returns what is then shown. */
export function showTable(
  element: HTMLTableElement,
  areas: readonly string[],
  { differences, turned }: Pick<Choice, 'differences' | 'turned'>,
): ShownTable {
  undoTurn(element);
  const headings = [...(element.tHead?.rows[0]?.cells ?? [])];
  const shown = headings.map((heading) => areas.includes(heading.dataset.p ?? ''));
  const pick = <T extends HTMLElement>(cells: Iterable<T>): T[] =>
    [...cells].filter((cell, index) => {
      cell.hidden = !shown[index];
      return !cell.hidden;
    });
  const names = pick(headings).map((heading) => heading.dataset.n ?? '');
  const kinds: KeyedRelation['kind'][] = [];
  const rows: ShownRow[] = [];
  const hasGroups = element.querySelectorAll('.tier').length > 1;
  let tier: HTMLElement | undefined;
  for (const body of element.tBodies) {
    const { q: question = '', g: group = '' } = body.dataset;
    for (const heading of body.querySelectorAll<HTMLTableCellElement>('th[colspan]')) {
      heading.colSpan = names.length;
    }
    if (body.matches('.tier')) {
      tier = body;
      tier.hidden = differences;
      continue;
    }
    const cells = pick(body.querySelectorAll('td'));
    if (group) {
      const relation = relationOf(
        cells.map(({ dataset }, index) => ({ name: names[index] ?? '', key: dataset.k ?? '-' })),
      );
      kinds.push(relation.kind);
      body.hidden = differences && !isDifference(relation.kind);
      if (!body.hidden && tier) tier.hidden = false;
      tellRelation(body, relation, names.length < headings.length);
    }
    const title = group && hasGroups ? `${group}: ${question}` : question;
    if (!body.hidden) rows.push({ group, question, title, cells });
  }
  element.className = `cmp n${names.length}`;
  const table = { element, topic: element.dataset.topic ?? '', names, rows, kinds };
  if (turned) turn(table);
  return table;
}

/** The count of all documents is no count of those chosen: the relation stands in its place. */
function tellRelation(body: HTMLElement, { kind, words }: KeyedRelation, isPart: boolean): void {
  body.dataset.relation = kind;
  const tally = body.querySelector<HTMLElement>('.tally');
  if (!tally) return;
  tally.dataset.all ??= tally.textContent;
  tally.textContent = isPart ? words : tally.dataset.all;
}

function undoTurn({ classList, nextElementSibling }: HTMLTableElement): void {
  classList.remove('straight');
  if (nextElementSibling?.matches('.turned')) nextElementSibling.remove();
}

/** Puts beside a table its twin with areas as rows; the table itself stays for print. */
function turn({ element, names, rows }: ShownTable): void {
  const twin = document.createElement('table');
  twin.className = 'cmp turned';
  twin.createCaption().textContent = element.caption?.textContent ?? '';
  const top = twin.createTHead().insertRow();
  const heading = (row: HTMLTableRowElement, scope: string, text: string): void => {
    const cell = document.createElement('th');
    cell.scope = scope;
    cell.textContent = text;
    row.append(cell);
  };
  heading(top, 'col', 'Area');
  for (const { title } of rows) heading(top, 'col', title);
  const body = twin.createTBody();
  names.forEach((name, index) => {
    const row = body.insertRow();
    heading(row, 'row', name);
    for (const { cells, title } of rows) {
      const cell = cells[index]?.cloneNode(true) as HTMLElement;
      cell.dataset.a = title;
      row.append(cell);
    }
  });
  element.classList.add('straight');
  element.after(twin);
}

/** The answers of a shown table, row by row and area by area. */
export const answersOf = ({ rows }: ShownTable): { row: ShownRow; cells: Answer[][] }[] =>
  rows.map((row) => ({ row, cells: row.cells.map(readAnswers) }));
