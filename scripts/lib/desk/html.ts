import { escapeHtml } from '../../../src/domain/base/escape.ts';

/** HTML that may stand in a page as it is. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** What may stand between the pieces of a template. */
export type Part = Html | string | number | false | undefined | readonly Part[];

function told(part: Part): string {
  if (part instanceof Html) return part.text;
  if (typeof part === 'object') return part.map(told).join('');
  return part === undefined || part === false ? '' : escapeHtml(String(part));
}

/** HTML from a template. Text is escaped; HTML is kept; `false` and `undefined` leave nothing. */
export const html = (pieces: TemplateStringsArray, ...parts: Part[]): Html =>
  new Html(pieces.reduce((text, piece, index) => text + piece + told(parts[index]), ''));

/** An attribute without a value, where it holds. */
export const flag = (name: string, holds: boolean): Html => new Html(holds ? ` ${name}` : '');
