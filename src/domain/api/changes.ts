import { areaPath } from '../area/directory.ts';
import {
  areaHistories,
  groupsOf,
  historyPath,
  REASON_ORDER,
  REASONS,
  releasePath,
  releaseViews,
  type ChangeView,
  type ToldView,
} from '../changes/view.ts';
import { apiHrefs, type ApiContext, type Resource } from './resource.ts';
import { address, list, object, text, texts, type Json } from './schema.ts';

const TOLD = (tells: string) =>
  object({ line: text(tells), words: texts('The words that it rested on.') });

const CHANGE = object(
  {
    of: text(
      'Id of what changed, as in the tables: a statement, a finding, an edition or a requirement.',
    ),
    about: text('What it is about, in words.'),
    whose: text('The partnership in whose records it stands; none of a requirement.'),
    partnership: text('Id of that partnership.'),
    topic: text('Id of the topic, of a statement.'),
    requirement: text('Id of the requirement, of a finding or a requirement.'),
    before: TOLD('State and answer in the release before; none where it is new.'),
    after: TOLD('State and answer now; none where it is no longer there.'),
    reason: { enum: REASON_ORDER, description: 'Why it changed.' },
    reason_name: text('The reason in words.'),
    why: text('More on the reason, in a sentence.'),
    page: address('Where it stands now; none where it stands no longer.'),
  },
  ['whose', 'partnership', 'topic', 'requirement', 'before', 'after', 'why', 'page'],
);

const RELEASE = {
  release: text('The day of the release, which is its version.'),
  title: text('What it is called.'),
};

const WHOLE = {
  ...RELEASE,
  data: text('The version of the data that it holds.'),
  since: text('The release before it; none of the first.'),
  holds: texts('What it holds, counted by state and finding.'),
  sentence: text('How much changed, and why.'),
};

/** Releases of the data, and what changed between them: over all, and in the records of each area. */
export function changeResources({ catalogue, urls }: ApiContext): Resource[] {
  const to = apiHrefs(urls);
  const releases = releaseViews(catalogue);
  const histories = areaHistories(catalogue);
  const wholeJson = ({
    version,
    title,
    data,
    since,
    holds,
    sentence,
  }: (typeof releases)[number]) => ({
    release: version,
    title,
    data,
    since,
    holds,
    sentence,
  });
  const changeJson = ({ path, reason, before, after, ...change }: ChangeView): Json => ({
    ...change,
    before: before && toldJson(before),
    after: after && toldJson(after),
    reason,
    reason_name: REASONS[reason].label,
    page: path === undefined ? undefined : urls.at(path),
  });

  return [
    {
      id: 'listReleases',
      path: '/changes.json',
      part: 'Changes',
      title: 'Every release of the data',
      tells:
        'Empty while no release has been made. `built_on` and `data_version` tell of this build, which may be later.',
      body: {
        releases: list(
          'The newest first.',
          object({ ...WHOLE, href: address('The release with its changes.') }, ['since']),
        ),
      },
      files: () => [
        {
          params: {},
          page: '/data/changes/',
          make: () => ({
            body: {
              releases: releases.map((one) => ({
                ...wholeJson(one),
                href: to.release(one.version),
              })),
            },
          }),
        },
      ],
    },
    {
      id: 'getRelease',
      path: '/changes/{release}.json',
      part: 'Changes',
      title: 'One release, with every change since the one before',
      tells:
        'Statement by statement and finding by finding, each with one reason. Of the first release, its editions are new.',
      optional: ['since'],
      example: { release: '2026-12-01' },
      body: { ...WHOLE, changes: list('By reason.', CHANGE) },
      files: () =>
        releases.map((one) => ({
          params: { release: one.version },
          page: releasePath(one.version),
          make: () => ({
            body: {
              ...wholeJson(one),
              changes: groupsOf(one.changes).flatMap(({ changes }) => changes.map(changeJson)),
            },
          }),
        })),
    },
    {
      id: 'getAreaChanges',
      path: '/areas/{area}/changes.json',
      part: 'Changes',
      title: 'What changed in the records of one area',
      tells:
        'Of the partnerships that cover it, release by release. Empty where no release changed any of them, or nothing was read of it.',
      links: { area: 'The area.' },
      body: {
        area: text('Id of the area.'),
        name: text('Its name.'),
        readings: list(
          'Readings of documents and requests for correction that were settled, the newest first.',
          object({
            date: text('The day.'),
            title: text('What happened.'),
            told: text('More on it.'),
          }),
        ),
        releases: list(
          'Each release that changed something, the newest first.',
          object({
            ...RELEASE,
            href: address('The release with all its changes.'),
            changes: list('What changed in the records of this area.', CHANGE),
          }),
        ),
      },
      files: () =>
        catalogue.registers.areas.data.map(({ id, name }) => {
          const history = histories.get(id);
          return {
            params: { area: id },
            page: history ? historyPath(id) : areaPath(id),
            make: () => ({
              links: { area: to.area(id) },
              body: {
                area: id,
                name,
                readings: (history?.events ?? []).map(({ date, title, summary }) => ({
                  date,
                  title,
                  told: summary,
                })),
                releases: (history?.releases ?? []).map(({ version, title, changes }) => ({
                  release: version,
                  title,
                  href: to.release(version),
                  changes: changes.map(changeJson),
                })),
              },
            }),
          };
        }),
    },
  ];
}

const toldJson = ({ line, words }: ToldView): Json => ({ line, words });
