/** Preloaded in the programs that a command starts (`run.ts`). */
import fs from 'node:fs';

// Each ends when the command does, however that ends.
process.once('disconnect', () => {
  process.exit(1);
});
process.channel?.unref();

// Astro renames files from the project to the folder it builds into, which may be on another file system.
const { rename, copyFile, rm } = fs.promises;
fs.promises.rename = async (from, to) => {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await copyFile(from, to);
    await rm(from);
  }
};
