import { expect, test } from 'vitest';
import { remarkOneStyle } from '../../src/markdown/remark-one-style.ts';
import { htmlOf } from '../support/markdown.ts';

const html = (text: string): string =>
  htmlOf(text, { remark: remarkOneStyle }).replaceAll('\u00A0', '~');

test.each([
  ['On 27th June 2019.', '<p>On 27~June 2019.</p>'],
  ['On 27th of June, 2019.', '<p>On 27~June 2019.</p>'],
  ['On June 27, 2019.', '<p>On 27~June 2019.</p>'],
  ['On 2019-06-27.', '<p>On 27~June 2019.</p>'],
  ['On 27/6/2019.', '<p>On 27~June 2019.</p>'],
  ['From 1 April to 31st March.', '<p>From 1~April to 31~March.</p>'],
  ['In June 2019 and in 2019.', '<p>In June 2019 and in 2019.</p>'],
  ['The year 2018/19, clause 7.1, at 10.30.', '<p>The year 2018/19, clause 7.1, at 10.30.</p>'],
  ['It pays £11000 and £ 60,000.00.', '<p>It pays £11,000 and £60,000.</p>'],
  ['It pays £30000.5, or £1.2 million.', '<p>It pays £30,000.50, or £1.2 million.</p>'],
  ['It pays £11,000.', '<p>It pays £11,000.</p>'],
  ['It says “27th June 2019, £11000”.', '<p>It says “27th June 2019, £11000”.</p>'],
  ['Write `2019-06-27`.', '<p>Write <code>2019-06-27</code>.</p>'],
  ['> 27th June 2019', '<blockquote>\n<p>27th June 2019</p>\n</blockquote>'],
])('%s', (text, expected) => {
  expect(html(text)).toBe(expected);
});
