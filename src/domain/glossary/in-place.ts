import type { GlossaryTerm } from '../../schemas/index.ts';
import { REQUIREMENT_PAGES } from '../catalogue/constants.ts';
import { matcherOf, type Matcher } from './match.ts';

/** A page with its terms explained. */
export interface Explained {
  /** The page, with the first use of each term a link to its meaning. */
  html: string;
  /** The terms that a reader meets when the page opens, in the order in which they are met. */
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

/** The words of documents, and what nobody reads. */
const PASSED_OVER = new Set([
  ...['blockquote', 'code', 'figure', 'nav', 'q', 'script'],
  ...['select', 'style', 'svg', 'template', 'textarea'],
]);

/** Where a term is met, but no link can stand: headings are for finding one’s way, controls do something else. */
const NO_LINK = new Set(['a', 'button', 'h1', 'h2', 'h3', 'h4', 'label', 'legend', 'summary']);

const VOID = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);

/** A comment, a tag with its quoted attributes, or a text. */
const TOKEN = /<!--[\s\S]*?-->|<(?:"[^"]*"|'[^']*'|[^>"'])*>|[^<]+/gu;

interface Frame {
  name: string;
  passed: boolean;
  /** True for what stands closed, and around it. */
  closed: boolean;
  around: boolean;
  linkable: boolean;
}

const PAGE: Frame = { name: '', passed: false, closed: false, around: false, linkable: true };

const matchers = new WeakMap<readonly GlossaryTerm[], Matcher>();

function matcherFor(terms: readonly GlossaryTerm[]): Matcher {
  const known = matchers.get(terms) ?? matcherOf(terms.filter(({ everyday }) => !everyday));
  matchers.set(terms, known);
  return known;
}

/**
 * Explains terms in the HTML of a page as Astro writes it, well formed. Left alone are quotations, what is hidden and
 * what stands closed; a term met only in a heading, link or control has its meaning in the list, without a link.
 */
export function explainIn(page: string, terms: readonly GlossaryTerm[]): Explained {
  const matcher = matcherFor(terms);
  const met = new Map<string, GlossaryTerm>();
  const linked = new Set<string>();
  const stack: Frame[] = [PAGE];
  const parts: string[] = [];
  for (const [token] of page.matchAll(TOKEN)) {
    const here = stack.at(-1) ?? PAGE;
    if (!token.startsWith('<')) {
      const isLeft = here.passed || here.closed;
      parts.push(isLeft ? token : textWith(token, matcher, met, linked, here.linkable));
      continue;
    }
    parts.push(token);
    const { close, name = '' } = /^<(?<close>\/)?(?<name>[a-z][\w-]*)/u.exec(token)?.groups ?? {};
    if (close !== undefined) {
      const at = stack.findLastIndex((frame) => frame.name === name);
      if (at > 0) stack.length = at;
    } else if (name !== '' && !VOID.has(name) && !token.endsWith('/>')) {
      stack.push(frameOf(name, token, here));
    }
  }
  return { html: parts.join(''), terms: [...met.values()] };
}

function frameOf(name: string, tag: string, parent: Frame): Frame {
  const isHidden = /\s(?:hidden|aria-hidden="true")(?=[\s>=])|govuk-visually-hidden/u.test(tag);
  const isClosed = name === 'details' && !/\sopen(?=[\s>=])/u.test(tag);
  // What a closed part opens with is seen; the rest of it is not.
  const isHead = name === 'summary' && parent.name === 'details';
  return {
    name,
    passed: parent.passed || isHidden || PASSED_OVER.has(name),
    closed: isHead ? parent.around : parent.closed || isClosed,
    around: parent.closed,
    linkable: parent.linkable && !NO_LINK.has(name),
  };
}

function textWith(
  text: string,
  matcher: Matcher,
  met: Map<string, GlossaryTerm>,
  linked: Set<string>,
  linkable: boolean,
): string {
  let made = '';
  let end = 0;
  for (const { terms, text: words, index } of matcher(text)) {
    const [term, ...others] = terms;
    // A form that several terms share would need a choice.
    if (!term || others.length > 0 || isQuoted(text, index)) continue;
    met.set(term.id, term);
    if (!linkable || linked.has(term.id)) continue;
    linked.add(term.id);
    made += `${text.slice(end, index)}<a class="term" href="#${wordAnchor(term)}">${words}</a>`;
    end = index + words.length;
  }
  return made + text.slice(end);
}

/** True between curly quotation marks. */
const isQuoted = (text: string, at: number): boolean =>
  text.lastIndexOf('“', at) > text.lastIndexOf('”', at);
