import { candidates, WEIGHTS } from '../../../src/domain/candidates/candidates.ts';
import { recordedOn } from '../../../src/domain/candidates/recorded.ts';
import { sectionsOf } from '../../../src/domain/candidates/sections.ts';
import type { Entries } from '../../../src/domain/catalogue/entries.ts';
import { evidenceOf } from '../../../src/domain/catalogue/statements.ts';
import { statementsOf } from '../../../src/domain/catalogue/walk.ts';
import { readContent } from '../../../src/reading/read.ts';
import { contentRoot } from '../../../src/reading/root.ts';
import { readSourceText, sourcesFolder } from '../../../src/reading/source-text.ts';

/** How many answers and how many of the sections that hold their quotations were among the first five and ten. */
export interface Tally {
  answers: number;
  /** Answers of which at least one section was among them. */
  answersIn5: number;
  answersIn10: number;
  sections: number;
  sectionsIn5: number;
  sectionsIn10: number;
  /** The most that could be: an answer that rests on twelve sections has at most five of them among the first five. */
  mostIn5: number;
  mostIn10: number;
}

const NOTHING: Tally = {
  ...{ answers: 0, answersIn5: 0, answersIn10: 0, sections: 0, sectionsIn5: 0, sectionsIn10: 0 },
  ...{ mostIn5: 0, mostIn10: 0 },
};

/**
 * Looks for every answer of each source by what all the others recorded, and counts how many of the sections
 * that hold its quotations are among the first candidates. Returns a tally by name: of sources, then of fields.
 */
export async function measureCandidates(
  entries: Entries,
  folder: string,
  weights = WEIGHTS,
): Promise<{ sources: Record<string, Tally>; fields: Record<string, Tally> }> {
  const sources: Record<string, Tally> = {};
  const fields: Record<string, Tally> = {};
  const topics = entries.registers.topics.data;
  const vocabularies = new Map(entries.registers.vocabularies.map(({ id, data }) => [id, data]));
  for (const { id, data } of entries.sources) {
    const source = await readSourceText(folder, id);
    if (!source) continue;
    const sections = sectionsOf(data.outline, source.text);
    for (const entry of entries.arrangements.filter(({ data: one }) => one.sources.includes(id))) {
      for (const { topic: topicId, body: bodyId, field: fieldId, statement } of statementsOf(
        entry,
      )) {
        const topic = topics.find((one) => one.id === topicId);
        const field = topic?.fields.find((one) => one.id === fieldId);
        const quoted = new Set(
          evidenceOf(statement)
            .filter((one) => one.source === id)
            .map(({ locator }) => locator),
        );
        if (!topic || !field || quoted.size === 0) continue;
        const body = entry.data.bodies.find((one) => one.id === bodyId);
        const found = candidates(
          {
            field,
            ...(body && {
              body: {
                ...body,
                places: body.evidence.flatMap((one) => (one.source === id ? [one.locator] : [])),
              },
              otherBodies: entry.data.bodies.filter((one) => one !== body),
            }),
            sections,
            recorded: recordedOn(entries, topicId, fieldId, [id]),
            vocabulary: vocabularies.get(field.vocabulary ?? '') ?? [],
          },
          weights,
        ).map(({ section }) => section);
        const within = (first: number): number =>
          found.slice(0, first).filter((section) => quoted.has(section)).length;
        const tally = {
          answers: 1,
          answersIn5: Math.min(1, within(5)),
          answersIn10: Math.min(1, within(10)),
          sections: quoted.size,
          sectionsIn5: within(5),
          sectionsIn10: within(10),
          mostIn5: Math.min(5, quoted.size),
          mostIn10: Math.min(10, quoted.size),
        };
        sources[id] = sum(sources[id] ?? NOTHING, tally);
        fields[`${topicId}.${fieldId}`] = sum(fields[`${topicId}.${fieldId}`] ?? NOTHING, tally);
      }
    }
  }
  return { sources, fields };
}

export const sum = (a: Tally, b: Tally): Tally =>
  Object.fromEntries(
    (Object.keys(NOTHING) as (keyof Tally)[]).map((key) => [key, a[key] + b[key]]),
  ) as unknown as Tally;

const share = (part: number, of: number): string => `${Math.round((100 * part) / of)} %`;

const shown = (tallies: Readonly<Record<string, Tally>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(tallies).map(([name, one]) => [
      name,
      {
        answers: one.answers,
        'in first 5': share(one.answersIn5, one.answers),
        'in first 10': share(one.answersIn10, one.answers),
        sections: one.sections,
        'sections in 5': `${share(one.sectionsIn5, one.sections)} (most ${share(one.mostIn5, one.sections)})`,
        'sections in 10': `${share(one.sectionsIn10, one.sections)} (most ${share(one.mostIn10, one.sections)})`,
      },
    ]),
  );

/** Prints how often the section of an answer is among the first candidates, by source and by field. */
export async function benchCandidates(): Promise<void> {
  const { entries } = await readContent(contentRoot());
  const { sources, fields } = await measureCandidates(entries, sourcesFolder());
  if (Object.keys(sources).length === 0) {
    throw new Error(
      `No text of a source is in “${sourcesFolder()}”. Set SOURCES_DIR to the folder that has them.`,
    );
  }
  const all = Object.values(sources).reduce(sum, NOTHING);
  console.log(
    'Each source found by what the others recorded. An answer is found where one of its sections is among the first.',
  );
  console.table(shown(fields));
  console.table(shown({ ...sources, all }));
}
