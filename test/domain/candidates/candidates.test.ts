import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { candidates } from '../../../src/domain/candidates/candidates.ts';
import { recordedOn, type Recorded } from '../../../src/domain/candidates/recorded.ts';
import { sectionsOf } from '../../../src/domain/candidates/sections.ts';
import { readContent } from '../../../src/reading/read.ts';
import type { OutlineSection } from '../../../src/schemas/source.ts';
import { projectRoot } from '../../support/imports.ts';

const folder = join(projectRoot, 'test/fixtures/candidates');
const text = readFileSync(join(folder, 'eastmarsh.txt'), 'utf8');
const key = parse(readFileSync(join(folder, 'eastmarsh.yaml'), 'utf8')) as {
  outline: OutlineSection[];
  bodies: Record<string, { name: string; also_printed: string[]; places: string[] }>;
  facts: { field: string; body: string; section: string }[];
};
const sections = sectionsOf(key.outline, text);
const { entries } = await readContent(join(projectRoot, 'content'));
const { topics, vocabularies } = entries.registers;

const found = ({ field: path, body: id }: { field: string; body: string }) => {
  const [topicId = '', fieldId = ''] = path.split('.');
  const field = topics.data
    .find((one) => one.id === topicId)
    ?.fields.find((one) => one.id === fieldId);
  if (!field) throw new Error(`No field ${path}.`);
  const body = key.bodies[id];
  return candidates({
    field,
    ...(body && { body, otherBodies: Object.values(key.bodies).filter((one) => one !== body) }),
    sections,
    recorded: recordedOn(entries, topicId, fieldId),
    vocabulary: vocabularies.find((one) => one.id === field.vocabulary)?.data ?? [],
  });
};

test('every section of the fictional document is found in its text', () => {
  const count = (outline: readonly OutlineSection[]): number =>
    outline.reduce((sum, one) => sum + 1 + count(one.sections ?? []), 0);
  expect(sections).toHaveLength(count(key.outline));
  for (const { offset, text: words } of sections) expect(text.startsWith(words, offset)).toBe(true);
});

test('a document that the patterns have not seen', () => {
  const ranks = key.facts.map((fact) => ({
    ...fact,
    rank: found(fact).findIndex(({ section }) => section === fact.section),
  }));
  const share = (most: number): number =>
    ranks.filter(({ rank }) => rank >= 0 && rank < most).length / ranks.length;
  const missed = ranks.filter(({ rank }) => rank < 0 || rank >= 5);
  console.log(
    `Of ${ranks.length} headline facts ${Math.round(share(5) * 100)} % among the first 5, ${Math.round(share(10) * 100)} % among the first 10; not among the first 5: ${missed.map(({ field, body }) => `${field} (${body})`).join(', ')}`,
  );
  // No lower than what a first trial reached on the documents that it had seen.
  expect(share(5)).toBeGreaterThanOrEqual(0.72);
  expect(share(10)).toBeGreaterThanOrEqual(0.84);
});

describe('candidates', () => {
  const field = { label: 'Quorum', prompt: 'Who must be there?', kinds: ['quorum' as const] };
  const recorded: Recorded = {
    terms: [],
    quotations: ['the meeting is quorate'],
    answers: [],
    headings: [],
  };
  const of = (...texts: string[]) =>
    texts.map((words, at) => ({
      id: String(at),
      label: '',
      trail: [],
      text: words,
      offset: at * 100,
    }));

  test('are at most ten, best first, each with a reason and a place inside its section', () => {
    const many = of(
      ...Array.from(
        { length: 30 },
        (_, at) => `A ${'quorum '.repeat((at % 5) + 1)} is three members.`,
      ),
    );
    const list = candidates({ field, sections: many, recorded });
    expect(list).toHaveLength(10);
    expect(list[0]?.score).toBe(1);
    expect(list.map(({ score }) => score)).toEqual(
      list.map(({ score }) => score).toSorted((a, b) => b - a),
    );
    for (const { section, offset, because } of list) {
      expect(because).toMatch(/^It(?:s heading)? /u);
      expect(Math.floor(offset / 100)).toBe(Number(section));
    }
  });

  test('of a text without any likeness are none', () => {
    expect(candidates({ field, sections: of('Cheese.', 'Bread.'), recorded })).toEqual([]);
    expect(candidates({ field, sections: [], recorded })).toEqual([]);
  });

  test('a section under the heading of another body comes later', () => {
    const [board, panel] = ['Board', 'Panel'].map((name) => ({ name, also_printed: [] }));
    const two = of('A quorum is three.', 'A quorum is three.').map((one, at) => ({
      ...one,
      trail: [at === 0 ? 'Panel' : 'Board'],
    }));
    const first = (body = board, other = panel) =>
      candidates({
        field,
        sections: two,
        recorded,
        ...(body && { body }),
        otherBodies: other ? [other] : [],
      })[0]?.section;
    expect([first(), first(panel, board)]).toEqual(['1', '0']);
  });

  test('a list of contents and a heading with nothing below it are none', () => {
    const list = of(
      'Quorum 4\nMembers 5\nQuorum of the panel 6\nMoney 7',
      '3.3 Quorum',
      'A quorum is three members.',
    ).map((one, at) => ({ ...one, label: at === 1 ? 'heading ‘3.3 Quorum’' : 'clause 1' }));
    expect(candidates({ field, sections: list, recorded }).map(({ section }) => section)).toEqual([
      '2',
    ]);
  });

  test('a table whose rows end in numbers is no list of contents, unless it is called so', () => {
    const rows = 'Quorum | 4\nCouncil quorum | 5\nPolice quorum | 6\nHealth quorum | 7';
    const found = (label: string): number =>
      candidates({
        field,
        sections: of(rows).map((one) => ({ ...one, label, trail: [label] })),
        recorded,
      }).length;
    expect(found('clause 3, first table')).toBe(1);
    expect(found('heading ‘Contents’')).toBe(0);
  });

  test('a body whose place is not in the outline draws no section to it', () => {
    const body = { name: 'Panel', also_printed: [], places: ['nowhere'] };
    const [one, other] = candidates({
      field,
      body,
      sections: of('A quorum is three members.', 'A quorum is three members. The Panel.'),
      recorded,
    });
    expect([one?.section, other?.section]).toEqual(['1', '0']);
    expect(other?.score).toBeLessThan(0.75);
  });

  test('a row of a table comes after a sentence, and a rule under its heading before it', () => {
    const table = of('Member | Quorum three\nOther | Quorum four', 'A quorum is three members.');
    expect(candidates({ field, sections: table, recorded })[0]?.section).toBe('1');
    const headed = of('Seven will do.', 'Seven of us will do for a quorum of tea.').map(
      (one, at) => ({ ...one, trail: [at === 0 ? 'Numbers needed for a quorum' : 'Tea'] }),
    );
    expect(candidates({ field, sections: headed, recorded })[0]?.section).toBe('0');
  });

  test('a chapter holds the clauses that it counts, whatever the outline says', () => {
    const words = 'Section 3: The Board\n3.1 Numbers\n3.1.1 A quorum is three.\n';
    const outline = [
      { id: 's', label: 'heading ‘Section 3: The Board’', starts: 'Section 3: The Board' },
      {
        id: '3.1',
        label: 'clause 3.1, Numbers',
        starts: '3.1 Numbers',
        sections: [{ id: '3.1.1', label: 'clause 3.1.1', starts: '3.1.1 A quorum is' }],
      },
    ];
    expect(sectionsOf(outline, words).at(-1)?.trail[0]).toBe('heading ‘Section 3: The Board’');
  });

  test('what is recorded leaves out the sources named', () => {
    const all = recordedOn(entries, 'quorum', 'quorum');
    const none = recordedOn(
      entries,
      'quorum',
      'quorum',
      entries.sources.map(({ id }) => id),
    );
    expect(all.quotations.length).toBeGreaterThan(0);
    expect(none).toEqual({ terms: [], quotations: [], answers: [], headings: [] });
  });
});
