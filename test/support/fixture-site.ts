import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../../scripts/serve.ts';
import { siteSettings } from '../../scripts/lib/settings.ts';
import { VALID, VALID_SOURCES } from './mistakes.ts';
import { oneBuild } from './one-build.ts';

/** The site of the small fictional collection, built and served. */
export interface FixtureSite {
  /** The address of its front page. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Builds the site of the fixtures, or of another content folder, for a day where one is given, with its search and the reading view of the texts that may be shown. */
export async function fixtureSite(content = VALID, day = ''): Promise<FixtureSite> {
  const folder = await mkdtemp(join(tmpdir(), 'fixture-site-'));
  const dist = join(folder, 'dist');
  const exit = await oneBuild(['scripts/build.ts', '--out', dist], {
    CONTENT_DIR: content,
    BUILD_DAY: day,
    SOURCES_DIR: VALID_SOURCES,
    READING_VIEW: 'allowed',
  });
  if (exit !== 0) throw new Error('The fixtures could not be built.');
  const site = await serve({ dist, base: siteSettings().base });
  return {
    url: site.url,
    close: async () => {
      await site.close();
      await rm(folder, { recursive: true });
    },
  };
}
