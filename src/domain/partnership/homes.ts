import type { Topic } from '../../schemas/index.ts';
import type { Arrangements, Statement } from '../catalogue/catalogue.ts';
import { HEADLINE_TOPICS } from '../catalogue/constants.ts';
import { evidenceOf } from '../catalogue/statements.ts';
import { isPrincipal } from '../catalogue/tiers.ts';
import { uncapitalise } from '../base/words.ts';

/** About as many quotations as one page holds within its weight. */
const PAGE_QUOTATIONS = 400;

/** The pages of an edition on which statements are told whole, as path segments below its partnership. */
export interface Homes {
  edition: string;
  /** The same as `edition` but for a document that says more than a page holds. */
  groups: string;
  /** The topics that are told whole on the page of groups too. */
  apart: ReadonlySet<string>;
}

/**
 * The pages of an edition. They are one but for a document that says more than a page holds: there groups below the
 * main meeting and the group that leads have a page of their own, and so have the last topics, where the rest is
 * still more than a page.
 */
export function homesOf({ id, statements }: Pick<Arrangements, 'id' | 'statements'>): Homes {
  if (countQuotations(statements) <= PAGE_QUOTATIONS)
    return { edition: id, groups: id, apart: new Set() };
  const main = statements.filter(({ body }) => isPrincipal(body));
  let held = 0;
  const apart = topicsOf({ statements: main }).filter((topic) => {
    held += countQuotations(main.filter((one) => one.topic === topic));
    return held > PAGE_QUOTATIONS;
  });
  return { edition: id, groups: `${id}/groups`, apart: new Set(apart.map((topic) => topic.id)) };
}

/** What the page of groups is called, and what it tells: “sub-groups, networks and offices; training”. */
export function groupsTold(arrangements: Pick<Arrangements, 'id' | 'statements'>): {
  title: string;
  about: string;
} {
  const { apart } = homesOf(arrangements);
  const topics = topicsOf(arrangements)
    .filter(({ id }) => apart.has(id))
    .map(({ label }) => uncapitalise(label));
  return {
    title: topics.length > 0 ? 'sub-groups and further topics' : GROUPS,
    about: [GROUPS, ...topics].join('; '),
  };
}

const GROUPS = 'sub-groups, networks and offices';

/** The topics of a document, those that people ask for first before the others. */
export function topicsOf({ statements }: Pick<Arrangements, 'statements'>): Topic[] {
  const topics = [...new Set(statements.map(({ topic }) => topic))];
  const isHeadline = ({ id }: Topic): boolean => HEADLINE_TOPICS.has(id);
  return [...topics.filter(isHeadline), ...topics.filter((topic) => !isHeadline(topic))];
}

const countQuotations = (statements: readonly Statement[]): number =>
  statements.reduce((sum, { record }) => sum + evidenceOf(record).length, 0);
