import type { Parents, PhrasingContent, Root, RootContent } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import {
  CITATION_ATTRIBUTES,
  citationKey,
  DIAGRAMS,
  idsIn,
  isCitationForm,
  numberKeys,
  OURS,
} from '../domain/guide/directives.ts';
import { diagramNode } from './diagram-node.ts';
import { markNode } from './mark-node.ts';

/**
 * The directives of a guide as a page shows them: words with a numbered mark that opens their note,
 * diagrams as components, explanation of ours in a box. What is cited twice has the same number.
 * What only looks like a directive (“either:or”) is text again.
 */
export const remarkCitations = () => (tree: Root, file: VFile) => {
  const numbers = numberKeys(keysIn(tree));
  visit(tree, (node, index, parent) => {
    if (index === undefined || !parent) return undefined;
    switch (node.type) {
      case 'textDirective': {
        const cited = isCitationForm(node.name);
        const shown = cited ? withMark(node, numbers, parent, index) : [asText(node, file)];
        parent.children.splice(index, 1, ...(shown as never[]));
        return cited ? index : index + 1;
      }
      case 'leafDirective': {
        const component = DIAGRAMS[node.name];
        if (component === undefined) file.fail(`There is no diagram “${node.name}”.`, node);
        parent.children.splice(index, 1, diagramNode(component) as never);
        return [SKIP, index + 1];
      }
      case 'containerDirective':
        if (node.name !== OURS) file.fail(`There is no container “${node.name}”.`, node);
        node.data = { hName: 'div', hProperties: { className: ['ours'] } };
        node.children.unshift(OURS_LABEL);
        return undefined;
      default:
        return undefined;
    }
  });
};

/** Said in words, not by the look of the box alone. */
const OURS_LABEL = {
  type: 'paragraph',
  data: { hProperties: { className: ['heading'] } },
  children: [{ type: 'text', value: 'Our explanation' }],
} satisfies RootContent;

/** What each citation names, in the order of the text. */
function keysIn(tree: Root): string[] {
  const keys: string[] = [];
  visit(tree, 'textDirective', (node) => {
    const key = keyOf(node);
    if (key !== undefined) keys.push(key);
  });
  return keys;
}

function keyOf({ name, attributes }: TextDirective): string | undefined {
  if (!isCitationForm(name)) return undefined;
  const ids = idsIn(attributes?.[CITATION_ATTRIBUTES[name]]);
  return ids.length === 0 ? undefined : citationKey(name, ids);
}

/** The words with their mark after them; a bare mark follows the word before it without a space. */
function withMark(
  node: TextDirective,
  numbers: ReadonlyMap<string, number>,
  parent: Parents,
  index: number,
): PhrasingContent[] {
  const before = parent.children[index - 1];
  if (node.children.length === 0 && before?.type === 'text') before.value = before.value.trimEnd();
  return [...node.children, markNode(numbers.get(keyOf(node) ?? '') ?? 0)];
}

function asText({ position }: TextDirective, file: VFile): PhrasingContent {
  const value = String(file).slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
  return { type: 'text', value };
}
