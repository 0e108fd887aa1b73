/**
 * Of the elements on the page that show words of their own, one of each kind: the first that shows. Two are of a
 * kind where they and all around them have the same names and attributes, but for what is said or led to. They have
 * the same colours, because no style chooses those by an element’s place among others. Runs in the browser, so it
 * knows nothing but what is in it.
 */
export function oneOfEachKind(): Element[] {
  /** They tell one element from another and choose no colour. */
  const told = new Set([
    'id',
    'href',
    'title',
    'datetime',
    'lang',
    'scope',
    'colspan',
    'rowspan',
    'aria-label',
    'aria-labelledby',
    'aria-describedby',
    'name',
    'value',
    'for',
    'popovertarget',
    'data-a',
    'data-f',
    'data-g',
    'data-k',
    'data-n',
    'data-p',
    'data-q',
  ]);
  const known = new Map<Element, string>();
  const nameOf = (element: Element): string => {
    const attributes = [...element.attributes]
      .filter(({ name }) => !told.has(name))
      .map(({ name, value }) => `${name}=${value}`);
    return [element.localName, ...attributes.sort()].join(' ');
  };
  const kindOf = (element: Element): string => {
    const before = known.get(element);
    if (before !== undefined) return before;
    const around = element.parentElement === null ? '' : kindOf(element.parentElement);
    const kind = `${around} > ${nameOf(element)}`;
    known.set(element, kind);
    return kind;
  };
  const hasWords = (element: Element): boolean =>
    [...element.childNodes].some(
      ({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent?.trim() !== '',
    );
  const found = new Map<string, Element>();
  for (const element of document.body.querySelectorAll('*')) {
    if (!hasWords(element)) continue;
    const kind = kindOf(element);
    if (!found.has(kind) && element.getClientRects().length > 0) found.set(kind, element);
  }
  return [...found.values()];
}
