import { answersView, type AnsweredGroup } from '../comparison/answers.ts';
import { compare } from '../comparison/compare.ts';
import type { AnswerGroup } from '../comparison/like-answers.ts';
import { currentEditions } from '../catalogue/editions.ts';
import { topicFact } from '../glance/facts.ts';
import { headlineOf } from '../headline/headline.ts';
import type { Topic } from '../../schemas/index.ts';
import { apiHrefs, type ApiContext, type Resource } from './resource.ts';
import type { ApiRows } from './rows.ts';
import {
  address,
  count,
  flag,
  list,
  object,
  pick,
  rowJson,
  rowSchema,
  text,
  texts,
  type Json,
} from './schema.ts';

/** What a statement is in a list of what all partnerships answer to one question. */
const ANSWER = [
  ...['id', 'area_code', 'partnership', 'partnership_name', 'arrangements', 'body', 'body_name'],
  ...['state', 'state_name', 'value', 'per_year', 'url'],
];

const TOPIC = {
  id: text('Id of the topic.'),
  name: text('The topic in words.'),
  prompt: text('What is asked under it.'),
};

/** The partnerships that give one answer, as the page of the topic has them. */
const GROUP = object({
  anchor: text('Where it stands on the page of the topic.'),
  about: text('What the question is put to: the arrangements as a whole, or a kind of body.'),
  answer: text('The answer in a few words, or why there is none.'),
  is_answer: flag('false where the documents give no answer.'),
  told: text('How many give it, and their names, as the page tells it.'),
  count: count('How many of them counts of partnerships take.'),
  partnerships: list(
    'Who gives it.',
    object(
      {
        partnership: text('Id of the partnership.'),
        name: text('Name in the heads of tables.'),
        counted: flag('true where counts of partnerships on pages take it.'),
        serves: text('The areas it serves, where its name does not tell.'),
        anchor: text('Where the statement stands on the page of the partnership.'),
      },
      ['serves', 'anchor'],
    ),
  ),
});

/** A table with which the page of a topic opens, as texts. */
const TABLE = object({
  caption: text('What it holds.'),
  heads: texts('The heads of its columns.'),
  rows: list(
    'Its rows.',
    object({ head: text('The head of the row.'), cells: texts('Its cells.') }),
  ),
});

const groupJson = (about: string, group: AnswerGroup): Json => ({
  anchor: group.id,
  about,
  answer: group.label,
  is_answer: group.isAnswer,
  told: group.told,
  count: group.count,
  partnerships: group.areas.map(({ partnership, name, counts, serves, anchor }) => ({
    partnership,
    name,
    counted: counts,
    serves,
    anchor,
  })),
});

/** The groups of like answers to one question, in the order of the page. */
const groupsOn = (field: string, groups: readonly AnsweredGroup[]): Json[] =>
  groups.flatMap(({ label, rows }) =>
    rows
      .filter(({ id }) => id.split('.').at(-1) === field)
      .flatMap((row) =>
        [...row.groups, ...row.more, ...row.unsaid].map((group) => groupJson(label, group)),
      ),
  );

/** Topics, the fields under them, and what every partnership answers to each. */
export function topicResources({ catalogue, urls }: ApiContext, rows: ApiRows): Resource[] {
  const to = apiHrefs(urls);
  const schedule = catalogue.registers.relevantAgencies.data;
  const answersOn = lastOf((topic: Topic) => answersView(compare(catalogue, topic)));
  const answer = pick(rows.columns('statements'), ANSWER);
  const { topics } = catalogue;
  const topicJson = ({ id, label, prompt }: (typeof topics)[number]) => ({
    id,
    name: label,
    prompt,
  });
  return [
    {
      id: 'listTopics',
      path: '/topics.json',
      part: 'Topics',
      title: 'Every topic',
      tells: 'A topic is a group of questions that are put to every document.',
      body: {
        topics: list(
          'In the order of the site.',
          object({ ...TOPIC, fact: text('One fact over all partnerships.'), href: topicHref }, [
            'fact',
          ]),
        ),
      },
      files: () => [
        {
          params: {},
          page: '/compare/',
          make: () => ({
            body: {
              topics: topics.map((topic) => ({
                ...topicJson(topic),
                fact: topicFact(topic, currentEditions(catalogue)),
                href: to.topic(topic.id),
              })),
            },
          }),
        },
      ],
    },
    {
      id: 'getTopic',
      path: '/topics/{topic}.json',
      part: 'Topics',
      title: 'One topic with its fields',
      tells: 'A field is one question, put to the arrangements as a whole or to each body.',
      body: {
        topic: object(TOPIC),
        sentences: texts('What its page says over all partnerships, in sentences.'),
        tables: list('The tables with which its page opens, as texts.', TABLE),
        fields: list(
          'The questions under it.',
          object({
            id: text('Id of the field.'),
            name: text('The field in words.'),
            prompt: text('The question.'),
            scope: {
              enum: ['whole', 'body', 'either'],
              description: 'Whether it is put to the arrangements as a whole, or to bodies.',
            },
            kinds: texts('The kinds that a typed value of it may have.'),
            href: address('What every partnership answers.'),
            read_by: address('The page on how it is read.'),
          }),
        ),
      },
      files: () =>
        topics.map((topic) => ({
          params: { topic: topic.id },
          page: `/compare/${topic.id}/`,
          make: () => ({
            body: {
              topic: topicJson(topic),
              ...headlineOf(compare(catalogue, topic), schedule),
              fields: topic.fields.map(({ id, label, prompt, scope, kinds }) => ({
                id,
                name: label,
                prompt,
                scope,
                kinds,
                href: to.field(topic.id, id),
                read_by: urls.at(`/method/fields/${topic.id}/${id}/`),
              })),
            },
          }),
        })),
    },
    {
      id: 'getAnswers',
      path: '/topics/{topic}/{field}.json',
      part: 'Topics',
      title: 'What every partnership answers to one question',
      tells: 'One line for each statement that pages show on the field, body by body.',
      links: { topic: 'The topic.' },
      body: {
        field: object({
          topic: text('Id of the topic.'),
          topic_name: text('The topic in words.'),
          field: text('Id of the field.'),
          field_name: text('The field in words.'),
          prompt: text('The question.'),
        }),
        answers: list(
          'By partnership, then by body.',
          rowSchema(answer, { href: address('The statement.') }),
        ),
        groups: list(
          'Like answers together, as the page of the topic has them. One that says several things is in several groups.',
          GROUP,
        ),
      },
      files: () =>
        topics.flatMap((topic) =>
          topic.fields.map(({ id, label, prompt }) => ({
            params: { topic: topic.id, field: id },
            page: `/compare/${topic.id}/`,
            make: () => ({
              links: { topic: to.topic(topic.id) },
              body: {
                field: {
                  topic: topic.id,
                  topic_name: topic.label,
                  field: id,
                  field_name: label,
                  prompt,
                },
                answers: rows
                  .on(topic)
                  .filter(({ field }) => field === id)
                  .map((row) => ({ ...rowJson(answer, row), href: to.statement(String(row.id)) })),
                groups: groupsOn(id, [...answersOn(topic).open, ...answersOn(topic).closed]),
              },
            }),
          })),
        ),
    },
  ];
}

const topicHref = address('The topic.');

/** A function that keeps what it gave last: fields are made topic by topic. */
function lastOf<In extends object, Out>(make: (of: In) => Out): (of: In) => Out {
  let last: { of: In; made: Out } | undefined;
  return (of) => (last?.of === of ? last : (last = { of, made: make(of) })).made;
}
