import type { Field } from '../../schemas/index.ts';
import { idsOf, pairPath, pairsOf, pairView, type PairTopic } from '../comparison/pair.ts';
import { clausesOf } from '../glance/clauses.ts';
import { differencesOf, textOf } from '../glance/differences.ts';
import { apiHrefs, type ApiContext, type Resource } from './resource.ts';
import { address, list, object, text, texts, type Json } from './schema.ts';

const PAIR = {
  first: text('Id of the partnership that comes first in the alphabet.'),
  second: text('Id of the other.'),
  names: texts('What the two are called.'),
};

/** Two partnerships side by side: what sets them apart, and how each answer of the one stands to that of the other. */
export function pairResources({ catalogue, urls }: ApiContext): Resource[] {
  const to = apiHrefs(urls);
  const pairs = pairsOf(catalogue).map((pair) => {
    const [first = '', second = ''] = idsOf(pair);
    return { pair, ids: { first, second, names: pair.map(({ name }) => name) } };
  });
  return [
    {
      id: 'listPairs',
      path: '/comparisons.json',
      part: 'Comparisons',
      title: 'Every two partnerships that have a page of their own',
      tells:
        'None where the collection is too large for pages of two: the answers to each question are compared under topics.',
      body: {
        pairs: list('In the order of the site.', object({ ...PAIR, href: address('The pair.') })),
      },
      files: () => [
        {
          params: {},
          page: '/compare/',
          make: () => ({
            body: {
              pairs: pairs.map(({ ids }) => ({ ...ids, href: to.pair(ids.first, ids.second) })),
            },
          }),
        },
      ],
    },
    {
      id: 'getPair',
      path: '/comparisons/{first}/{second}.json',
      part: 'Comparisons',
      title: 'Two partnerships side by side',
      tells:
        'Sentences are about documents as we read them, never about how well a partnership works.',
      optional: ['shared'],
      body: {
        ...PAIR,
        differences: texts('What sets the two apart, in sentences, the main ones first.'),
        shared: text('What both have, in a sentence.'),
        topics: list(
          'Topic by topic, as the page has them.',
          object({
            topic: text('Id of the topic.'),
            topic_name: text('The topic in words.'),
            told: text('On which questions they differ, in a line.'),
            questions: list(
              'Question by question, in the order of the page.',
              object({
                about: text('What the question is put to.'),
                field: text('Id of the field.'),
                field_name: text('The field in words.'),
                relation: text('How the two answers stand to each other.'),
              }),
            ),
          }),
        ),
      },
      files: () =>
        pairs.map(({ pair, ids: { names, ...params } }) => ({
          params,
          page: pairPath(pair),
          make: () => {
            const [a, b] = pair;
            const { open, more, shared } = differencesOf([clausesOf(a), clausesOf(b)]);
            return {
              body: {
                ...params,
                names,
                differences: [...open, ...more].map(textOf),
                shared,
                topics: pairView(catalogue, pair).topics.map(topicJson),
              },
            };
          },
        })),
    },
  ];
}

const topicJson = ({ topic, told, open, closed, unanswered }: PairTopic): Json => ({
  topic: topic.id,
  topic_name: topic.label,
  told,
  questions: [
    ...[...open, ...closed].flatMap(({ label, rows }) =>
      rows.map(({ field, relation }) => questionJson(label, field, relation.words)),
    ),
    ...unanswered.flatMap(({ words, rows }) =>
      rows.map(({ about, field }) => questionJson(about, field, words)),
    ),
  ],
});

const questionJson = (about: string, { id, label }: Field, relation: string): Json => ({
  about,
  field: id,
  field_name: label,
  relation,
});
