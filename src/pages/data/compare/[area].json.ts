import type { APIRoute, GetStaticPaths } from 'astro';
import { getCatalogue } from '../../../catalogue.ts';
import { type AreaFile, choiceFiles } from '../../../domain/glance/choice.ts';
import { CHOICE_LINKS } from '../../../links.ts';

/** What the chooser reads of one partnership before anything is opened. */
export const getStaticPaths = (async () =>
  choiceFiles(await getCatalogue(), CHOICE_LINKS).map(({ id, area }) => ({
    params: { area: id },
    props: { make: area },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ make: () => AreaFile }> = ({ props }) => Response.json(props.make());
