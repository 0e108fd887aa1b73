import { bodyAnchor } from '../catalogue/anchors.ts';
import type { Partnership, Catalogue } from '../catalogue/catalogue.ts';
import { mappingsIn } from '../catalogue/walk.ts';
import type { GlossaryTerm, Question, Regime } from '../../schemas/index.ts';
import { asksOf } from '../coverage/asks.ts';
import { compare } from '../comparison/compare.ts';
import { withoutPlurals } from '../glossary/forms.ts';
import { byLetter, type Letter } from '../base/letters.ts';
import { areaPath } from '../area/directory.ts';
import { placesOf } from '../area/places.ts';
import { capitalise } from '../base/words.ts';

/** A place to go to: what it is called, and its path below the base of the site. */
export interface AtozPlace {
  label: string;
  path: string;
}

/** A thing that the site knows, with where it is shown. */
export interface AtozEntry {
  label: string;
  /** What sort of thing it is: “topic”, “body”. */
  kind: string;
  /** What distinguishes it from another of the same name: an area, a topic, an edition of the guidance. */
  context: string | undefined;
  /** Where it is shown; undefined where it has a place in each of several areas. */
  path: string | undefined;
  /** One place for each area, for a thing that has no page of its own. */
  places: readonly AtozPlace[];
}

/** Everything that a reader can look up by name, by first letter. */
export function atoz(catalogue: Catalogue): Letter<AtozEntry>[] {
  const entries = [
    ...catalogue.partnerships.flatMap(partnershipEntries),
    ...topicEntries(catalogue),
    ...catalogue.registers.questions.data.flatMap(questionEntries),
    ...catalogue.registers.glossary.data.flatMap(termEntries),
    ...requirementEntries(catalogue),
    ...catalogue.sources.map(({ id, record, kindLabel }) =>
      entry(record.title, 'document', `/sources/${id}/`, kindLabel),
    ),
    ...actingEntries(catalogue),
    ...placeEntries(catalogue),
  ];
  return byLetter(entries, ({ label }) => label);
}

const entry = (label: string, kind: string, path: string, context?: string): AtozEntry => ({
  label: capitalise(label),
  kind,
  context,
  path,
  places: [],
});

const partnershipEntries = (partnership: Partnership): AtozEntry[] => {
  const { id, record } = partnership;
  return [
    entry(record.name, 'partnership', `/partnerships/${id}/`),
    ...(partnership.current?.bodies ?? []).map((body) =>
      entry(body.name, 'body', `/partnerships/${id}/#${bodyAnchor(body.id)}`, record.short_name),
    ),
  ];
};

/** Names that lead to areas. A partnership that we have read stands in the list by its own page. */
function placeEntries(catalogue: Catalogue): AtozEntry[] {
  const own = new Set(catalogue.partnerships.map(({ record }) => record.name));
  return placesOf(catalogue)
    .filter(({ kind, name }) => kind !== 'partnership' || !own.has(name))
    .map(({ name, kind, context, areas }) => {
      const places = areas.map(({ id, name: label }) => ({ label, path: areaPath(id) }));
      const [only] = places.length === 1 ? places : [];
      return {
        label: name,
        kind,
        context: context === '' ? undefined : context,
        path: only?.path,
        places: only ? [] : places,
      };
    });
}

/** Topics, and the rows of each at the first that answers them. */
const topicEntries = (catalogue: Catalogue): AtozEntry[] =>
  catalogue.topics.flatMap((topic) => {
    const path = `/compare/${topic.id}/`;
    const { groups } = compare(catalogue, topic);
    return [
      entry(topic.label, 'topic', path),
      ...topic.fields.flatMap((field) => {
        const group = groups.find(({ rows }) => rows.some((row) => row.field.id === field.id));
        return group
          ? [entry(field.label, 'row', `${path}#${group.id}.${field.id}`, topic.label)]
          : [];
      }),
    ];
  });

/** A question of practitioners as the site words it, and in other words that lead to it. */
const questionEntries = ({ id, question, also }: Question): AtozEntry[] => [
  entry(question, 'question', `/questions/${id}/`),
  ...also.map((wording) => entry(wording, 'see', `/questions/${id}/`, question)),
];

const termEntries = ({ id, term, abbreviations }: GlossaryTerm): AtozEntry[] => [
  entry(term, 'term', `/glossary/#${id}`),
  ...withoutPlurals(abbreviations).map((short) => ({
    ...entry(short, 'short for', `/glossary/#${id}`, term),
    label: short,
  })),
];

/** What is asked, by its name; and how each law and edition puts it. */
function requirementEntries(catalogue: Catalogue): AtozEntry[] {
  const { requirements, registers } = catalogue;
  const regimes = new Map(
    registers.regimes.data.map((regime): [string, Regime] => [regime.id, regime]),
  );
  return [
    ...asksOf(catalogue).flatMap(({ name, bases: [strongest] }) =>
      strongest ? [entry(name, 'requirement', `/requirements/${strongest.requirement.id}/`)] : [],
    ),
    ...requirements.flatMap(({ id: regime, data }) =>
      data.map(({ id, title }) =>
        entry(title, 'wording', `/requirements/${id}/`, regimes.get(regime)?.short),
      ),
    ),
  ];
}

/** Roles and kinds of agency, at the first statement of each area that names them. */
function actingEntries({ partnerships, registers }: Catalogue): AtozEntry[] {
  const acting = partnerships.map((partnership) => ({ partnership, ...actingIn(partnership) }));
  const entries = (
    kind: string,
    list: readonly { id: string; label: string }[],
    key: 'roles' | 'agencyTypes',
  ): AtozEntry[] =>
    list.flatMap(({ id, label }) => {
      const places = acting.flatMap(({ partnership, [key]: anchors }) => {
        const anchor = anchors.get(id);
        const path = `/partnerships/${partnership.id}/#${anchor}`;
        return anchor === undefined ? [] : [{ label: partnership.record.short_name, path }];
      });
      const bare = capitalise(label.replace(/^(?:the|an?) /u, ''));
      return places.length === 0
        ? []
        : [{ label: bare, kind, context: undefined, path: undefined, places }];
    });
  return [
    ...entries('role', registers.roles.data, 'roles'),
    ...entries('kind of agency', registers.agencyTypes.data, 'agencyTypes'),
  ];
}

/** Id → the anchor of the first statement, in the order of the page, that names it. */
export interface Acting {
  roles: ReadonlyMap<string, string>;
  agencyTypes: ReadonlyMap<string, string>;
}

/** Who acts or sits in the arrangements shown of a partnership, as the registers name them. */
export function actingIn(partnership: Partnership): Acting {
  const roles = new Map<string, string>();
  const agencyTypes = new Map<string, string>();
  for (const { anchor, record } of partnership.current?.statements ?? []) {
    if (record.state !== 'stated') continue;
    for (const { mapping } of mappingsIn(record.value, [])) {
      // Beside a name, `role` is an office as printed and no id.
      if (mapping.name === undefined) setFirst(roles, mapping.role, anchor);
      for (const type of [mapping.agency_type, mapping.also_types].flat()) {
        setFirst(agencyTypes, type, anchor);
      }
    }
  }
  return { roles, agencyTypes };
}

function setFirst(map: Map<string, string>, id: unknown, anchor: string): void {
  if (typeof id === 'string' && !map.has(id)) map.set(id, anchor);
}
