/** What opens a line: a clause number, a letter or a roman numeral, or an appendix. */
export interface Opening {
  kind: 'number' | 'item' | 'appendix';
  /** The parts of a number: 12, 5, 1. */
  path: readonly number[];
  /** As it goes into a locator: 12.5.1, (i), appendix-1. */
  id: string;
  /** What follows it on the line. */
  rest: string;
}

const NUMBER = /^(\d{1,2}(?:\.\d{1,3}){0,3})(?:[.)](?!\d))?(?:\s+|$)(?:[-–]\s+)?/u;
const ITEM = /^\(?([a-z]|[IVX]{1,5}|[ivx]{1,5})[.)]\s+/u;
const APPENDIX = /^(appendix|annex|schedule)\s+(\d{1,2}|[A-Z]|[IVX]{1,4})\b[\s:.–-]*/iu;
/** After these a number counts things and is no clause: 3 months, 12 %. */
const COUNTS =
  /^(?:\p{Ll}|%|\/|x\s|January|February|March|April|May\b|June|July|August|September|October|November|December)/u;

/** What a line opens with; undefined where it opens with plain words. */
export function openingOf(text: string): Opening | undefined {
  const appendix = APPENDIX.exec(text);
  if (appendix?.[1] !== undefined && appendix[2] !== undefined) {
    const id = `${appendix[1].toLowerCase()}-${appendix[2].toLowerCase()}`;
    return { kind: 'appendix', path: [], id, rest: text.slice(appendix[0].length) };
  }
  const number = NUMBER.exec(text);
  if (number?.[1] !== undefined) {
    const rest = text.slice(number[0].length);
    if (COUNTS.test(rest)) return undefined;
    return { kind: 'number', path: number[1].split('.').map(Number), id: number[1], rest };
  }
  const item = ITEM.exec(text);
  return item?.[1] === undefined
    ? undefined
    : { kind: 'item', path: [], id: `(${item[1]})`, rest: text.slice(item[0].length) };
}
