import { apiHrefs, type ApiContext, type Resource } from './resource.ts';
import type { ApiRows } from './rows.ts';
import { address, list, object, pick, rowJson, rowSchema, text, texts } from './schema.ts';

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

/** Topics, the fields under them, and what every partnership answers to each. */
export function topicResources({ catalogue, urls }: ApiContext, rows: ApiRows): Resource[] {
  const to = apiHrefs(urls);
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
      body: { topics: list('In the order of the site.', object({ ...TOPIC, href: topicHref })) },
      files: () => [
        {
          params: {},
          page: '/compare/',
          make: () => ({
            body: {
              topics: topics.map((topic) => ({ ...topicJson(topic), href: to.topic(topic.id) })),
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
              },
            }),
          })),
        ),
    },
  ];
}

const topicHref = address('The topic.');
