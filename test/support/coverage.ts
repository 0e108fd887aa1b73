import type { Arrangements, Catalogue } from '../../src/domain/catalogue/catalogue.ts';
import type { AssessmentsEntry, Entry } from '../../src/domain/catalogue/entries.ts';
import {
  AsksSchema,
  AssessmentsSchema,
  RequirementsSchema,
  type AskRecord,
  type Regime,
  type Requirement,
} from '../../src/schemas/index.ts';
import { fictional, newest } from './catalogue.ts';

/** A requirement of the fictional law, with what a test says of it. */
export const requirement = (id: string, more: object = {}): object => ({
  id,
  theme: 'funding',
  kind: 'guidance-list',
  why: 'Fictional, the list names it.',
  document: 'arrangements',
  title: `Title of ${id}`,
  who: 'Partners',
  statement: 'Fictional, it says something.',
  force: 'should',
  citation: 'A fictional provision',
  certainty: 'confirmed',
  text: ['https://law.example/provision'],
  text_read: true,
  ...more,
});

/** The requirements of a regime, through the real schema. */
export const requirementsOf = (id: string, rows: object[]): Entry<Requirement[]> => ({
  id,
  file: `requirements/${id}.yaml`,
  data: RequirementsSchema.parse(rows),
});

const QUOTED = {
  evidence: [
    {
      source: 'northmere-arrangements-2020',
      locator: '5.1',
      quotation: 'For 2020/21 the contributions are',
    },
  ],
};
const SEARCHED = { search: { sources: ['northmere-arrangements-2020'], terms: ['money', 'fund'] } };
const PARTS = { there: 'A part.', lacking: 'The rest.' };

/** A finding of each kind, with all that the schema asks for. */
export const FOUND = {
  addressed: { finding: 'addressed', reason: 'It stands there.', ...QUOTED },
  partly: { finding: 'partly-addressed', reason: 'A part stands there.', ...QUOTED, ...PARTS },
  unclear: { finding: 'unclear', reason: 'Two ways to read it.', ...QUOTED, ...PARTS },
  notFound: { finding: 'not-found', reason: 'It does not stand there.', ...SEARCHED },
  toCheck: { finding: 'to-check', reason: 'It does not stand there.', ...SEARCHED },
  notApplicable: { finding: 'not-applicable', ground: 'It cannot bear on it.' },
  notAssessed: { finding: 'not-assessed', reason: 'Not in the copy.', missing: 'Page 4.' },
} as const;

/** The findings on Northmere’s arrangements, through the real schema. */
export const findings = (assessments: object, more: object = {}): AssessmentsEntry => ({
  id: 'arrangements-2020',
  partnership: 'northmere',
  file: 'partnerships/northmere/arrangements-2020.assessments.yaml',
  data: AssessmentsSchema.parse({ read_on: '2026-01-10', assessments, ...more }),
});

/** A later regime, which begins in the year given. */
export const regime = (id: string, year: number): Regime => ({
  id,
  label: `Regime ${id}`,
  short: id,
  called: `the law of ${year}`,
  basis: 'a fictional Act',
  starts: `${year}-01-01`,
  beside: [],
});

/** An ask of its own for each requirement, but for those that belong together. */
export function apart(
  requirements: readonly Entry<Requirement[]>[],
  ...together: readonly (readonly string[])[]
): AskRecord[] {
  const joined = new Set(together.flat());
  const alone = requirements
    .flatMap(({ data }) => data)
    .flatMap(({ id, context }) => (joined.has(id) || context ? [] : [[id]]));
  return AsksSchema.parse(
    [...together, ...alone].map((ids) => ({
      id: ids[0],
      name: `Name of ${ids[0] ?? ''}`,
      question: 'Fictional, who does it?',
      requirements: [...ids],
    })),
  );
}

/** The fictional collection with other requirements, findings and later regimes. */
export async function collection(
  requirements: readonly Entry<Requirement[]>[],
  assessments: readonly AssessmentsEntry[],
  later: readonly Regime[] = [],
  asks: readonly AskRecord[] = apart(requirements),
): Promise<Catalogue> {
  const catalogue = await fictional();
  const { regimes } = catalogue.registers;
  return {
    ...catalogue,
    asks,
    requirements,
    assessments,
    registers: {
      ...catalogue.registers,
      regimes: { ...regimes, data: [...regimes.data, ...later] },
    },
  };
}

/** The arrangements of Northmere that are shown. */
export const northmere = (catalogue: Catalogue): Arrangements => newest(catalogue, 'northmere');
