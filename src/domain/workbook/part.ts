import type { Topic } from '../../schemas/index.ts';
import type { Arrangements, Catalogue, Partnership } from '../catalogue/catalogue.ts';
import { regimesOver } from '../coverage/asks.ts';
import type { DataVersion } from '../data/version.ts';

/** What a workbook holds: all that was read, one area’s, or what all areas say on one topic. */
export interface WorkbookPart {
  /** “All areas”, “Newham”, “Quorum”. */
  title: string;
  partnership?: string;
  topic?: Topic;
}

export const ALL_AREAS: WorkbookPart = { title: 'All areas' };

export const areaPart = ({ id, record }: Partnership): WorkbookPart => ({
  title: record.short_name,
  partnership: id,
});

export const topicPart = (topic: Topic): WorkbookPart => ({ title: topic.label, topic });

/**
 * The name of the file of a part, without its ending: `safeguarding-arrangements-newham-2c1de892`. It says the version,
 * so that two of them in one folder are told apart.
 */
export const workbookName = ({ partnership, topic }: WorkbookPart, { id }: DataVersion): string =>
  ['safeguarding-arrangements', partnership ?? topic?.id, id].filter(Boolean).join('-');

/** The page that shows the same, below the base of the site; the file stands in its folder. */
export const partPath = ({ partnership, topic }: WorkbookPart): string => {
  if (partnership !== undefined) return `/partnerships/${partnership}/`;
  return topic === undefined ? '/data/' : `/compare/${topic.id}/`;
};

/**
 * The catalogue of a part: its partnerships, with what their pages show. Editions that are replaced, and statements
 * that an amendment has replaced, are left out, so that rows can be counted.
 */
export function partOf(catalogue: Catalogue, { partnership, topic }: WorkbookPart): Catalogue {
  const partnerships = catalogue.partnerships
    .filter(({ id }) => partnership === undefined || id === partnership)
    .map((one) => shownOf(one, topic));
  const whole = partnership === undefined && topic === undefined;
  const read = new Set(
    partnerships.flatMap(({ editions }) => editions.flatMap(({ record }) => record.sources)),
  );
  const areas = new Set(partnerships.flatMap(({ record }) => record.areas));
  const { asks, registers, requirements, sources } = catalogue;
  const regimes = new Set(
    partnerships.flatMap(({ editions }) =>
      editions.flatMap(({ record }) => regimesOver(record.regime)),
    ),
  );
  return {
    ...catalogue,
    partnerships,
    // Findings are of a document as a whole: a topic has none.
    asks: topic === undefined ? asks : [],
    requirements: whole ? requirements : requirements.filter(({ id }) => regimes.has(id)),
    sources: whole ? sources : sources.filter(({ id }) => read.has(id)),
    registers: whole
      ? registers
      : {
          ...registers,
          areas: {
            ...registers.areas,
            data: registers.areas.data.filter(({ id }) => areas.has(id)),
          },
        },
  };
}

function shownOf(partnership: Partnership, topic: Topic | undefined): Partnership {
  const { current } = partnership;
  if (!current) return { ...partnership, editions: [] };
  const shown = new Set(current.statements.map(({ record }) => record));
  // What was not read of a whole document is one record on many topics: each has its own statement.
  const within = (one: Arrangements): Arrangements => ({
    ...one,
    statements: one.statements.filter(
      (statement) =>
        shown.has(statement.record) && (topic === undefined || statement.topic.id === topic.id),
    ),
  });
  const joined = current.joins.length > 0 ? current.joins : [current];
  return { ...partnership, editions: joined.map(within), current: within(current) };
}
