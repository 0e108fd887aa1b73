import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { VALID } from './mistakes.ts';

/** The ids of the partnerships that `writeEditions` adds. */
export const EDITIONS = {
  /** Three editions, the last of which amends the second. */
  three: 'threemere',
  /** Split into Hill and Vale in April 2021. */
  split: 'hill-and-vale',
  halves: ['hill', 'vale'],
  /** One for two areas, with a body for one of them. */
  joint: 'lake-and-shore',
} as const;

const nameOf = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1);

const AREAS = ['threemere', 'hill', 'vale', 'lake', 'shore'].map((id, index) => ({
  id,
  name: nameOf(id),
  council: `${nameOf(id)} Council`,
  code: `E9900002${index}`,
  kind: 'unitary',
  region: 'North East',
  police_force_area: 'Durham',
  point: { lat: 54 + index / 10, long: -1.5 },
}));

const DIRECTORY = [['threemere'], ['hill'], ['vale'], ['lake', 'shore']].map((areas) => ({
  id: areas.join('-and-'),
  name: `${areas.map(nameOf).join(' and ')} Partnership (fictional)`,
  areas,
  read: areas.join('-and-'),
  read_on: '2026-11',
}));

const REGIMES = [
  {
    id: 'ca2004-16e',
    short: 'The Act',
    called: 'the law on safeguarding partners',
    label: 'Safeguarding partners',
    basis: 'a fictional Act',
    starts: '2018-06-29',
  },
  {
    id: 'wt2023',
    short: 'WT 2023',
    called: 'the 2023 guidance',
    label: 'The guidance of 2023',
    basis: 'guidance',
    under: 'ca2004-16e',
    starts: '2023-12-15',
    arrangements_due: '2024-12',
  },
];

const EVIDENCE = [
  {
    source: 'southmere-terms-2019',
    locator: 'purpose',
    quotation: 'The Southmere Partnership Group',
  },
];

const quorumOf = (count: number) => ({
  state: 'stated',
  value: { kind: 'quorum', rule: { type: 'count', count, of: 'members' } },
  evidence: [
    {
      source: 'southmere-terms-2019',
      locator: 'quoracy',
      quotation:
        count === 5 ? 'A meeting of five members is quorate' : 'The quorum is four members',
    },
  ],
});

const body = (id: string, more: object = {}) => ({
  id,
  name: `The ${id}`,
  kind: 'subgroup',
  tier: 'subgroup',
  evidence: EVIDENCE,
  ...more,
});

const SIBLINGS = { kind: 'safeguarding-children-partnership' };

/** The files that are added, by their place in the content folder; `terms` is an edition to start from. */
const filesOf = (terms: Record<string, unknown>): Record<string, object> => {
  const edition = (title: string, date: string, more: object = {}): object => ({
    ...terms,
    title: `${title} (fictional)`,
    date,
    ...more,
  });
  const assessed = { read_on: '2026-01-11', not_assessed: 'Fictional, and not assessed.' };
  const { three, split, joint } = EDITIONS;
  const named = (name: string, more: object) => ({
    name: `${name} Partnership (fictional)`,
    short_name: name,
    ...SIBLINGS,
    ...more,
  });
  return {
    [`${three}/partnership`]: named('Threemere', { areas: ['threemere'] }),
    [`${three}/first-2019`]: edition('Threemere first arrangements', '2019-06'),
    [`${three}/first-2019.assessments`]: assessed,
    [`${three}/second-2024`]: edition('Threemere second arrangements', '2023-12-20', {
      regime: 'wt2023',
      version: '2.1',
      status: 'in-force',
      in_force: { from: '2024-04-01', until: '2027-03-31' },
      supersedes: 'first-2019',
      bodies: [...(terms.bodies as object[]), body('panel')],
      statements: {
        ...(terms.statements as object),
        quorum: { group: { quorum: quorumOf(5) }, panel: { quorum: quorumOf(3) } },
        membership: {
          ...(terms.statements as { membership: object }).membership,
          panel: { members: { state: 'not-read', missing: 'Appendix A.' } },
        },
      },
    }),
    [`${three}/quorum-notice-2025`]: {
      ...edition('Threemere notice on the quorum', '2025-02', {
        regime: 'wt2023',
        status: 'in-force',
        in_force: { from: '2025-03-01' },
        amends: { of: 'second-2024', topics: ['quorum'] },
        bodies: [],
        statements: { quorum: { group: { quorum: quorumOf(4) } } },
        otherwise: {},
      }),
    },
    [`${split}/partnership`]: named('Hill and Vale', {
      areas: ['hill', 'vale'],
      until: '2021-03-31',
      successors: EDITIONS.halves.map((id) => ({
        name: `the partnership of ${id}`,
        partnership: id,
        change: 'split',
        date: '2021-04-01',
      })),
    }),
    [`${split}/terms-2019`]: edition('Hill and Vale terms', '2019', { status: 'ended' }),
    [`${split}/terms-2019.assessments`]: assessed,
    ...Object.fromEntries(
      EDITIONS.halves.flatMap((id) => [
        [
          `${id}/partnership`,
          named(id === 'hill' ? 'Hill' : 'Vale', {
            areas: [id],
            predecessors: [
              { name: 'Hill and Vale', partnership: split, change: 'split', date: '2021-04-01' },
            ],
          }),
        ],
        [
          `${id}/terms`,
          edition(`Terms of ${id}`, '2022', {
            regime: 'not-known',
            regime_between: { earliest: 'wt2018', latest: 'wt2023' },
          }),
        ],
      ]),
    ),
    [`${joint}/partnership`]: {
      ...named('Lake and Shore', { areas: ['lake', 'shore'] }),
      kind: 'children-and-adults-partnership',
    },
    [`${joint}/joint-2024`]: edition('Lake and Shore joint arrangements', '2024-05', {
      regime: 'wt2023',
      bodies: [...(terms.bodies as object[]), body('lake-group', { areas: ['lake'] })],
      statements: {
        ...(terms.statements as object),
        quorum: { group: { quorum: quorumOf(4) }, 'lake-group': { quorum: quorumOf(2) } },
        membership: {
          ...(terms.statements as { membership: object }).membership,
          'lake-group': { members: { state: 'not-read', missing: 'Appendix A.' } },
        },
      },
    }),
  };
};

/**
 * Writes a content folder that holds the fictional collection and partnerships with several editions: one with three,
 * one that was split, and a joint one (`EDITIONS`).
 */
export async function writeEditions(to: string): Promise<void> {
  await cp(VALID, to, { recursive: true });
  const yaml = async (file: string): Promise<unknown> =>
    parse(await readFile(join(to, file), 'utf8'));
  const terms = (await yaml('partnerships/southmere/terms-2019.yaml')) as Record<string, unknown>;
  const regimes = (await yaml('registers/regimes.yaml')) as object[];
  const areas = (await yaml('registers/areas.yaml')) as object[];
  const directory = (await yaml('registers/directory.yaml')) as object[];
  const [act, ...guidance] = REGIMES;
  const files = {
    ...Object.fromEntries(
      Object.entries(filesOf(terms)).map(([name, data]) => [`partnerships/${name}.yaml`, data]),
    ),
    'registers/areas.yaml': [...areas, ...AREAS],
    'registers/directory.yaml': [...directory, ...DIRECTORY],
    'registers/regimes.yaml': [
      act,
      ...regimes.map((one) => ({ ...one, under: 'ca2004-16e' })),
      ...guidance,
    ],
  };
  for (const [file, data] of Object.entries(files)) {
    await mkdir(dirname(join(to, file)), { recursive: true });
    await writeFile(join(to, file), stringify(data));
  }
}
