import { expect, test } from 'vitest';
import { rehypeTables } from '../../src/markdown/rehype-tables.ts';
import { htmlOf } from '../support/markdown.ts';

const html = (text: string): string =>
  htmlOf(text, { rehype: rehypeTables }).replaceAll(/>\n+</gu, '><');

const TABLE = '| Agency | Seats |\n| --- | --- |\n| Council | 1 |';

const cells =
  '<thead><tr><th scope="col">Agency</th><th scope="col">Seats</th></tr></thead>' +
  '<tbody><tr><th scope="row">Council</th><td>1</td></tr></tbody></table></section>';

test('a table is named by the paragraph before it, and its headers have their scope', () => {
  expect(html(`Before.\n\nTable: Who has *seats*\n\n${TABLE}\n\nAfter.`)).toBe(
    '<p>Before.</p>' +
      '<section class="scroll" tabindex="0" aria-labelledby="table-1"><table>' +
      `<caption id="table-1">Who has <em>seats</em></caption>${cells}<p>After.</p>`,
  );
});

test('without one, the heading above names it, for those who cannot see that it is above', () => {
  expect(html(`## Members\n\nWords.\n\n${TABLE}`)).toBe(
    '<h2>Members</h2><p>Words.</p>' +
      '<section class="scroll" tabindex="0" aria-labelledby="table-1"><table>' +
      `<caption id="table-1" class="govuk-visually-hidden">Members</caption>${cells}`,
  );
});

test('each table has a name of its own', () => {
  const twice = html(`Table: One\n\n${TABLE}\n\nTable: Two\n\n${TABLE}`);
  expect(twice.match(/aria-labelledby="[^"]+"/gu)).toEqual([
    'aria-labelledby="table-1"',
    'aria-labelledby="table-2"',
  ]);
  expect(twice.match(/<caption id="table-\d">\w+/gu)).toEqual([
    '<caption id="table-1">One',
    '<caption id="table-2">Two',
  ]);
});
