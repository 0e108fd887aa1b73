import type { APIRoute, GetStaticPaths } from 'astro';
import { getCatalogue } from '../../../../catalogue.ts';
import { type AnswersFile, choiceFiles } from '../../../../domain/glance/choice.ts';
import { CHOICE_LINKS } from '../../../../links.ts';

/** What the chooser reads when a topic of one partnership is opened: answers, words and places. */
export const getStaticPaths = (async () =>
  choiceFiles(await getCatalogue(), CHOICE_LINKS).flatMap(({ id, topics }) =>
    topics.map(({ id: topic, answers }) => ({
      params: { area: id, topic },
      props: { make: answers },
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ make: () => AnswersFile }> = ({ props }) =>
  Response.json(props.make());
