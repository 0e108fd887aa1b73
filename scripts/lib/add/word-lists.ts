import { DOMParser } from 'linkedom';

/** One level of a list, as numbering.xml defines it. */
export interface Level {
  start: number;
  /** Such as decimal, lowerLetter or bullet. */
  format: string;
  /** What is printed, with %1 for the number of the first level: “%1.%2”. */
  text: string;
  /** Its numbers begin anew after a paragraph of this level, from 1, or one above; 0 for never. Undefined: of any above. */
  restart: number | undefined;
  /** The style of paragraphs that are of this level. */
  style: string | undefined;
  /** True where all numbers in it are printed as 1, 2, 3. */
  isLegal: boolean;
}

export interface List {
  id: string;
  /** The lists of one kind count on from each other. */
  kind: string;
  levels: ReadonlyMap<number, Level>;
  /** By level: the number at which this list begins anew. */
  startAt: ReadonlyMap<number, number>;
}

/** The list of a paragraph and its level in it, from 0. */
export interface Placed {
  list: List;
  level: number;
}

interface Style {
  id: string;
  basedOn: string | undefined;
  list: string | undefined;
  level: number | undefined;
}

export const parsed = (xml: string): Document =>
  new DOMParser().parseFromString(xml, 'text/xml') as unknown as Document;

/** The first child of a name, right below. */
export const child = (of: Element | undefined, name: string): Element | undefined =>
  of && [...of.children].find(({ tagName }) => tagName === name);

const valueOf = (of: Element | undefined, name: string): string | undefined =>
  child(of, name)?.getAttribute('w:val') ?? undefined;
const numberOf = (of: Element | undefined, name: string): number | undefined => {
  const value = valueOf(of, name);
  return value === undefined || !/^\d{1,5}$/u.test(value) ? undefined : Number(value);
};

/** Tells the list and level of a paragraph, by its own properties and those of its style, as Word does. */
export function listsOf(
  numbering: string,
  styles: string,
): (paragraph: Element) => Placed | undefined {
  const all = stylesIn(styles);
  const lists = readLists(parsed(numbering), all);
  const usual = [...all.values()].find(({ id }) => id === 'Normal')?.id;
  return (paragraph) => {
    const properties = child(paragraph, 'w:pPr');
    const own = child(properties, 'w:numPr');
    const chain = chainOf(all, valueOf(properties, 'w:pStyle') ?? usual);
    const inherited = chain.find((style) => style.list !== undefined);
    const list = lists.get(valueOf(own, 'w:numId') ?? inherited?.list ?? '0');
    if (list === undefined) return undefined;
    const linked = chain.flatMap(({ id }) =>
      [...list.levels].flatMap(([level, { style }]) => (style === id ? [level] : [])),
    );
    return { list, level: numberOf(own, 'w:ilvl') ?? linked[0] ?? inherited?.level ?? 0 };
  };
}

function stylesIn(xml: string): Map<string, Style> {
  const styles = [...parsed(xml).getElementsByTagName('w:style')].map((style): Style => {
    const numbers = child(child(style, 'w:pPr'), 'w:numPr');
    return {
      id: style.getAttribute('w:styleId') ?? '',
      basedOn: valueOf(style, 'w:basedOn'),
      list: valueOf(numbers, 'w:numId'),
      level: numberOf(numbers, 'w:ilvl'),
    };
  });
  return new Map(styles.map((style) => [style.id, style]));
}

/** A style and those that it is based on. */
function chainOf(styles: ReadonlyMap<string, Style>, id: string | undefined): Style[] {
  const chain = new Set<Style>();
  let style = styles.get(id ?? '');
  while (style !== undefined && !chain.has(style)) {
    chain.add(style);
    style = styles.get(style.basedOn ?? '');
  }
  return [...chain];
}

function readLists(numbering: Document, styles: ReadonlyMap<string, Style>): Map<string, List> {
  const kinds = new Map(
    [...numbering.getElementsByTagName('w:abstractNum')].map((kind) => [
      kind.getAttribute('w:abstractNumId') ?? '',
      kind,
    ]),
  );
  const lists = [...numbering.getElementsByTagName('w:num')];
  const kindOf = (list: Element | undefined): string => valueOf(list, 'w:abstractNumId') ?? '';
  return new Map(
    lists.map((list) => {
      let kind = kindOf(list);
      // A kind may stand for that of a style.
      const style = styles.get(valueOf(kinds.get(kind), 'w:numStyleLink') ?? '');
      if (style?.list !== undefined)
        kind = kindOf(lists.find((one) => one.getAttribute('w:numId') === style.list));
      const changes = [...list.children].filter(({ tagName }) => tagName === 'w:lvlOverride');
      const id = list.getAttribute('w:numId') ?? '';
      const levels = [
        ...[...(kinds.get(kind)?.children ?? [])].filter(({ tagName }) => tagName === 'w:lvl'),
        ...changes.flatMap((change) => child(change, 'w:lvl') ?? []),
      ];
      const startAt = changes.flatMap((change): [number, number][] => {
        const start = numberOf(change, 'w:startOverride');
        return start === undefined ? [] : [[Number(change.getAttribute('w:ilvl')), start]];
      });
      return [id, { id, kind, levels: new Map(levels.map(levelOf)), startAt: new Map(startAt) }];
    }),
  );
}

const levelOf = (level: Element): [number, Level] => [
  Number(level.getAttribute('w:ilvl') ?? 0),
  {
    start: numberOf(level, 'w:start') ?? 0,
    format: valueOf(level, 'w:numFmt') ?? 'decimal',
    text: valueOf(level, 'w:lvlText') ?? '',
    restart: numberOf(level, 'w:lvlRestart'),
    style: valueOf(level, 'w:pStyle'),
    isLegal: child(level, 'w:isLgl') !== undefined,
  },
];
