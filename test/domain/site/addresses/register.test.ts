import { describe, expect, test } from 'vitest';
import { formatRegister, parseRegister } from '../../../../src/domain/site/addresses/register.ts';
import {
  isKeptAnchor,
  isKeptPage,
  registerFile,
} from '../../../../src/domain/site/addresses/rule.ts';

const TEXT = `/about/
  #old -> #new (2026-12-01: One section.)
  #who
/about/us/ -> /about/#who (2026-12-01: A page became a section (of another).)
`;

describe('the register of addresses', () => {
  test('is read with successors, and written as it was', () => {
    const { kept, mistakes } = parseRegister('addresses/about.txt', TEXT);
    expect(mistakes).toEqual([]);
    expect(kept.map(({ address, successor }) => [address, successor?.to])).toEqual([
      ['/about/', undefined],
      ['/about/#old', '/about/#new'],
      ['/about/#who', undefined],
      ['/about/us/', '/about/#who'],
    ]);
    expect([...formatRegister(kept.toReversed())]).toEqual([['about.txt', TEXT]]);
  });

  test.each([
    ['/about/ -> /b/ (2026-12-01)', 'without a reason'],
    ['/about/ -> /b/ (2026-13-01: Why.)', 'on no day'],
    ['/about/ -> b (2026-12-01: Why.)', 'leads to no address'],
    ['about', 'no address'],
    ['  #anchor', 'an anchor of no page'],
    ['/about/\n/about/', 'twice'],
    ['/privacy/', 'in the file of another part'],
  ])('refuses %j: %s', (text) => {
    expect(parseRegister('addresses/about.txt', text).mistakes).toMatchObject([
      { code: 'bad-address', file: 'addresses/about.txt', position: { column: 1 } },
    ]);
  });

  test.each([
    ['/', 'site.txt'],
    ['/feed.xml', 'site.txt'],
    ['/.well-known/security.txt', 'site.txt'],
    ['/about/', 'about.txt'],
    ['/glossary/#chair', 'glossary.txt'],
    ['/partnerships/', 'partnerships.txt'],
    ['/partnerships/hips/guide/#a', 'partnerships/hips.txt'],
    ['/compare/a/b/', 'compare.txt'],
  ])('%s belongs in %s', (address, file) => {
    expect(registerFile(address)).toBe(file);
  });
});

describe('the rule of what is kept', () => {
  test.each([
    ['/about/', true],
    ['/data/bodies.csv', true],
    ['/assets/a.css', false],
    ['/data/compare/kirklees/quorum.json', false],
    ['/data/v1/areas.json', true],
    ['/data/v1/areas/kirklees.json', false],
    ['/data/safeguarding-arrangements-2c1de892.ods', false],
    ['/compare/quorum/safeguarding-arrangements-quorum-2c1de892.xlsx', false],
    ['/pagefind/manifest.json', false],
    ['/_headers', false],
    ['/.built-files', false],
    ['/404.html', false],
    ['/questions/quorum/page-2/', false],
    ['/sources/a/text/', false],
  ])('%s: %s', (path, kept) => {
    expect(isKeptPage(path)).toBe(kept);
  });

  test.each([
    ['/partnerships/a/', 'quorum.board.quorum', 'div', true],
    ['/method/states/', 'what-each-state-must-carry', 'h2', true],
    ['/partnerships/a/guide/', 'note-7', 'li', false],
    ['/partnerships/a/guide/', 'note-7-name', 'p', false],
    ['/method/states/', 'word-3', 'span', false],
    ['/sources/a/', 'at-10', 'span', true],
    ['/compare/a/b/', 'topic.quorum', 'h2', false],
    ['/a-to-z/', 'letter-b', 'h2', false],
    ['/about/', 'main', 'main', false],
    ['/compare/quorum/', 'comparison', 'caption', false],
    ['/compare/quorum/', 'main.quorum', 'h4', true],
    ['/compare/quorum/', 'main.quorum.all-partners', 'details', false],
  ])('%s#%s on <%s>: %s', (path, id, tag, kept) => {
    expect(isKeptAnchor(path, id, tag)).toBe(kept);
  });
});
