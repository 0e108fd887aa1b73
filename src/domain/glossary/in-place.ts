import type { GlossaryTerm } from '../../schemas/index.ts';
import { REQUIREMENT_PAGES } from '../catalogue/constants.ts';
import { matcherOf, type Matcher } from './match.ts';

/** A page with its terms explained. */
export interface Explained {
  /** The page, with the first use of each term a link to its meaning. */
  html: string;
  /** The terms that a reader meets in its text when it opens, in the order in which they are met. */
  terms: readonly GlossaryTerm[];
}

/** The anchor of a term’s meaning on a page that explains it. */
export const wordAnchor = ({ id }: Pick<GlossaryTerm, 'id'>): string => `word.${id}`;

/** Pages of a topic, a partnership, its coverage, a requirement and a question: full of terms, and no text of ours beside. */
const EXPLAINED =
  /^\/(?:compare\/(?!coverage\/)[^/]+\/(?:page-\d+\/)?|partnerships\/[^/]+\/(?:coverage\/)?|(?:requirements|questions)\/[^/]+\/)$/u;

/** True for a page, by its path below the base, on which terms are explained in place. */
export function explainsTerms(path: string): boolean {
  const [, requirement] = /^\/requirements\/([^/]+)\/$/u.exec(path) ?? [];
  return EXPLAINED.test(path) && !(requirement !== undefined && REQUIREMENT_PAGES.has(requirement));
}

/** The words of documents, what nobody reads, and where no link can stand: headings are for finding one’s way, controls do something else. */
const PASSED_OVER = new Set([
  ...['blockquote', 'code', 'figure', 'nav', 'q', 'script'],
  ...['select', 'style', 'svg', 'template', 'textarea'],
  ...['a', 'button', 'h1', 'h2', 'h3', 'h4', 'label', 'legend', 'summary'],
]);

const VOID = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);

/** A comment, a tag with its quoted attributes, or a text. */
const TOKEN = /<!--[\s\S]*?-->|<(?:"[^"]*"|'[^']*'|[^>"'])*>|[^<]+/gu;

interface Frame {
  name: string;
  passed: boolean;
}

const PAGE: Frame = { name: '', passed: false };

const matchers = new WeakMap<readonly GlossaryTerm[], Matcher>();

function matcherFor(terms: readonly GlossaryTerm[]): Matcher {
  const known = matchers.get(terms) ?? matcherOf(terms.filter(({ everyday }) => !everyday));
  matchers.set(terms, known);
  return known;
}

/**
 * Explains the terms of the text of a page, in HTML as Astro writes it, well formed. Left alone are quotations,
 * headings, links, controls, what is hidden and what stands closed.
 */
export function explainIn(page: string, terms: readonly GlossaryTerm[]): Explained {
  const matcher = matcherFor(terms);
  const met = new Map<string, GlossaryTerm>();
  const stack: Frame[] = [PAGE];
  const parts: string[] = [];
  for (const [token] of page.matchAll(TOKEN)) {
    const here = stack.at(-1) ?? PAGE;
    if (!token.startsWith('<')) {
      parts.push(here.passed ? token : textWith(token, matcher, met));
      continue;
    }
    parts.push(token);
    const { close, name = '' } = /^<(?<close>\/)?(?<name>[a-z][\w-]*)/u.exec(token)?.groups ?? {};
    if (close !== undefined) {
      const at = stack.findLastIndex((frame) => frame.name === name);
      if (at > 0) stack.length = at;
    } else if (name !== '' && !VOID.has(name) && !token.endsWith('/>')) {
      stack.push({ name, passed: here.passed || isPassedOver(name, token) });
    }
  }
  return { html: parts.join(''), terms: [...met.values()] };
}

const isPassedOver = (name: string, tag: string): boolean =>
  PASSED_OVER.has(name) ||
  /\s(?:hidden|aria-hidden="true")(?=[\s>=])|govuk-visually-hidden/u.test(tag) ||
  (name === 'details' && !/\sopen(?=[\s>=])/u.test(tag));

function textWith(text: string, matcher: Matcher, met: Map<string, GlossaryTerm>): string {
  let made = '';
  let end = 0;
  for (const { terms, text: words, index } of matcher(text)) {
    const [term, ...others] = terms;
    // A form that several terms share would need a choice.
    if (!term || others.length > 0 || isQuoted(text, index) || met.has(term.id)) continue;
    met.set(term.id, term);
    made += `${text.slice(end, index)}<a class="term" href="#${wordAnchor(term)}">${words}</a>`;
    end = index + words.length;
  }
  return made + text.slice(end);
}

/** True between curly quotation marks. */
const isQuoted = (text: string, at: number): boolean =>
  text.lastIndexOf('“', at) > text.lastIndexOf('”', at);
