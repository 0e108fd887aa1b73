import type { PhrasingContent, Text } from 'mdast';

/**
 * Words of a page as words of Markdown, without white space at either end; none where they are blank. Links name
 * their whole address, as seen from the page at `address`.
 */
export function inline(nodes: Iterable<Node>, address: string): PhrasingContent[] {
  const words: PhrasingContent[] = [];
  for (const one of phrasing([...nodes], address)) {
    const last = words.at(-1);
    if (one.type === 'text' && last?.type === 'text') last.value += one.value;
    else words.push(one);
  }
  for (const one of words) if (one.type === 'text') one.value = one.value.replaceAll(/ +/gu, ' ');
  const [first, last] = [words[0], words.at(-1)];
  if (first?.type === 'text') first.value = first.value.trimStart();
  if (last?.type === 'text') last.value = last.value.trimEnd();
  return words.filter((one) => one.type !== 'text' || one.value !== '');
}

/** Words without emphasis of their own, for where all of them are strong. */
export const plain = (words: readonly PhrasingContent[]): PhrasingContent[] =>
  words.flatMap((one) =>
    one.type === 'strong' || one.type === 'emphasis' ? plain(one.children) : [one],
  );

export const text = (value: string): Text => ({ type: 'text', value });

const isElement = (node: Node | undefined): node is Element => node?.nodeType === 1;

function phrasing(nodes: readonly Node[], address: string): PhrasingContent[] {
  return nodes.flatMap((node, index) => {
    if (node.nodeType === 3)
      return [text((node.textContent ?? '').replaceAll(/[\t\n\f\r ]+/gu, ' '))];
    if (!isElement(node)) return [];
    return [...between(nodes[index - 1], node), ...element(node, address)];
  });
}

/** What a style sets between two elements that touch: a state and its answer, a name and a remark. */
function between(before: Node | undefined, after: Element): Text[] {
  if (!isElement(before) || after.tagName === 'SUP' || before.tagName === 'SUP') return [];
  const isName = before.tagName === 'B' && before.parentElement?.tagName === 'SUMMARY';
  return [text(isName || before.classList.contains('state') ? ': ' : ' ')];
}

const WRAPPED = {
  B: 'strong',
  STRONG: 'strong',
  CITE: 'emphasis',
  EM: 'emphasis',
  I: 'emphasis',
} as const;

function element(one: Element, address: string): PhrasingContent[] {
  const { tagName } = one;
  switch (tagName) {
    case 'A':
      return linked(one, address);
    case 'BR':
      return [text(' ')];
    case 'CODE':
      return [{ type: 'inlineCode', value: one.textContent }];
    case 'Q':
      return [text('“'), ...inline(one.childNodes, address), text('”')];
    case 'SUP':
      return [text(`[${one.textContent}]`)];
    default:
      if (one.classList.contains('short'))
        return [text('('), ...inline(one.childNodes, address), text(')')];
      return tagName in WRAPPED
        ? wrapped(WRAPPED[tagName as keyof typeof WRAPPED], one, address)
        : phrasing([...one.childNodes], address);
  }
}

/** White space at the ends stands outside: Markdown has none inside its marks. */
const around = (one: Element, inner: PhrasingContent[]): PhrasingContent[] => [
  ...(/^\s/u.test(one.textContent) ? [text(' ')] : []),
  ...inner,
  ...(/\s$/u.test(one.textContent) ? [text(' ')] : []),
];

function wrapped(type: 'strong' | 'emphasis', one: Element, address: string): PhrasingContent[] {
  const children = plain(inline(one.childNodes, address));
  return around(one, children.length > 0 ? [{ type, children }] : []);
}

function linked(link: Element, address: string): PhrasingContent[] {
  const href = link.getAttribute('href');
  const children = inline(link.childNodes, address);
  // The meaning of a word stands at the foot of the page, and so of the twin.
  if (href === null || link.classList.contains('term')) return around(link, children);
  const url = URL.parse(href, address)?.href ?? href;
  return around(link, children.length > 0 ? [{ type: 'link', url, children }] : []);
}
