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

test('the HTML of every page is valid', async () => {
  const faults: string[] = [];
  for (const { path, html } of readPages()) {
    const { results } = await validator.validateString(html);
    for (const { messages } of results) {
      for (const { ruleId, message, line, column } of messages.slice(0, 5)) {
        faults.push(`${path}:${line}:${column} ${ruleId}: ${message}`);
      }
    }
  }
  expect(faults.slice(0, 40)).toEqual([]);
}, 180_000);
