/** The content folder: `content`, or the folder CONTENT_DIR names (used for fixtures and benches). */
export const contentRoot = (): string => folderSetting('CONTENT_DIR', 'content');

/** The folder that a setting names, or the default where it is not set. Throws where it is set to nothing. */
export function folderSetting(name: string, otherwise: string): string {
  const folder = process.env[name];
  if (folder?.trim() === '') {
    throw new Error(
      `${name} is empty. Set it to a folder, or leave it out: then it is “${otherwise}”.`,
    );
  }
  return folder ?? otherwise;
}

/** The folder of files that are served as they are. */
export const PUBLIC_ROOT = 'public';
