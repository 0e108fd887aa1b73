import { describe, expect, test } from 'vitest';
import { siteSettings } from '../../../scripts/lib/settings.ts';

describe('siteSettings', () => {
  test('has a default for everything', () => {
    expect(siteSettings({})).toEqual({ site: 'https://example.org', base: '/' });
  });

  test.each(['docs', '/docs', 'docs/', '/docs/'])('reads %s as the same base path', (path) => {
    expect(siteSettings({ BASE_PATH: path }).base).toBe('/docs/');
  });
});
