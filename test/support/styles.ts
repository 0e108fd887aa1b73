import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from 'sass';

const root = fileURLToPath(new URL('../..', import.meta.url));
const LOAD_PATHS = ['node_modules', 'src/styles'];

/** The files under a folder of the project whose names match, as paths from its top. */
export const filesIn = (folder: string, name: RegExp): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => name.test(file))
    .map((file) => join(folder, file).replaceAll('\\', '/'))
    .sort();

export const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

/** Words in quotation marks: where a script or a value names a class, it stands among them. */
const wordsInStrings = (text: string): string[] =>
  [...text.matchAll(/'([^'\n]*)'|"([^"\n]*)"|`([^`]*)`/gu)].flatMap(([, ...found]) =>
    found.join('').split(/[^\w$-]+/u),
  );

/**
 * The classes that markup names. What is worked out stands as a star: “state-*” for `state-${state}`; a class
 * that is worked out whole is left out.
 */
export function classesInMarkup(text: string): Set<string> {
  const fixed = [...text.matchAll(/\bclass="([^"]*)"/gu)].map(([, names = '']) => names);
  const made = [...starred(text).matchAll(/\bclass(?::list)?=\{(.*?)\}[\s/>]/gsu)].flatMap(
    ([, code = '']) => namesIn(code.replaceAll(/\([^)]*\)|[!=]==\s*'[^']*'/gu, '')),
  );
  const names = [...fixed, ...made].flatMap((words) => words.split(/\s+/u));
  return new Set(names.filter((name) => name !== '' && name !== '*'));
}

const starred = (text: string): string => text.replaceAll(/\$\{[^}]*\}/gu, '*');

/** What stands in quotation marks, and the keys of objects. */
const namesIn = (code: string): string[] => [
  ...[...code.matchAll(/'([^']*)'|`([^`]*)`/gu)].map(([, one = '', other = '']) => one + other),
  ...[...code.matchAll(/\{\s*(\w+)\s*(?:[:}]|$)/gu)].map(([, key = '']) => key),
];

/** The classes in the selectors of a stylesheet, without those in its values. */
export const classesInSelectors = (css: string): Set<string> =>
  new Set(
    [...css.replaceAll(/\{[^{}]*\}/gu, '{}').matchAll(/\.(-?[a-z_][\w-]*)/giu)].map(
      ([, name = '']) => name,
    ),
  );

const matches = (one: string, other: string): boolean =>
  one === other ||
  (one.endsWith('*') && other.startsWith(one.slice(0, -1))) ||
  (other.endsWith('*') && one.startsWith(other.slice(0, -1)));

const lacking = (names: Iterable<string>, known: ReadonlySet<string>): string[] =>
  [...new Set(names)].filter((name) => ![...known].some((one) => matches(one, name))).sort();

/** The classes of ours that are styled and stand in no markup. */
export const unusedClasses = (css: string, used: ReadonlySet<string>): string[] =>
  lacking(
    [...classesInSelectors(css)].filter((name) => !name.startsWith('govuk-')),
    used,
  );

/** The parts of govuk-frontend that sheets load and no class in markup belongs to: each has many classes. */
export const unusedParts = (sheets: Iterable<string>, used: ReadonlySet<string>): string[] =>
  [...sheets]
    .flatMap((text) => [...text.matchAll(/govuk\/(?:components|objects|utilities)\/([\w-]+)/gu)])
    .map(([, part = '']) => `govuk-${part}`)
    .filter((part) => ![...used].some((name) => name.startsWith(part)));

/** The classes in markup that are neither styled nor asked for by a selector. */
export const idleClasses = (used: ReadonlySet<string>, wanted: ReadonlySet<string>): string[] =>
  lacking(used, wanted);

/** The sheets that a sheet or a component names, as paths from the top of the project. */
export function sheetsNamedIn(file: string, text: string, sheets: readonly string[]): string[] {
  const names = [...text.matchAll(/(?:@use|@forward|import)\s+'([^']+)'/gu)].map(
    ([, name = '']) => name,
  );
  return names.flatMap((name) => {
    const places = [dirname(file), 'src/styles'].map((folder) => join(folder, name));
    const paths = places.flatMap((place) => [
      place.replace(/(?:\.scss)?$/u, '.scss'),
      place.replace(/([^/]+?)(?:\.scss)?$/u, '_$1.scss'),
    ]);
    return paths.map((path) => relative('.', path)).filter((path) => sheets.includes(path));
  });
}

/** The sheets that nothing names. */
export const unusedSheets = (files: ReadonlyMap<string, string>): string[] => {
  const sheets = [...files.keys()].filter((file) => file.endsWith('.scss'));
  const named = new Set([...files].flatMap(([file, text]) => sheetsNamedIn(file, text, sheets)));
  return sheets.filter((sheet) => !named.has(sheet));
};

/** The stylesheets as the build makes them, together. */
export const builtStyles = (): string =>
  filesIn('src', /(?:^|\/)[^_/][^/]*\.scss$/u)
    .map((file) => compile(join(root, file), { loadPaths: LOAD_PATHS, quietDeps: true }).css)
    .join('\n');

/** The classes that pages, components, prose and scripts put into the document. */
export function classesOfSite(): Set<string> {
  const markup = filesIn('src', /\.astro$/u).flatMap((file) => [...classesInMarkup(textOf(file))]);
  const made = ['client', 'markdown', 'domain']
    .flatMap((room) => filesIn(`src/${room}`, /\.ts$/u))
    .flatMap((file) => wordsInStrings(starred(textOf(file))));
  return new Set([...markup, ...made]);
}
