import type { ListItem, RootContent, Table } from 'mdast';
import { DIAGRAMS, OURS } from '../../domain/guide/directives.ts';
import type { GuideBlock, GuideSection } from '../../schemas/index.ts';
import {
  badDirective,
  badHeading,
  badMarkup,
  codeInGuide,
  unevenRow,
  unknownDirective,
} from './faults.ts';
import { startOf, wordsOf, type GuideFile } from './words.ts';

/** What a block stands in. */
interface Around {
  section: GuideSection;
  ours: boolean;
  kind: GuideBlock['kind'];
}

/** The sections of a guide. What does not belong in one is added to the mistakes of the file. */
export function sectionsOf(nodes: readonly RootContent[], guide: GuideFile): GuideSection[] {
  const sections: GuideSection[] = [];
  for (const node of nodes) {
    if (node.type === 'heading' && node.depth === 2) {
      sections.push({
        heading: wordsOf(node.children, guide).text.trim() || '(empty)',
        blocks: [],
        diagrams: [],
        ...startOf(node),
      });
      continue;
    }
    const section = sections.at(-1) ?? { heading: '', blocks: [], diagrams: [], ...startOf(node) };
    const before = section.blocks.length + section.diagrams.length;
    addBlock(node, { section, ours: false, kind: 'paragraph' }, guide);
    if (sections.length === 0 && section.blocks.length + section.diagrams.length > before) {
      guide.mistakes.push(
        badHeading(
          { file: guide.file, ...startOf(node) },
          'text before the first heading',
          'the heading “At a glance” first',
        ),
      );
    }
  }
  return sections;
}

function addBlock(node: RootContent, around: Around, guide: GuideFile): void {
  const where = { file: guide.file, ...startOf(node) };
  switch (node.type) {
    case 'paragraph':
      if (/^ *#{1,6}[^#\s]/u.test(guide.lines[where.line - 1] ?? '')) {
        guide.mistakes.push(badHeading(where, 'a # without a space after it', '## and a space'));
        return;
      }
      around.section.blocks.push({
        kind: around.kind,
        ours: around.ours,
        ...wordsOf(node.children, guide),
        ...startOf(node),
      });
      return;
    case 'list':
      for (const item of node.children) addItem(item, around, guide);
      return;
    case 'table':
      addTable(node, around, guide);
      return;
    case 'containerDirective':
      if (!/^\s*:{3,}\s*$/u.test(guide.lines[(node.position?.end.line ?? 1) - 1] ?? '')) {
        guide.mistakes.push(
          badDirective(
            where,
            `:::${node.name}, which is not closed`,
            'Close it with a line of :::',
          ),
        );
        return;
      }
      if (node.name !== OURS) guide.mistakes.push(unknownDirective(where, ':::', node.name));
      for (const child of node.children) addBlock(child, { ...around, ours: true }, guide);
      return;
    case 'leafDirective':
      addDiagram(node.name, around, guide, where);
      return;
    case 'heading':
      guide.mistakes.push(
        badHeading(where, `a heading of ${'#'.repeat(node.depth)}`, 'twelve headings of ##'),
      );
      return;
    case 'mdxjsEsm':
      guide.mistakes.push(codeInGuide(where, node.value.split('\n')[0] ?? ''));
      return;
    case 'mdxFlowExpression':
      guide.mistakes.push(codeInGuide(where, `the expression {${node.value}}`));
      return;
    case 'mdxJsxFlowElement':
      guide.mistakes.push(codeInGuide(where, `the element <${node.name ?? ''}>`));
      return;
    default:
      guide.mistakes.push(badMarkup(where, MARKUP[node.type] ?? node.type));
  }
}

const MARKUP: Readonly<Record<string, string>> = {
  blockquote: 'a block of quotation',
  code: 'a block of code',
  thematicBreak: 'a line across the page',
  definition: 'a link definition',
  footnoteDefinition: 'a footnote',
};

function addItem(item: ListItem, around: Around, guide: GuideFile): void {
  for (const child of item.children) addBlock(child, { ...around, kind: 'item' }, guide);
}

/** The rows of a table that have more or fewer cells than its header: what is beyond it no page shows. */
export function unevenRows({ children }: Table): {
  line: number;
  column: number;
  cells: number;
  wanted: number;
}[] {
  const wanted = children[0]?.children.length ?? 0;
  return children
    .map((row) => ({ ...startOf(row), cells: row.children.length, wanted }))
    .filter(({ cells }) => cells !== wanted);
}

function addTable(table: Table, { section, ours }: Around, guide: GuideFile): void {
  for (const row of unevenRows(table)) {
    guide.mistakes.push(unevenRow({ file: guide.file, ...row }, row));
  }
  const { children } = table;
  for (const [index, row] of children.entries()) {
    const cells = row.children.flatMap((cell, place) =>
      place === 0 ? cell.children : [{ type: 'break' } as const, ...cell.children],
    );
    section.blocks.push({
      kind: index === 0 ? 'header' : 'row',
      ours,
      ...wordsOf(cells, guide),
      ...startOf(row),
    });
  }
}

function addDiagram(
  name: string,
  { section }: Around,
  guide: GuideFile,
  where: { file: string; line: number; column: number },
): void {
  if (Object.hasOwn(DIAGRAMS, name)) section.diagrams.push(name);
  else if (name === OURS) {
    guide.mistakes.push(
      badDirective(where, `::${name}`, 'Open it with :::ours and close it with :::'),
    );
  } else guide.mistakes.push(unknownDirective(where, '::', name));
}
