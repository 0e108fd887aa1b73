import type { GlossaryTerm } from '../../schemas/index.ts';
import type { Catalogue, Partnership } from '../catalogue/catalogue.ts';
import { wordDate } from '../base/dates.ts';
import { withoutPlurals } from './forms.ts';
import { matcherOf, type Matcher } from './match.ts';
import { byLetter, type Letter } from '../base/letters.ts';
import { textsIn } from '../catalogue/walk.ts';

/** Another term to go to. */
export interface TermLink {
  id: string;
  term: string;
}

/** A term as the glossary page shows it. */
export interface GlossaryEntry {
  id: string;
  term: string;
  /** Without plurals. */
  abbreviations: readonly string[];
  /** Other ways to write it, without plurals. */
  also: readonly string[];
  meaning: string;
  /** “From 1 April 2013 to 30 June 2022.”, with what the dates leave unsaid; undefined where not known. */
  applied: string | undefined;
  basis: string | undefined;
  replacedBy: readonly TermLink[];
  replaces: readonly TermLink[];
  /** Terms written the same way that mean something else. */
  distinct: readonly TermLink[];
  see: readonly TermLink[];
  /** The areas whose quoted words or printed names hold the term. */
  quotedFrom: readonly string[];
}

/** Every term by its first letter, with the links between terms made both ways. */
export function glossaryView({
  registers,
  partnerships,
}: Pick<Catalogue, 'registers' | 'partnerships'>): Letter<GlossaryEntry>[] {
  const terms = registers.glossary.data;
  const used = usesOf(terms, partnerships);
  const links = new Map(terms.map(({ id, term }) => [id, { id, term }]));
  const linked = (ids: readonly string[]): TermLink[] => ids.flatMap((id) => links.get(id) ?? []);
  const naming = (key: 'replaced_by' | 'distinct_from', id: string): string[] =>
    terms.filter((term) => term[key].includes(id)).map((term) => term.id);
  const entries = terms.map((term): GlossaryEntry => ({
    id: term.id,
    term: term.term,
    abbreviations: withoutPlurals(term.abbreviations),
    also: withoutPlurals(term.also, term.term),
    meaning: term.meaning,
    applied: appliedWords(term),
    basis: term.basis,
    replacedBy: linked(term.replaced_by),
    replaces: linked(naming('replaced_by', term.id)),
    distinct: linked([...new Set([...term.distinct_from, ...naming('distinct_from', term.id)])]),
    see: linked(term.see),
    quotedFrom: used.get(term.id) ?? [],
  }));
  return byLetter(entries, ({ term }) => term);
}

/** When a term applied, as sentences: “From 1 April 2013 to 30 June 2022.”, “Until 2013.”, then the note. */
export function appliedWords({ applied }: Pick<GlossaryTerm, 'applied'>): string | undefined {
  if (applied === undefined) return undefined;
  return [spanWords(applied.from, applied.until), applied.note].filter(Boolean).join(' ');
}

/** What a page that is not the glossary tells of a term: the first sentence of its meaning, and when it applied. */
export function meaningInShort({
  meaning,
  applied,
}: Pick<GlossaryTerm, 'meaning' | 'applied'>): string {
  const [first = meaning] = /^.*?[.!?](?=\s+\p{Lu}|$)/su.exec(meaning) ?? [];
  return [first, appliedWords({ applied })].filter(Boolean).join(' ');
}

function spanWords(from: string | undefined, until: string | undefined): string | undefined {
  if (from === undefined) return until && `Until ${wordDate(until)}.`;
  return `From ${wordDate(from)}${until === undefined ? '' : ` to ${wordDate(until)}`}.`;
}

/** Areas by term. A form that two terms share is ambiguous and passed over. */
function usesOf(
  terms: readonly GlossaryTerm[],
  partnerships: readonly Partnership[],
): Map<string, string[]> {
  const matcher = matcherOf(terms);
  const uses = new Map<string, string[]>();
  for (const partnership of partnerships) {
    for (const id of termsIn(partnership, matcher)) {
      uses.set(id, [...(uses.get(id) ?? []), partnership.record.short_name]);
    }
  }
  return uses;
}

/** The keys under which a record holds words of its source. */
const SOURCE_WORDS = new Set(['quotation', 'name', 'printed']);

function termsIn({ editions }: Partnership, matcher: Matcher): Set<string> {
  const texts = editions
    .flatMap(({ record }) => textsIn(record))
    .filter(({ path }) => SOURCE_WORDS.has(String(path.at(-1))));
  return new Set(
    texts
      .flatMap(({ text }) => matcher(text))
      .flatMap(({ terms: [term, ...others] }) => (term && others.length === 0 ? [term.id] : [])),
  );
}
