import { describe, expect, test } from 'vitest';
import { addressSettings, siteSettings } from '../../../scripts/lib/settings.ts';

describe('siteSettings', () => {
  test('has a default for everything', () => {
    expect(siteSettings({})).toEqual({ site: 'https://example.org', base: '/' });
  });

  test.each(['docs', '/docs', 'docs/', '/docs/'])('reads %s as the same base path', (path) => {
    expect(siteSettings({ BASE_PATH: path }).base).toBe('/docs/');
  });

  test('takes the host alone from an address with a closing slash', () => {
    expect(siteSettings({ SITE_URL: 'https://example.net:8443/' }).site).toBe(
      'https://example.net:8443',
    );
  });

  test('says that a path belongs into BASE_PATH', () => {
    expect(() => siteSettings({ SITE_URL: 'https://example.net/docs/x' })).toThrow(
      'SITE_URL is “https://example.net/docs/x”, and may hold no path. Set SITE_URL to https://example.net and BASE_PATH to /docs/x/.',
    );
  });

  test.each(['example.net', 'ftp://example.net', 'https://'])('refuses %s as an address', (url) => {
    expect(() => siteSettings({ SITE_URL: url })).toThrow(`SITE_URL is “${url}”. It must be`);
  });
});

describe('addressSettings', () => {
  test('has a host, and no port unless one is set', () => {
    expect(addressSettings({ PORT: '', HOST: '' })).toEqual({ host: 'localhost' });
    expect(addressSettings({ PORT: '0', HOST: '::' })).toEqual({ host: '::', port: 0 });
  });

  test.each(['abc', '-1', '65536', '80.5', '0x50'])('refuses %s as a port', (port) => {
    expect(() => addressSettings({ PORT: port })).toThrow(`PORT is “${port}”.`);
  });
});
