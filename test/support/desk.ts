import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDesk, type RunningDesk } from '../../scripts/lib/desk/server.ts';

/** A desk over a copy of the fictional collection. */
export interface TestDesk {
  readonly folder: string;
  readonly content: string;
  readonly sources: string;
  /** The record of Northmere. */
  readonly record: string;
  readonly desk: RunningDesk;
  readonly close: () => Promise<void>;
}

/** Copies the fictional collection into a folder of its own, without some topics of Northmere’s record. */
export async function fictionalFolders(
  leaveOut: readonly string[] = [],
): Promise<Pick<TestDesk, 'folder' | 'content' | 'sources' | 'record'>> {
  const folder = await mkdtemp(join(tmpdir(), 'desk-'));
  const [content, sources] = [join(folder, 'content'), join(folder, 'sources')];
  await cp('test/fixtures/valid', content, { recursive: true });
  await cp('test/fixtures/valid-sources', sources, { recursive: true });
  const record = join(content, 'partnerships/northmere/arrangements-2020.yaml');
  let text = await readFile(record, 'utf8');
  for (const topic of leaveOut) {
    text = text.replace(new RegExp(`^  ${topic}:\\n(?:   .*\\n|\\n)*`, 'gmu'), '');
  }
  await writeFile(record, text);
  return { folder, content, sources, record };
}

/** Opens a desk over such a copy. */
export async function openTestDesk(leaveOut: readonly string[] = []): Promise<TestDesk> {
  const folders = await fictionalFolders(leaveOut);
  const desk = await openDesk(folders);
  return {
    ...folders,
    desk,
    close: async () => {
      await desk.close();
      await rm(folders.folder, { recursive: true });
    },
  };
}
