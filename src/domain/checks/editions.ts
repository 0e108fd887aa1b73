import type { ArrangementsEntry, Entries } from '../catalogue/entries.ts';
import { error, type Mistake, type RecordPath } from '../mistake/mistake.ts';
import type { RegisterIndex } from '../catalogue/register-index.ts';
import { didYouMean, listAllowed } from '../base/suggest.ts';
import type { Check } from './check.ts';

/** Editions name others of their partnership; an amendment keeps to its topics; bodies keep to its areas. */
export const editions: Check = {
  name: 'editions',
  holds:
    'What an edition supersedes or amends is another edition of its partnership, an amendment keeps to the topics it names, and a body serves areas of its partnership.',
  run: (entries, registers) =>
    entries.arrangements.flatMap((entry) => [
      ...namedMistakes(entry, entries),
      ...topicMistakes(entry, registers),
      ...areaMistakes(entry, entries),
    ]),
};

function namedMistakes(
  { id, file, partnership, data }: ArrangementsEntry,
  { arrangements, unread }: Entries,
): Mistake[] {
  const others = arrangements.filter((one) => one.partnership === partnership && one.id !== id);
  const unreadable = unread
    .filter((one) => one.kind === 'arrangements' && one.partnership === partnership)
    .map((one) => one.id);
  const whole = others.filter((one) => one.data.amends === undefined).map((one) => one.id);
  const named: [RecordPath, string | undefined, string[]][] = [
    [['supersedes'], data.supersedes, others.map((one) => one.id)],
    [['amends', 'of'], data.amends?.of, whole],
  ];
  return named.flatMap(([path, edition, held]) => {
    const known = [...held, ...unreadable];
    if (edition === undefined || known.includes(edition)) return [];
    return [
      error('unknown-edition', {
        file,
        path,
        found: `“${edition}”`,
        allowed:
          known.length === 0
            ? `another whole edition in partnerships/${partnership}: there is none`
            : listAllowed(known, `partnerships/${partnership}`),
        remedy: didYouMean(edition, known, 'Use the file name of another edition, or add it.'),
      }),
    ];
  });
}

function topicMistakes(
  { file, data: { amends, statements } }: ArrangementsEntry,
  { topics }: RegisterIndex,
): Mistake[] {
  if (!amends) return [];
  const unknown = amends.topics.flatMap((topic, index) =>
    topics.has(topic) || topics.size === 0
      ? []
      : [
          error('unknown-topic', {
            file,
            path: ['amends', 'topics', index],
            found: `“${topic}”`,
            allowed: listAllowed(topics.keys(), 'registers/topics.yaml'),
            remedy: didYouMean(topic, topics.keys(), 'Use the id of a topic.'),
          }),
        ],
  );
  const elsewhere = Object.keys(statements)
    .filter((topic) => !amends.topics.includes(topic))
    .map((topic) =>
      error('statement-not-amended', {
        file,
        path: ['statements', topic],
        found: `statements on “${topic}”`,
        allowed: `statements on ${amends.topics.join(', ')}`,
        remedy: 'Name the topic under `amends`, or take its statements out.',
      }),
    );
  return [...unknown, ...elsewhere];
}

const areaMistakes = (
  { file, partnership, data }: ArrangementsEntry,
  { partnerships }: Entries,
): Mistake[] => {
  const areas = partnerships.find(({ id }) => id === partnership)?.data.areas;
  return data.bodies.flatMap((body, index) =>
    (body.areas ?? []).flatMap((area, place) =>
      !areas || areas.includes(area)
        ? []
        : [
            error('area-not-of-partnership', {
              file,
              path: ['bodies', index, 'areas', place],
              found: `“${area}”`,
              allowed: listAllowed(areas, 'the areas of the partnership'),
              remedy: 'Use `shared_with` for an area outside the partnership.',
            }),
          ],
    ),
  );
};
