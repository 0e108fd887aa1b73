import { describe, expect, test } from 'vitest';
import { missingForRelease, siteOwner } from '../src/settings.ts';

describe('who runs the site', () => {
  test('is a name, or not said', () => {
    expect(siteOwner({ SITE_OWNER: ' Northland Council ' })).toBe('Northland Council');
    expect(siteOwner({ SITE_OWNER: '' })).toBeUndefined();
    expect(siteOwner({})).toBeUndefined();
  });

  test.each([
    ['an e-mail address', 'someone@northland.example'],
    ['a web address', 'Northland, https://northland.example'],
    ['a number', 'Northland 01632960123'],
    ['two lines', 'Northland\nCouncil'],
    ['a text', 'Northland '.repeat(20)],
  ])('%s is refused with what to do', (_, owner) => {
    expect(() => siteOwner({ SITE_OWNER: owner })).toThrow(
      /SITE_OWNER is “.*goes into REPORT_URL/u,
    );
  });
});

test('a copy for the public says who runs it and how to reach them', () => {
  const owner = { SITE_OWNER: 'Northland Council' };
  const report = { REPORT_URL: 'https://forms.example/?about={statement}' };
  expect(missingForRelease({})).toEqual([
    expect.stringContaining('set SITE_OWNER'),
    expect.stringContaining('set REPORT_URL'),
  ]);
  expect(missingForRelease(owner)).toEqual([expect.stringContaining('set REPORT_URL')]);
  expect(missingForRelease(report)).toEqual([expect.stringContaining('set SITE_OWNER')]);
  expect(missingForRelease({ ...owner, ...report })).toEqual([]);
});
