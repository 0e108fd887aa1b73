import type { RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { METHOD_TABLES } from '../domain/catalogue/constants.ts';
import type { Mistake } from '../domain/mistake/mistake.ts';
import { badSyntax, codeInMethodPage } from './guide/faults.ts';
import { splitProse } from './guide/front.ts';
import { parseProse } from './guide/prose.ts';
import { startOf } from './guide/words.ts';

/**
 * What is wrong with how a method page is written. Its words are for readers alone; what matters to the
 * build is that it runs no code but the tables drawn from the rules. `text` may be why there is none.
 */
export function methodMistakes(file: string, text: string | Mistake): Mistake[] {
  if (typeof text !== 'string') return [text];
  const prose = splitProse(file, text);
  if (Array.isArray(prose)) return prose;
  const tree = parseProse(prose.body);
  if ('reason' in tree) return [badSyntax({ file, ...tree }, tree.reason, tree.remedy)];
  const mistakes: Mistake[] = [];
  visit(tree, (node) => {
    const code = codeOf(node as RootContent);
    if (code !== undefined) mistakes.push(codeInMethodPage({ file, ...startOf(node) }, code));
  });
  return mistakes;
}

/** What a node would run, in words; undefined where it runs nothing, or draws a table of ours. */
function codeOf(node: RootContent): string | undefined {
  switch (node.type) {
    case 'mdxjsEsm':
      return node.value.split('\n')[0] ?? '';
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return `the expression {${node.value}}`;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement': {
      const isTable =
        METHOD_TABLES.some((name) => name === node.name) &&
        node.attributes.length === 0 &&
        node.children.length === 0;
      return isTable ? undefined : `the element <${node.name ?? ''}>`;
    }
    default:
      return undefined;
  }
}
