import { contentRoot } from '../../src/reading/root.ts';

/**
 * The folder of the records that tests of content read: the real ones, or those that CONTENT_DIR names.
 * `content/another-area.test.ts` runs all tests that ask for it again, on a collection with an area more.
 */
export const COLLECTION = contentRoot();
