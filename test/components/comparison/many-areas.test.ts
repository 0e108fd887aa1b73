import { gzipSync } from 'node:zlib';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import Answers from '../../../src/components/comparison/Answers.astro';
import Headline from '../../../src/components/headline/Headline.astro';
import { answersView } from '../../../src/domain/comparison/answers.ts';
import { compare } from '../../../src/domain/comparison/compare.ts';
import { grown } from '../../support/grown.ts';

/** As many areas as England has, and as few as stand on one page with all their words. */
const [many, few] = [grown(153), grown(4)];

/** In kilobytes, compressed: a page may have 50, and its frame, styles and chooser take a third of them. */
const BAR = 33;

const container = await AstroContainer.create();
const draw = (component: Parameters<AstroContainer['renderToString']>[0], props: object) =>
  container.renderToString(component, { props: { ...props } });

/** What the page of a topic shows of every area. */
async function drawn(catalogue: typeof many, topic: (typeof many)['topics'][number]) {
  const table = compare(catalogue, topic);
  const { open, closed } = answersView(table);
  return `${await draw(Headline, { table })}${await draw(Answers, { groups: [...open, ...closed] })}`;
}

describe.each(many.topics.map((topic) => [topic.id, topic] as const))('%s', (_, topic) => {
  test('of all areas of England is one page, which leads to words and holds no evidence', async () => {
    const html = await drawn(many, topic);
    expect(gzipSync(html, { level: 9 }).length / 1024).toBeLessThan(BAR);
    expect(parseHTML(html).document.querySelectorAll('blockquote, .cell')).toHaveLength(0);
  });
});

test('of few areas the words stand on the page', async () => {
  const [topic] = few.topics.filter(({ id }) => id === 'quorum');
  if (!topic) throw new Error('There is a topic on quorum.');
  expect(await drawn(few, topic)).toContain('<blockquote');
});
