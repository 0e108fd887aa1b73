import { describe, expect, test } from 'vitest';
import {
  BLANK_REPORT,
  fillTemplate,
  parseReport,
  reportText,
} from '../../../src/domain/site/report.ts';
import { reportTemplate } from '../../../src/settings.ts';

const reported = {
  statement: 'meetings.board.frequency',
  page: 'https://example.org/partnerships/northmere/#meetings.board.frequency',
  version: '1a2b3c4d',
};

describe('the address of a report', () => {
  test('takes id, page and version with it, encoded', () => {
    const address = fillTemplate(
      '/c/?statement={statement}&page={page}&version={version}',
      reported,
    );
    expect(address).not.toMatch(/[{}#]/);
    expect(parseReport(address.slice(address.indexOf('?')), 'https://example.org/')).toEqual(
      reported,
    );
  });

  test('without the anchor of the statement gets it back', () => {
    const query = `?statement=${reported.statement},a.b.c&page=https://example.org/partnerships/northmere/`;
    expect(parseReport(query, 'https://example.org/').page).toBe(reported.page);
  });

  test('may name the partnership in place of the page', () => {
    const address = fillTemplate('/c/?of={partnership}&statement={statement}&version={version}', {
      ...reported,
      partnership: 'northmere',
    });
    const query = address.slice(address.indexOf('?'));
    expect(parseReport(query, 'https://example.org/')).toEqual(reported);
    expect(parseReport('?of=a+b', 'https://example.org/').page).toBe(BLANK_REPORT.page);
  });

  test('may be a web or a mailto address that holds the statement', () => {
    const web = 'https://forms.example/?id={statement}&v={version}';
    expect(reportTemplate({ REPORT_URL: web })).toBe(web);
    expect(reportTemplate({ REPORT_URL: 'mailto:a?body={statement}' })).toContain('mailto:');
    expect(reportTemplate({})).toBeUndefined();
    expect(reportTemplate({ REPORT_URL: '' })).toBeUndefined();
  });

  test.each([
    'javascript:{statement}',
    'https://forms.example/',
    'https://x.example/{statement}{name}',
  ])('%s is refused with the reason', (template) => {
    expect(() => reportTemplate({ REPORT_URL: template })).toThrow(/REPORT_URL .*\{statement\}/);
  });
});

describe('the text of a report', () => {
  test('names the statement and leaves the rest to the reader', () => {
    expect(reportText(reported)).toMatch(
      /^Statement: meetings\.board\.frequency\nPage: https.+\nData version: 1a2b3c4d\nWhat is not right: \n/,
    );
  });

  test.each([
    ['', BLANK_REPORT],
    ['?statement=Call+this+number', BLANK_REPORT],
    ['?page=https://elsewhere.example/', BLANK_REPORT],
    ['?page=https://example.org/%0Atext', BLANK_REPORT],
    ['?version=%3Cscript%3E', BLANK_REPORT],
    ['?statement=a.b.c,a.d.c', { ...BLANK_REPORT, statement: 'a.b.c,a.d.c' }],
  ])('no link can put words of its own on the page: %s', (query, expected) => {
    expect(parseReport(query, 'https://example.org/')).toEqual(expected);
  });
});
