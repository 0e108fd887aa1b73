import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { readPages } from '../support/site-pages.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // A matter of taste in generated HTML.
    'attribute-boolean-style': 'off',
    'doctype-style': 'off',
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    // Anchors of statements and places have dots, as their ids do in the data.
    'valid-id': 'off',
  },
});

/** What is wrong with the HTML of a page, as “line:column rule: message”; the first few. */
async function faultsIn(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results
    .flatMap(({ messages }) => messages.slice(0, 5))
    .map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`);
}

/** The pages are looked at in parts, so that a busy machine ends each within its limit. */
const PARTS = 16;

test.each(Array.from({ length: PARTS }, (_, part) => part + 1))(
  `the HTML of every page is valid: part %i of ${PARTS}`,
  async (part) => {
    const faults: string[] = [];
    let index = 0;
    for (const { path, html } of readPages()) {
      if (index++ % PARTS !== part - 1) continue;
      faults.push(...(await faultsIn(html)).map((fault) => `${path}:${fault}`));
    }
    expect(faults.slice(0, 40)).toEqual([]);
  },
);

test.each([
  ['close-order', '<p><b>A</p></b>'],
  ['element-permitted-content', '<ul><p>A</p></ul>'],
  ['no-dup-id', '<p id="a">A</p><p id="a">B</p>'],
])('%s is found on a page that breaks it', async (rule, html) => {
  expect((await faultsIn(html)).join('\n')).toContain(` ${rule}: `);
});
