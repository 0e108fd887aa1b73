/** The content folder: `content`, or the folder CONTENT_DIR names (used for fixtures and benches). */
export const contentRoot = (): string => process.env.CONTENT_DIR ?? 'content';
