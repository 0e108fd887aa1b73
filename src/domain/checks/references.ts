import { idsOf, type ArrangementsEntry } from '../catalogue/entries.ts';
import type { ErrorCode } from '../mistake/codes.ts';
import { error, type Mistake, type RecordPath } from '../mistake/mistake.ts';
import type { RegisterIndex } from '../catalogue/register-index.ts';
import { didYouMean, listAllowed } from '../base/suggest.ts';
import { mappingsIn, statementsOf, placedValuesOf } from '../catalogue/walk.ts';
import type { Check } from './check.ts';

/** Agency types, roles, areas, bodies, terms and regimes named in a value exist. */
export const references: Check = {
  name: 'references',
  holds:
    'Every id named in a value exists in its register or among the bodies of the arrangements.',
  run: (entries, registers) => {
    const { arrangements, partnerships, registers: lists } = entries;
    return [
      ...arrangements.flatMap((entry) => arrangementsReferences(entry, registers)),
      ...partnerships.flatMap(({ file, data }) => [
        ...eachUnknown(file, ['areas'], data.areas, registers.areas, AREA),
        ...(['predecessors', 'successors', 'related'] as const).flatMap((key) =>
          data[key].flatMap(({ partnership }, index) =>
            partnership === undefined
              ? []
              : unknownId(
                  file,
                  [key, index, 'partnership'],
                  partnership,
                  idsOf(entries, 'partnerships'),
                  { code: 'unknown-partnership', register: 'content/partnerships' },
                ),
          ),
        ),
      ]),
      ...lists.glossary.data.flatMap((term, index) =>
        (['search_with', 'distinct_from', 'replaced_by', 'see'] as const).flatMap((key) =>
          eachUnknown(
            lists.glossary.file,
            [index, key],
            term[key],
            new Set(lists.glossary.data.map(({ id }) => id)),
            { code: 'unknown-glossary-term', register: 'registers/glossary.yaml' },
          ),
        ),
      ),
      ...lists.relevantAgencies.data.flatMap(({ types }, index) =>
        eachUnknown(lists.relevantAgencies.file, [index, 'types'], types, registers.agencyTypes, {
          code: 'unknown-agency-type',
          register: 'registers/agency-types.yaml',
        }),
      ),
      ...lists.topics.data.flatMap((topic, t) =>
        topic.fields.flatMap(({ vocabulary }, f) =>
          vocabulary === undefined
            ? []
            : unknownId(
                lists.topics.file,
                [t, 'fields', f, 'vocabulary'],
                vocabulary,
                new Set(registers.vocabularies.keys()),
                { code: 'unknown-vocabulary', register: 'registers/vocabularies' },
              ),
        ),
      ),
    ];
  },
};

interface Kind {
  code: ErrorCode;
  register: string;
}
const AREA: Kind = { code: 'unknown-area', register: 'registers/areas.yaml' };
const BODY: Kind = { code: 'unknown-body', register: 'the bodies of these arrangements' };

function arrangementsReferences(entry: ArrangementsEntry, registers: RegisterIndex): Mistake[] {
  const { file, data } = entry;
  const bodies = new Set(data.bodies.map(({ id }) => id));
  const regime: Kind = { code: 'unknown-regime', register: 'registers/regimes.yaml' };
  return [
    ...unknownId(file, ['regime'], data.regime, registers.regimes, regime),
    ...data.bodies.flatMap((body, index) =>
      eachUnknown(file, ['bodies', index, 'shared_with'], body.shared_with, registers.areas, AREA),
    ),
    ...statementsOf(entry).flatMap((placed) =>
      placedValuesOf(placed).flatMap(({ value, path }) => {
        const vocabulary = registers.fields.get(placed.topic)?.get(placed.field)?.vocabulary;
        return [...mappingsIn(value, path)].flatMap(({ mapping, path: at }) =>
          mappingReferences(file, mapping, at, bodies, vocabulary, registers),
        );
      }),
    ),
  ];
}

/** The keys under which values name something, and the list each is looked up in. */
function mappingReferences(
  file: string,
  mapping: Record<string, unknown>,
  at: RecordPath,
  bodies: ReadonlySet<string>,
  vocabulary: string | undefined,
  registers: RegisterIndex,
): Mistake[] {
  const terms = vocabulary === undefined ? undefined : registers.vocabularies.get(vocabulary);
  const lookups: [string, ReadonlySet<string> | undefined, Kind][] = [
    [
      'agency_type',
      registers.agencyTypes,
      { code: 'unknown-agency-type', register: 'registers/agency-types.yaml' },
    ],
    [
      'role',
      mapping.name === undefined ? registers.roles : undefined,
      { code: 'unknown-role', register: 'registers/roles.yaml' },
    ],
    ['areas', registers.areas, AREA],
    ['shared_with', registers.areas, AREA],
    ['body', bodies, BODY],
    ['bodies', bodies, BODY],
    [
      'term',
      terms,
      { code: 'unknown-term', register: `registers/vocabularies/${vocabulary ?? ''}.yaml` },
    ],
  ];
  return lookups.flatMap(([key, known, kind]) => {
    const value = mapping[key];
    if (known === undefined || value === undefined) return [];
    return Array.isArray(value)
      ? eachUnknown(file, [...at, key], value.map(String), known, kind)
      : typeof value === 'string'
        ? unknownId(file, [...at, key], value, known, kind)
        : [];
  });
}

function eachUnknown(
  file: string,
  path: RecordPath,
  ids: readonly string[],
  known: ReadonlySet<string>,
  kind: Kind,
): Mistake[] {
  return ids.flatMap((id, index) => unknownId(file, [...path, index], id, known, kind));
}

function unknownId(
  file: string,
  path: RecordPath,
  id: string,
  known: ReadonlySet<string>,
  { code, register }: Kind,
): Mistake[] {
  if (known.has(id)) return [];
  return [
    error(code, {
      file,
      path,
      found: `“${id}”`,
      allowed: listAllowed(known, register),
      remedy: didYouMean(id, known, `Use an id from ${register}, or add one there.`),
    }),
  ];
}
