import { CONTENT, type ContentKind } from '../schemas/index.ts';

/** What a path tells of a file: its kind, and the ids in it. */
export interface FileKind {
  kind: ContentKind;
  id: string;
  partnership: string;
}

/** Every id may be the address of a page; `index` is that of the folder it stands in. */
const ID = '(?!index[./])[a-z0-9]+(?:-[a-z0-9]+)*';

/** The pattern of a path: `<id>` and `<partnership>` stand for ids, everything else for itself. */
const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replaceAll('.', '\\.').replace(/<(\w+)>/g, `(?<$1>${ID})`)}$`);

const PATTERNS = (Object.keys(CONTENT) as ContentKind[]).map((kind) => ({
  kind,
  pattern: patternOf(CONTENT[kind].path),
  // Of a kind with one file, the id is the name of the file.
  name: /([^/]+)\.\w+$/.exec(CONTENT[kind].path)?.[1] ?? kind,
}));

/** The kind of a file with the ids in its path; undefined where no kind has such a path. */
export function kindOf(file: string): FileKind | undefined {
  for (const { kind, pattern, name } of PATTERNS) {
    const match = pattern.exec(file);
    const { id = name, partnership = '' } = match?.groups ?? {};
    if (match) return { kind, id, partnership };
  }
  return undefined;
}

/** True for notes on a folder, which no program reads. */
export const isForPeople = (file: string): boolean => /(?:^|\/)README\.md$|^ADDING\.md$/.test(file);

/** True for a file of the register of addresses, which has a form of its own. */
export const isAddressFile = (file: string): boolean =>
  /^addresses\/(?:[a-z0-9-]+\/)?[a-z0-9.-]+\.txt$/.test(file);

/** Kinds of many files of which a collection has one at least. */
const NEEDED: ReadonlySet<string> = new Set<ContentKind>([
  'method',
  'partnerships',
  'requirements',
  'sources',
  'vocabularies',
]);

/** `sources/` for `sources/<id>.yaml`. */
const folderOf = (path: string): string => path.slice(0, path.indexOf('<'));

/**
 * The registers and folders of which there is no file, as paths; a folder ends with a slash. Where a folder
 * lacks all that it should hold, it stands for them.
 */
export function missingFrom(...found: readonly (readonly FileKind[])[]): string[] {
  const there = new Set(found.flat().map(({ kind }) => kind));
  const needed = Object.entries(CONTENT).flatMap(([kind, { path, shape }]) => {
    if (shape !== 'one' && !NEEDED.has(kind)) return [];
    return [
      { path: shape === 'one' ? path : folderOf(path), isThere: there.has(kind as ContentKind) },
    ];
  });
  const folders = Map.groupBy(needed, ({ path }) => `${path.split('/')[0] ?? ''}/`);
  return [...folders].flatMap(([folder, parts]) =>
    parts.some(({ isThere }) => isThere)
      ? parts.filter(({ isThere }) => !isThere).map(({ path }) => path)
      : [folder],
  );
}
