/** The content folder: `content`, or the folder CONTENT_DIR names (used for fixtures and benches). */
export const contentRoot = (): string => process.env.CONTENT_DIR ?? 'content';

/** The folder of files that are served as they are. */
export const PUBLIC_ROOT = 'public';
