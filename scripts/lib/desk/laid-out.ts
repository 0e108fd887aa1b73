import { isMap, isScalar, visit, type Node } from 'yaml';

/** A node as records are laid out: lists of words, and small mappings of words, stand on one line. Returns the node. */
export function laidOut<N extends Node>(contents: N): N {
  visit(contents, {
    Map: (_, node, path) => {
      const isSmall = path.length > 2 && !node.has('state') && !node.has('name');
      if (isSmall && node.items.every(({ value }) => isScalar(value))) node.flow = true;
    },
    Seq: (_, node) => {
      if (node.items.every((item) => isScalar(item)) && node !== contents) node.flow = true;
      for (const item of node.items) {
        if (isMap(item) && item.items.every(({ value }) => isScalar(value))) item.flow = true;
      }
    },
  });
  return contents;
}
