import type { Lock, Searched, StatementRecord } from '../../schemas/index.ts';
import { askedOn } from '../catalogue/asked.ts';
import type { ArrangementsEntry, Entries } from '../catalogue/entries.ts';
import { evidenceOf } from '../catalogue/statements.ts';
import { absencesOf, statementsOf } from '../catalogue/walk.ts';
import { error, warning, type Mistake, type RecordPath } from '../mistake/mistake.ts';
import type { Check } from './check.ts';

/**
 * A document is silent only where the whole of it was read. If the copy is not complete the state is
 * `not-read`, unless a note says why the missing part cannot hold the rule; then it is a warning.
 */
export const silence: Check = {
  name: 'silence',
  holds: 'No document with an incomplete copy is called silent without a note on the missing part.',
  run: ({ arrangements, sources }) => {
    const missing = new Map(
      sources
        .filter(({ data }) => !data.extent.complete)
        .map(({ id, data }) => [id, data.extent.missing ?? '']),
    );
    return arrangements.flatMap((entry) => silenceMistakes(entry, missing));
  },
};

type Missing = ReadonlyMap<Entries['sources'][number]['id'], string>;

const silenceMistakes = (entry: ArrangementsEntry, missing: Missing): Mistake[] =>
  [...statementsOf(entry), ...absencesOf(entry)].flatMap(({ statement, path }) => {
    if (statement.state !== 'silent') return [];
    const explained = statement.note !== undefined;
    return statement.search.sources.flatMap((source, index) => {
      const lacks = missing.get(source);
      if (lacks === undefined) return [];
      const at = [...path, 'search', 'sources', index];
      return [explained ? withNote(entry.file, at, lacks) : withoutNote(entry.file, at, lacks)];
    });
  });

const withoutNote = (file: string, path: RecordPath, lacks: string): Mistake =>
  error('silent-on-incomplete-copy', {
    file,
    path,
    found: `a search of a copy that lacks: ${lacks}`,
    allowed: '`not-read`, or a `note` why the missing part cannot hold it',
    remedy:
      'If the rule could stand in the missing part, the state is `not-read`; else add the note.',
  });

const withNote = (file: string, path: RecordPath, lacks: string): Mistake =>
  warning('silent-on-incomplete-copy-explained', {
    file,
    path,
    found: `a search of a copy that lacks: ${lacks}`,
    allowed: 'a note that shows why the missing part cannot hold it',
    remedy: 'Read the note once more with the missing part in mind; if in doubt, `not-read`.',
  });

/**
 * A silence explains each searched term that occurs where the rule would stand (method page “Evidence”): in the
 * sections on which other statements of the same topic and body rest, and under the heading that the search
 * names. A term that is part of the name of the body needs no reason. Findings have a reason of their own.
 */
export const termsExplained: Check = {
  name: 'terms-explained',
  holds:
    'A searched term that occurs where the rule would stand has a reason why it is not the rule.',
  run: (entries) => {
    const counted = entries.lock?.data.sources ?? {};
    const silences = entries.arrangements.flatMap((entry) => silencesOf(entry, entries));
    return unexplained(
      silences.filter(({ search }) => search.explained === undefined),
      counted,
    );
  },
};

/** A search with the sections in which the rule would stand. */
interface AskedSearch {
  file: string;
  path: RecordPath;
  search: Searched;
  sections: ReadonlySet<string>;
  /** Names of the body that is asked about. */
  names: readonly string[];
}

function silencesOf(
  { file, data }: ArrangementsEntry,
  { registers }: Pick<Entries, 'registers'>,
): AskedSearch[] {
  return registers.topics.data.flatMap(({ id: topic, fields }) =>
    fields.flatMap((field) =>
      askedOn(topic, field, data).flatMap(({ body, record }): AskedSearch[] => {
        if (record?.state !== 'silent') return [];
        const written = data.statements[topic]?.[body]?.[field.id] !== undefined;
        const named = data.bodies.find(({ id }) => id === body);
        return [
          {
            file,
            path: [...(written ? ['statements', topic, body] : ['otherwise', topic]), field.id],
            search: record.search,
            sections: sectionsOn(data.statements[topic]?.[body], record.search),
            names: named ? [named.name, ...named.also_printed] : [],
          },
        ];
      }),
    ),
  );
}

/** The sections on which the statements of a topic and body rest, and the heading of a search. */
function sectionsOn(
  fields: Readonly<Record<string, StatementRecord>> | undefined,
  { sources, heading }: Searched,
): ReadonlySet<string> {
  return new Set([
    ...Object.values(fields ?? {})
      .flatMap(evidenceOf)
      .map(({ source, locator }) => sectionKey(source, locator)),
    ...(heading === undefined ? [] : sources.map((source) => sectionKey(source, heading))),
  ]);
}

const sectionKey = (source: string, locator: string): string => `${source} ${locator}`;

/** A mistake for the first term that occurs in one of the sections; a silence of many bodies has one. */
function unexplained(asked: readonly AskedSearch[], counted: Lock['sources']): Mistake[] {
  const byPath = Map.groupBy(asked, ({ file, path }) => JSON.stringify([file, path]));
  return [...byPath.values()].flatMap((same): Mistake[] => {
    const found = new Set(same.flatMap((one) => occurrences(one, counted)));
    const [first] = same;
    if (!first || found.size === 0) return [];
    return [
      error('term-not-explained', {
        file: first.file,
        path: [...first.path, 'search'],
        found: [...found].join(', '),
        allowed: 'no term where the rule would stand, or `explained`: why it is not the rule',
        remedy:
          'Read the place again. If it gives the rule, correct the state; else add `explained` to the search.',
      }),
    ];
  });
}

/** Each term with each section: “chair” in 4.2. */
const occurrences = (
  { search, sections, names }: AskedSearch,
  counted: Lock['sources'],
): string[] =>
  search.terms
    .filter((term) => !names.some((name) => name.toLowerCase().includes(term)))
    .flatMap((term) =>
      search.sources.flatMap((source) =>
        Object.keys(counted[source]?.terms[term] ?? {})
          .filter((section) => sections.has(sectionKey(source, section)))
          .map((section) => `“${term}” in ${section}`),
      ),
    );
