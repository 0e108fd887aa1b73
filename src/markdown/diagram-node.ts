import type { MdxJsxAttribute, MdxJsxFlowElement } from 'mdast-util-mdx-jsx';

/** What a diagram is drawn from: properties that the page gives to the whole text. */
const GIVEN = ['arrangements', 'name'] as const;

/** A component in the text of a guide: `<Structure arrangements={props.arrangements} …/>`. */
export const diagramNode = (component: string): MdxJsxFlowElement => ({
  type: 'mdxJsxFlowElement',
  name: component,
  attributes: GIVEN.map(passedOn),
  children: [],
});

/** A property handed on, as the syntax tree of `props.<name>`. */
const passedOn = (name: string): MdxJsxAttribute => ({
  type: 'mdxJsxAttribute',
  name,
  value: {
    type: 'mdxJsxAttributeValueExpression',
    value: `props.${name}`,
    data: {
      estree: {
        type: 'Program',
        sourceType: 'module',
        comments: [],
        body: [
          {
            type: 'ExpressionStatement',
            expression: {
              type: 'MemberExpression',
              object: { type: 'Identifier', name: 'props' },
              property: { type: 'Identifier', name },
              computed: false,
              optional: false,
            },
          },
        ],
      },
    },
  },
});
