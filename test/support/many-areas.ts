import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { VALID } from './mistakes.ts';

/** How many areas `writeManyAreas` adds, each read: more than pairs have pages for, and enough for a map. */
export const MANY = 24;

/** The rules that their quorums take by turns; one in seven could not be read. */
const RULES = [
  { type: 'count', count: 4, of: 'members' },
  { type: 'all-partners', present: 'representation' },
  { type: 'count', count: 2, of: 'safeguarding-partners' },
  { type: 'fraction', numerator: 1, denominator: 2, of: 'members' },
  { type: 'fraction', numerator: 1, denominator: 2, of: 'voting-members' },
  { type: 'count', count: 4, of: 'members' },
];

const EVIDENCE = [
  {
    source: 'southmere-terms-2019',
    locator: 'quoracy',
    quotation: 'The quorum is four members',
  },
];

const quorumOf = (index: number): object => {
  const rule = RULES[index % 7];
  return rule
    ? { state: 'stated', value: { kind: 'quorum', rule }, evidence: EVIDENCE }
    : { state: 'not-read', missing: 'Appendix A, fictional.' };
};

/** The id of an area added, from 1. */
export const manyId = (number: number): string => `many-${String(number).padStart(2, '0')}`;

/**
 * Writes a content folder that holds the fictional collection and many areas, each with a partnership whose terms
 * differ from Southmere’s by the quorum. They lie on a grid, twelve in one region and police force area.
 */
export async function writeManyAreas(to: string): Promise<void> {
  await cp(VALID, to, { recursive: true });
  const yaml = async (file: string): Promise<unknown> =>
    parse(await readFile(join(to, file), 'utf8'));
  const write = async (file: string, data: unknown): Promise<void> => {
    await mkdir(dirname(join(to, file)), { recursive: true });
    await writeFile(join(to, file), stringify(data));
  };
  const terms = (await yaml('partnerships/southmere/terms-2019.yaml')) as {
    statements: Record<string, object>;
  };
  const numbers = Array.from({ length: MANY }, (_, index) => index + 1);
  const areas = numbers.map((number) => ({
    id: manyId(number),
    name: `Many ${String(number).padStart(2, '0')}`,
    council: `Many ${number} Council`,
    code: `E9900${String(number).padStart(4, '0')}`.replace('E99000', 'E99001'),
    kind: 'metropolitan',
    region: number <= MANY / 2 ? 'North West' : 'West Midlands',
    police_force_area: number <= MANY / 2 ? 'Cheshire' : 'West Midlands',
    point: { lat: 52 + Math.floor(number / 5) / 2, long: -2.5 + (number % 5) / 2 },
  }));
  await write('registers/areas.yaml', [
    ...((await yaml('registers/areas.yaml')) as object[]),
    ...areas,
  ]);
  await write('registers/directory.yaml', [
    ...((await yaml('registers/directory.yaml')) as object[]),
    ...areas.map(({ id, name }) => ({
      id,
      name: `${name} Partnership (fictional)`,
      areas: [id],
      read: id,
      read_on: '2026-11',
    })),
  ]);
  for (const [index, { id, name }] of areas.entries()) {
    await write(`partnerships/${id}/partnership.yaml`, {
      name: `${name} Partnership (fictional)`,
      short_name: name,
      kind: 'safeguarding-children-partnership',
      areas: [id],
    });
    await write(`partnerships/${id}/terms-2019.assessments.yaml`, {
      read_on: '2026-01-11',
      not_assessed: 'Fictional, and not assessed.',
    });
    await write(`partnerships/${id}/terms-2019.yaml`, {
      ...terms,
      title: `Terms of ${name} (fictional)`,
      statements: { ...terms.statements, quorum: { group: { quorum: quorumOf(index) } } },
    });
  }
}
