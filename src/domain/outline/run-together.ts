/** A place in a run-together text where something begins. */
export interface Break {
  at: number;
  kind: 'heading' | 'clause' | 'point' | 'part';
}

/** A part of the text: its first character, and the one after its last. */
interface Stretch {
  start: number;
  end: number;
}

/** “Appendix 3:”, or a number with a heading in capitals. */
const HEADING =
  /(?<=\s|^)(?:(?:Appendix|Annex|Schedule) (?:\d+|[A-Z])(?=:)|\d{1,2}\.?(?=\s+\p{Lu}{4,}(?=\s)))/gu;

/** Longest stretch, in words, that is left uncut. */
const STRETCH = 30;
/** Words to a full stop, above which full stops are taken to be lost. */
const STOPS_LOST = 60;
/** A sentence that begins so near the start of a stretch is the one its number stands before. */
const NUMBER_LENGTH = 8;
/** More numbers before capitals are no rows of tables. */
const MOST_NUMBERS = 2_000;
/** As many numbers must follow each other before they count as numbers of clauses. */
const CHAIN = 4;

/** What a number behind it belongs to: it names a part, a table or a picture, and opens no clause. */
const CITES =
  /\b(?:table|tables|figure|figures|box|chart|diagram|section|sections|clause|clauses|paragraph|paragraphs|appendix|annex|chapter|part|version|page|of|to|and|or|in|at|from|than|stage|article|act|until|by|£)\s*$/iu;
const SMALL =
  /^(?:a|an|and|as|at|by|for|from|in|into|is|its|of|on|or|our|that|the|their|this|to|with|be|are|will)$/iu;
/**
 * Where sections begin in the parts of a text whose line breaks are lost: at bullets, at numbers and letters that
 * follow each other, at the headings before them, and where a stretch is long at its sentences. In the order of the
 * text, for each part. `isHeading` tells headings from sentences.
 */
export function breaksIn(
  text: string,
  parts: readonly Stretch[],
  isHeading: (words: string) => boolean,
): Break[][] {
  const plain = plainWords(text);
  const counted = wholeNumbers(text, parts);
  const clauses = longestChain(counted);
  const ending = clauses.at(-1)?.at ?? 0;
  const rows = laterChains(counted.filter(({ at }) => at > ending));
  const numbered = [
    ...dotted(text, parts),
    ...clauses.map(({ at }) => at),
    ...lettered(text, parts),
  ];
  const found: Break[] = [
    ...matches(text, parts, /(?<=\s[•·▪■●]\s+)\S/gu).map(({ at }): Break => ({
      at,
      kind: 'point',
    })),
    ...matches(text, parts, HEADING).map(({ at }): Break => ({ at, kind: 'heading' })),
    ...numbered
      .flatMap((at) => headingBefore(text, at, isHeading) ?? [])
      .map((at): Break => ({ at, kind: 'heading' })),
    ...numbered.map((at): Break => ({ at, kind: 'clause' })),
    ...rows.map((at): Break => ({ at, kind: 'part' })),
  ];
  // Numbers such as 1) begin again in every cell of a table: they are places, and say nothing of the order.
  const listed = matches(text, parts, /(?<=\s)\d{1,2}\)(?=\s+\p{Lu})/gu);
  return parts.map(({ start, end }) => {
    const places = unique([
      { at: start, kind: 'part' },
      ...found.filter(({ at }) => at > start && at < end),
    ]);
    return unique([
      ...places,
      ...listed
        .filter(({ at }) => at > start && at < end)
        .map(({ at }): Break => ({ at, kind: 'part' })),
      ...places.flatMap(({ at }, index) =>
        sentencesIn(text, { start: at, end: places[index + 1]?.at ?? end }, plain),
      ),
    ]);
  });
}

/** The finds of a pattern that stand in one of the parts. */
const matches = (
  text: string,
  parts: readonly Stretch[],
  pattern: RegExp,
): { found: string; at: number }[] =>
  parts.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(pattern)].map(({ 0: found, index }) => ({
      found,
      at: start + index,
    })),
  );

const unique = (breaks: readonly Break[]): Break[] =>
  [...new Map(breaks.toReversed().map((one) => [one.at, one])).values()].sort(
    (a, b) => a.at - b.at,
  );

/** Numbers such as 4.1 and 4.2, each the next after one before it. */
function dotted(text: string, parts: readonly Stretch[]): number[] {
  const places: number[] = [];
  let [major, minor] = [0, 0];
  for (const { found, at } of matches(
    text,
    parts,
    /(?<=\s|^)\d{1,2}\.\d{1,2}(?=\s+[\p{Lu}\d‘“(])/gu,
  )) {
    const [a = 0, b = 0] = found.split('.').map(Number);
    const isNext =
      (a === major && b > minor && b <= minor + 2) || (a > major && a <= major + 2 && b === 1);
    if (!isNext || CITES.test(text.slice(Math.max(0, at - 20), at))) continue;
    [major, minor] = [a, b];
    places.push(at);
  }
  return places.length < CHAIN ? [] : places;
}

interface Counted {
  at: number;
  number: number;
}

/**
 * Whole numbers before a capital letter: the longest run of them in which each is the next. A number after “appendix”
 * counts too: where the copy lost that number, the next clause’s stands there.
 */
const wholeNumbers = (text: string, parts: readonly Stretch[]): Counted[] =>
  matches(text, parts, /(?<=\s|^)\d{1,2}(?=\.?\s+[\p{Lu}‘“])/gu).map(({ found, at }) => ({
    at,
    number: Number(found),
  }));

function longestChain(numbers: readonly Counted[]): Counted[] {
  const chains: { length: number; before: number }[] = [];
  numbers.forEach(({ number }, index) => {
    let best = { length: 1, before: -1 };
    for (let earlier = Math.max(0, index - 400); earlier < index; earlier += 1) {
      const length = (chains[earlier]?.length ?? 0) + 1;
      if (numbers[earlier]?.number === number - 1 && length > best.length)
        best = { length, before: earlier };
    }
    chains.push(best);
  });
  const longest = chains.reduce((most, { length }) => Math.max(most, length), 0);
  if (longest < CHAIN) return [];
  const chain: Counted[] = [];
  for (
    let at = chains.findIndex(({ length }) => length === longest);
    at >= 0;
    at = chains[at]?.before ?? -1
  ) {
    const one = numbers[at];
    if (one) chain.unshift(one);
  }
  return chain;
}

/** Later runs of whole numbers, such as the rows of a table: they are places, and no clauses. */
function laterChains(numbers: readonly Counted[]): number[] {
  if (numbers.length > MOST_NUMBERS) return [];
  const chain = longestChain(numbers);
  const last = chain.at(-1);
  return last === undefined
    ? []
    : [...chain.map(({ at }) => at), ...laterChains(numbers.filter(({ at }) => at > last.at))];
}

/** Letters such as a. and (i) that follow each other. */
function lettered(text: string, parts: readonly Stretch[]): number[] {
  const places: number[] = [];
  let chain: number[] = [];
  let next = 'a';
  for (const { found: mark, at } of matches(text, parts, /(?<=\s)\(?[a-z][.)](?=\s+\S)/gu)) {
    const letter = mark.replace(/\W/gu, '');
    if (letter !== next && letter !== 'a') continue;
    if (letter === 'a') {
      if (chain.length > 2 && !mark.startsWith('(')) places.push(...chain);
      chain = [];
    }
    if (!mark.startsWith('(')) chain.push(at);
    next = String.fromCharCode(letter.charCodeAt(0) + 1);
  }
  if (chain.length > 2) places.push(...chain);
  return places;
}

/** Where the heading that stands right before a numbered paragraph begins; undefined where none is seen. */
function headingBefore(
  text: string,
  at: number,
  isHeading: (words: string) => boolean,
): number | undefined {
  const before = text.slice(Math.max(0, at - 160), at);
  const caps = /(?:^|\s)(\d{1,2}\.?\s+\p{Lu}{3,}[\p{Lu}\s,&’'/-]*)$/u.exec(before);
  if (caps?.[1] !== undefined) return at - caps[1].length;
  const words = [...before.matchAll(/\S+/gu)];
  for (let index = words.length - 1; index > 0 && words.length - index <= 16; index -= 1) {
    const [word = ''] = words[index] ?? [];
    const [previous = ''] = words[index - 1] ?? [];
    if (/[.;:!?]$/u.test(word)) return undefined;
    const isStart =
      /^[\p{Lu}‘“]/u.test(word) && /^[\p{Ll}\d(]/u.test(previous) && !SMALL.test(previous);
    if (isStart || (/^[\p{Lu}‘“]/u.test(word) && /[.;!?]$/u.test(previous)))
      return isHeading(before.slice(words[index]?.index))
        ? at - before.length + (words[index]?.index ?? 0)
        : undefined;
  }
  return undefined;
}

/** Small words that open a sentence whatever follows. */
const OPENS =
  /^(?:A|All|An|Any|As|At|Each|Every|How|If|In|It|No|Our|The|There|These|They|This|Those|To|We|When|Where|Who)$/u;
const ARTICLE = /^(?:the|a|an)$/u;

/** Words that a text also prints without a capital: one that has it begins something. */
const plainWords = (text: string): Set<string> =>
  new Set(text.match(/(?<![\p{L}’'-])\p{Ll}[\p{Ll}-]*/gu));

/**
 * Where sentences begin in a long stretch. Where full stops are lost: at a capital that a word has nowhere else, after
 * a word that ends no name and before one in lower case.
 */
function sentencesIn(text: string, { start, end }: Stretch, plain: ReadonlySet<string>): Break[] {
  const stretch = text.slice(start, end);
  const words = stretch.split(/\s+/u).length;
  if (words <= STRETCH) return [];
  const stops = [...stretch.matchAll(/[.;:!?](?:-)?\s+(?=[\p{Lu}‘“(])/gu)].map(
    ({ 0: stop, index }) => index + stop.length,
  );
  const capitals = [...stretch.matchAll(/(?<=[\p{Ll}\d)’”]\s)(\p{Lu}[\p{Ll}-]*)(?=\s+(\S+))/gu)]
    .filter(({ 1: word = '', 2: after = '', index }) => {
      const before = /\S+(?=\s$)/u.exec(stretch.slice(Math.max(0, index - 40), index))?.[0] ?? '';
      if (SMALL.test(before)) return false;
      // After the number of a page or a row.
      if (/^\d{1,3}$/u.test(before) && /^\p{Ll}/u.test(after)) return true;
      return (
        OPENS.test(word) ||
        ARTICLE.test(after) ||
        (/^[\p{Ll}(]/u.test(after) && plain.has(word.toLowerCase()))
      );
    })
    .map(({ index }) => index);
  return [...stops, ...(stops.length * STOPS_LOST > words ? [] : capitals)]
    .filter((at) => at > NUMBER_LENGTH)
    .map((at): Break => ({ at: start + at, kind: 'part' }));
}
