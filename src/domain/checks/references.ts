import type { AskRecord, DirectoryEntry, Left, StatementRecord } from '../../schemas/index.ts';
import { bodiesOf } from '../catalogue/asked.ts';
import { idsOf, type ArrangementsEntry, type Entries } from '../catalogue/entries.ts';
import type { ErrorCode } from '../mistake/codes.ts';
import { error, type Mistake, type RecordPath } from '../mistake/mistake.ts';
import type { RegisterIndex } from '../catalogue/register-index.ts';
import { didYouMean, listAllowed } from '../base/suggest.ts';
import {
  mappingsIn,
  statementsOf,
  placedValuesOf,
  type PlacedStatement,
} from '../catalogue/walk.ts';
import type { Check } from './check.ts';

/** Agency types, roles, areas, bodies, terms and regimes named in a value exist. */
export const references: Check = {
  name: 'references',
  holds:
    'Every id named in a value exists in its register or among the bodies of the arrangements.',
  run: (entries, registers) => {
    const { arrangements, asks, partnerships, registers: lists, unread } = entries;
    return [
      ...arrangements.flatMap((entry) => arrangementsReferences(entry, arrangements, registers)),
      ...lists.regimes.data.flatMap(({ carries }, index) =>
        carries === undefined
          ? []
          : unknownId(lists.regimes.file, [index, 'carries'], carries, registers.regimes, REGIME),
      ),
      ...(unread.some(({ kind }) => kind === 'asks')
        ? []
        : arrangements.flatMap((entry) => askReferences(entry, asks.data))),
      ...partnerships.flatMap(({ file, data }) => [
        ...eachUnknown(file, ['areas'], data.areas, registers.areas, AREA),
        ...(['predecessors', 'successors', 'related'] as const).flatMap((key) =>
          data[key].flatMap(({ partnership }, index) =>
            unknownPartnership(file, [key, index, 'partnership'], partnership, entries),
          ),
        ),
      ]),
      ...lists.directory.data.flatMap((entry, row) => [
        ...eachUnknown(lists.directory.file, [row, 'areas'], entry.areas, registers.areas, AREA),
        ...unknownPartnership(lists.directory.file, [row, 'read'], entry.read, entries),
        ...editionsOf(entry).flatMap(({ edition, path }) =>
          /^\d/u.test(edition)
            ? []
            : unknownId(lists.directory.file, [row, ...path], edition, registers.regimes, REGIME),
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
      ...lists.regimes.data.flatMap(({ beside }, index) =>
        eachUnknown(lists.regimes.file, [index, 'beside'], beside, registers.regimes, REGIME),
      ),
      ...arrangements.flatMap(({ file, data }) =>
        data.documents_not_read.flatMap(({ group }, index) =>
          unknownPartnership(file, ['documents_not_read', index, 'group'], group, entries),
        ),
      ),
      ...lists.regimes.data.flatMap(({ under }, index) =>
        under === undefined
          ? []
          : unknownId(lists.regimes.file, [index, 'under'], under, registers.regimes, REGIME),
      ),
      ...lists.relevantAgencies.data.flatMap(({ types }, index) =>
        eachUnknown(
          lists.relevantAgencies.file,
          [index, 'types'],
          types,
          registers.agencyTypes,
          AGENCY_TYPE,
        ),
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
  /** What else a new entry of that register has. */
  more?: string;
}
const AREA: Kind = { code: 'unknown-area', register: 'registers/areas.yaml' };
const REGIME: Kind = { code: 'unknown-regime', register: 'registers/regimes.yaml' };
const AGENCY_TYPE: Kind = {
  code: 'unknown-agency-type',
  register: 'registers/agency-types.yaml',
  more: "sector: other, label: 'what it is called'",
};
const ROLE: Kind = {
  code: 'unknown-role',
  register: 'registers/roles.yaml',
  more: "label: 'the office, as in a sentence'",
};
const BODY: Kind = { code: 'unknown-body', register: 'the bodies of these arrangements' };

function arrangementsReferences(
  entry: ArrangementsEntry,
  editions: readonly ArrangementsEntry[],
  registers: RegisterIndex,
): Mistake[] {
  const { file, data, partnership } = entry;
  const own = editions.filter((one) => one.partnership === partnership);
  const bodies = new Set(bodiesOf(data, own).map(({ id }) => id));
  return [
    ...(data.regime_between
      ? (['earliest', 'latest'] as const).flatMap((key) =>
          unknownId(
            file,
            ['regime_between', key],
            data.regime_between?.[key] ?? '',
            registers.regimes,
            REGIME,
          ),
        )
      : unknownId(file, ['regime'], data.regime, registers.regimes, REGIME)),
    ...data.bodies.flatMap((body, index) =>
      eachUnknown(file, ['bodies', index, 'shared_with'], body.shared_with, registers.areas, AREA),
    ),
    ...statementsOf(entry).flatMap((placed) => valueReferences(file, placed, bodies, registers)),
  ];
}

/** What the values of a statement name; `file` is where it stands. */
export const valueReferences = (
  file: string,
  placed: PlacedStatement<StatementRecord | Left>,
  bodies: ReadonlySet<string>,
  registers: RegisterIndex,
): Mistake[] => {
  const vocabulary = registers.fields.get(placed.topic)?.get(placed.field)?.vocabulary;
  return placedValuesOf(placed).flatMap(({ value, path }) =>
    [...mappingsIn(value, path)].flatMap(({ mapping, path: at }) =>
      mappingReferences(file, mapping, at, bodies, vocabulary, registers),
    ),
  );
};

/** The asks that documents which were not read may answer. */
const askReferences = ({ file, data }: ArrangementsEntry, asks: readonly AskRecord[]): Mistake[] =>
  data.documents_not_read.flatMap(({ may_answer = [] }, index) =>
    may_answer === 'any'
      ? []
      : eachUnknown(
          file,
          ['documents_not_read', index, 'may_answer'],
          may_answer,
          new Set(asks.map(({ id }) => id)),
          { code: 'unknown-ask', register: 'requirements/asks.yaml' },
        ),
  );

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
    ['agency_type', registers.agencyTypes, AGENCY_TYPE],
    ['also_types', registers.agencyTypes, AGENCY_TYPE],
    ['role', mapping.name === undefined ? registers.roles : undefined, ROLE],
    ['areas', registers.areas, AREA],
    ['shared_with', registers.areas, AREA],
    ['body', bodies, BODY],
    ['bodies', bodies, BODY],
    [
      'term',
      terms,
      {
        code: 'unknown-term',
        register: `registers/vocabularies/${vocabulary ?? ''}.yaml`,
        more: "label: 'in the words of the source'",
      },
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

/** The editions that an entry of the directory names, each with its place. */
const editionsOf = ({
  website,
  arrangements,
  other_editions,
}: DirectoryEntry): { edition: string; path: RecordPath }[] =>
  [
    { edition: website?.edition, path: ['website', 'edition'] },
    { edition: arrangements?.edition, path: ['arrangements', 'edition'] },
    ...other_editions.map(({ edition }, index) => ({
      edition,
      path: ['other_editions', index, 'edition'],
    })),
  ].flatMap(({ edition, path }) => (edition === undefined ? [] : [{ edition, path }]));

function unknownPartnership(
  file: string,
  path: RecordPath,
  id: string | undefined,
  entries: Entries,
): Mistake[] {
  if (id === undefined) return [];
  const known = idsOf(entries, 'partnerships');
  const kind: Kind = { code: 'unknown-partnership', register: 'content/partnerships' };
  return unknownId(file, path, id, known, kind);
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
  { code, register, more }: Kind,
): Mistake[] {
  if (known.has(id)) return [];
  const line = more === undefined ? '' : ` A new one is a line there: \`- {id: ${id}, ${more}}\`.`;
  return [
    error(code, {
      file,
      path,
      found: `“${id}”`,
      allowed: listAllowed(known, register),
      remedy: didYouMean(id, known, `Use an id from ${register}, or add one there.${line}`),
    }),
  ];
}
