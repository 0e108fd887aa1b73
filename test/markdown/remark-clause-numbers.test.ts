import { expect, test } from 'vitest';
import { remarkClauseNumbers } from '../../src/markdown/remark-clause-numbers.ts';
import { htmlOf } from '../support/markdown.ts';

const html = (text: string): string =>
  htmlOf(text, { remark: remarkClauseNumbers }).replaceAll('\u00A0', '~');

test.each([
  ['See clause 7.1 and clauses 8 to 9.', '<p>See clause~7.1 and clauses~8 to 9.</p>'],
  ['Section 11, page 3, Appendix A.', '<p>Section~11, page~3, Appendix~A.</p>'],
  ['A clause says so; the section above too.', '<p>A clause says so; the section above too.</p>'],
  ['In `clause 7.1`.', '<p>In <code>clause 7.1</code>.</p>'],
])('%s', (text, expected) => {
  expect(html(text)).toBe(expected);
});
