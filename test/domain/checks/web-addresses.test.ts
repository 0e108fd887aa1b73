import { expect, test } from 'vitest';
import { isPassedOn, whyNotPublic } from '../../../src/domain/checks/web-addresses.ts';

test.each([
  'http://localhost:4321/',
  'http://10.0.0.1/a.pdf',
  'http://192.168.1.4/',
  'http://0x7f.1/',
  'http://[::1]/',
  'https://example.org/a',
  'https://www.example.com/',
  'https://files.council.local/a',
  'https://intranet/policies',
  'https://https//council.gov.uk/',
  'https://council.gov.uk@files.test/',
  'https://name:word@council.gov.uk/',
  'file:///C:/arrangements.pdf',
  'ftp://council.gov.uk/a',
  'https://www.google.com/url?q=https://council.gov.uk',
  'https://www.bing.com/search?q=arrangements',
  'no address',
])('%s leads nowhere public', (address) => {
  expect(whyNotPublic(address)).toBeDefined();
});

test.each([
  'https://www.legislation.gov.uk/ukpga/2017/16',
  'https://democracy.council.gov.uk/mgAi.aspx?ID=24196',
  'https://council.gov.uk/search?q=safeguarding',
  'https://northmere.example/arrangements',
  'https://localhosts.org.uk/',
])('%s does not', (address) => {
  expect(whyNotPublic(address)).toBeUndefined();
  expect(isPassedOn(address)).toBe(false);
});

test.each(['https://council.sharepoint.com/x', 'https://1drv.ms/b/1', 'https://bit.ly/abc'])(
  '%s is passed on',
  (address) => {
    expect(whyNotPublic(address)).toBeUndefined();
    expect(isPassedOn(address)).toBe(true);
  },
);
