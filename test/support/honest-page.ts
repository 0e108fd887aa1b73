/**
 * What no page may hold (design, promise 3, and “Look”): words that judge or rank, a grade in per cent, a
 * count that does not add up, a meaning that only a colour tells. Each rule returns its faults in words.
 */
export type PageRule = (document: Document) => string[];

/** The words of other people, which stand as they are: quotations, places, titles and outlines. */
const QUOTED = [
  'blockquote, .quote, figcaption, cite, q, .outline, .contents',
  '.check th[scope="rowgroup"], .check td[data-a="Words"]',
  // Terms that were searched for, and the places where they occur, are no sentence of ours.
  '.terms',
].join();

/** Words of ours between curly quotation marks are someone else’s. */
const IN_MARKS = /“[^”]*”/gu;

/** The promise itself has to name what it promises against. */
const PROMISES = [
  'There are no scores and no ranks.',
  'nothing is scored or ranked',
  'No score is given and nothing is ranked.',
];

/** The text a reader sees, without what stands in the elements left out and the texts let be. */
function textOf(
  document: Document,
  without: string,
  letBe: (text: Node) => boolean = () => false,
): string {
  const left = new Set<Node>(document.querySelectorAll(`${without}, script, template`));
  const parts: string[] = [];
  const walk = (node: Node): void => {
    if (left.has(node)) return;
    if (node.nodeType === TEXT_NODE && !letBe(node)) parts.push(node.textContent ?? '');
    for (const child of node.childNodes) walk(child);
  };
  walk(document.body);
  // Neighbours without white space between them are two words, not one.
  const text = parts.join(' ').replace(/\s+/gu, ' ');
  return PROMISES.reduce((rest, promise) => rest.replaceAll(promise, ' '), text).replaceAll(
    IN_MARKS,
    ' ',
  );
}

const TEXT_NODE = 3;

const around = (text: string, index: number): string =>
  `…${text.slice(Math.max(0, index - 60), index + 60)}…`;

const find = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(({ index }) => around(text, index));

/** To pass to, through or on, a passing mention, and an Act passed on a day, are no verdicts. */
const JUDGING = new RegExp(
  [
    String.raw`(?:non-?)?complian(?:t|ce)`,
    String.raw`rank(?:s|ed|ings?)?`,
    String.raw`(?:out)?scor(?:es?|ed|ing|ecards?)`,
    // A tool of that name, which documents ask for.
    String.raw`grad(?:es?|ed(?! care profile)|ing)`,
    String.raw`fail(?:s|ed|ing|ings|ures?)?`,
    String.raw`(?<!in )pass(?:es|ed|ing)?(?! (?:to|through|on|onto|from|such|mention|\d))`,
    String.raw`league tables?`,
    String.raw`(?:best|worst)[ -]performing`,
  ]
    .map((word) => String.raw`(?<![\p{L}-])${word}(?![\p{L}])`)
    .join('|'),
  'giu',
);

/** No word that judges, ranks or grades, outside quotations and titles. */
export const judgingWords: PageRule = (document) => find(textOf(document, QUOTED), JUDGING);

/**
 * Where a per cent may stand: in what a document states (the answer, in full or in a line, and what opens under it,
 * with the clauses made from it), in shares of money, and in an address of the web.
 */
const PERCENT_ALLOWED = [
  '.cell .answer',
  '.two-readings .answer',
  '.cell .inside',
  '.answer-line, .worded > p',
  // What a document answers to a question.
  '.answered > summary, .asked-of > p',
  '.quoted, .clauses',
  '.check td[data-a="Our reading"]',
  '.shares, .figures .share',
  'table:has(> caption[id^="changes."]) td',
  'a[href^="http"]',
].join();

/** Words of a guide with the mark of the statement that they rest on. */
const isCited = ({ nextSibling: next }: Node): boolean =>
  next?.nodeName === 'SUP' && (next as Element).matches('.mark');

/** No per cent that a page works out on areas: it would be a grade. */
export const percentages: PageRule = (document) =>
  find(
    textOf(document, `${QUOTED}, ${PERCENT_ALLOWED}`, isCited),
    /\d\s?%|\bper ?cent(?:age)?\b/giu,
  );

/** “Of 6: 4 stated, 2 not found”, “Of 6 sets of arrangements, 4 state it. The other 2 need not.” */
const COUNTING =
  /\bOf (\d+)(?: [^\d,:.;][^,:.;]*)?[,:] (\d(?:[^.]|\.(?=\S))+)(?:\. The other (\d+))?/gu;

/** Every sentence that counts counts each once: its numbers add up to its total. */
export const countingSentences: PageRule = (document) =>
  countsOn(document)
    .filter(({ total, sum }) => total !== sum)
    .map(({ sentence }) => sentence);

/** True where a topic opens with what documents say, and names or counts all of them (`comparison/opening.ts`). */
export const opensWithAnswer = (document: Document): boolean =>
  /\? .*(?:\bdocuments?\b|\bThe other \d|: )/su.test(
    document.querySelector('main .sentence')?.textContent ?? '',
  );

/** The sentences in which a page counts, with their totals and the sums of what they count. */
export const countsOn = (document: Document): { sentence: string; total: number; sum: number }[] =>
  [...document.querySelectorAll('p, li, dd, .tally')]
    .filter(({ textContent }) => /\bOf \d/u.test(textContent))
    .filter((element) => !element.closest(QUOTED))
    .map(({ textContent }) => textContent.replace(/\s+/gu, ' ').replaceAll(IN_MARKS, ' '))
    .flatMap((text) => [...text.matchAll(COUNTING)])
    .map(([sentence, total, counts = '', others = '0']) => ({
      sentence,
      total: Number(total),
      sum: sumOf(counts) + Number(others),
    }));

const sumOf = (counts: string): number =>
  [...counts.matchAll(/(?:^|, |; | and )(?:in |for )?(\d+)(?= )/gu)].reduce(
    (sum, [, n]) => sum + Number(n),
    0,
  );

/** Nothing is told by colour alone: states and marks have words, fills have a pattern, keys have both. */
export const colourAlone: PageRule = (document) => [
  ...all(document, '.state')
    .filter((mark) => !/\p{L}/u.test(mark.textContent))
    .map((mark) => `A mark without words: ${mark.outerHTML.slice(0, 120)}`),
  ...all(
    document,
    'svg [fill]:not([fill^="url("]):not([fill="none"], [fill="currentColor"]), svg [style*="fill"]',
  ).map((shape) => `A fill that is only a colour: ${shape.outerHTML.slice(0, 120)}`),
  ...all(document, 'svg [fill^="url("]')
    .filter((shape) => !patternOf(document, shape)?.querySelector('path'))
    .filter((shape) => !isPlain(document, shape))
    .map((shape) => `A fill without a pattern: ${shape.outerHTML.slice(0, 120)}`),
  ...all(document, '.keys > li, .legend > li')
    .filter((key) => !/\p{L}/u.test(key.textContent) || !key.querySelector('svg, .state'))
    .map((key) => `A key without a mark or without words: ${key.outerHTML.slice(0, 120)}`),
  ...all(document, 'svg[role="img"]')
    .filter((drawing) => !drawing.querySelector('title') || !drawing.querySelector('text'))
    .map((drawing) => `A drawing without a title or labels: ${drawing.outerHTML.slice(0, 120)}`),
];

const all = (document: Document, selector: string): Element[] => [
  ...document.querySelectorAll(selector),
];

const patternOf = (document: Document, shape: Element): Element | null =>
  document.getElementById(/#([^)]+)\)/u.exec(shape.getAttribute('fill') ?? '')?.[1] ?? '');

/** One fill of a set may be plain: no other of the set is. */
const isPlain = (document: Document, shape: Element): boolean => {
  const pattern = patternOf(document, shape);
  const set = [...(pattern?.parentElement?.children ?? [])];
  return pattern !== null && set.filter((one) => !one.querySelector('path')).length === 1;
};
