import { describe, expect, test } from 'vitest';
import { STATE_ORDER } from '../../src/domain/catalogue/states.ts';
import type { State } from '../../src/schemas/index.ts';
import {
  builtStyles,
  classesInMarkup,
  classesInSelectors,
  classesOfSite,
  filesIn,
  idleClasses,
  textOf,
  unusedClasses,
  unusedParts,
  unusedSheets,
} from '../support/styles.ts';

const css = builtStyles();
const used = classesOfSite();

/** The classes by which scripts and tests find things. */
const asked = ['src/client', 'src/integrations', 'test/components', 'test/site', 'test/support']
  .flatMap((folder) => filesIn(folder, /\.ts$/u))
  .flatMap((file) => [...classesInSelectors(textOf(file).replaceAll(/[{}]/gu, ''))]);

/** The state shown by the plain ring, which every state starts from. */
const PLAIN: State = 'silent';

describe('styles', () => {
  test('every state but the plain one has a shape of its own', () => {
    const shaped = (state: State): boolean =>
      css.includes(`.state-${state}:before`) || css.includes(`.state-${state}::before`);
    expect(STATE_ORDER.filter((state) => !shaped(state))).toEqual([PLAIN]);
    expect(shaped('seventh' as State)).toBe(false);
  });

  test('a class that is styled stands on a page', () => {
    expect(unusedClasses(css, used)).toEqual([]);
  });

  test.each([
    ['a class of ours', '.cell { color: red } .gone { color: red }', ['gone']],
    ['a class inside a query', '@media print { .cell .gone > p { margin: 0.5em } }', ['gone']],
    ['a class of a kind', '.state-stated {} .columns-2 {} .row-2 {}', ['row-2']],
  ])('%s that no page has is found', (_, sheet, found) => {
    const classes = new Set(['cell', 'state-*', 'columns-*']);
    expect(unusedClasses(sheet, classes)).toEqual(found);
  });

  test('a part of govuk-frontend that a sheet loads stands on a page', () => {
    const texts = filesIn('src', /\.scss$/u).map(textOf);
    expect(unusedParts(texts, used)).toEqual([]);
    const loads = ['button', 'tag'].map(
      (part) => `@use 'govuk-frontend/dist/govuk/components/${part}';`,
    );
    expect(unusedParts(loads, new Set(['govuk-button--secondary']))).toEqual(['govuk-tag']);
  });

  test('a class on a page is styled, or a script or a test asks for it', () => {
    const wanted = new Set([...classesInSelectors(css), ...asked]);
    const named = filesIn('src', /\.astro$/u).flatMap((file) => [...classesInMarkup(textOf(file))]);
    expect(idleClasses(new Set(named), wanted)).toEqual([]);
  });

  test('a class without style or purpose is found, however it is written', () => {
    const markup = `<p class="cell idle"><b class={\`state row-\${n}\`}></b>
      <i class:list={['answer', { empty: true }, on && \`by-\${x}\`]}></i><u class={look}></u></p>`;
    const wanted = new Set(['cell', 'state', 'answer']);
    expect(idleClasses(classesInMarkup(markup), wanted)).toEqual([
      'by-*',
      'empty',
      'idle',
      'row-*',
    ]);
  });

  const sheets = new Map(
    filesIn('src', /\.(?:astro|scss)$/u).map((file) => [file, textOf(file)] as const),
  );

  test('a sheet is loaded by a page, a component or another sheet', () => {
    expect(unusedSheets(sheets)).toEqual([]);
  });

  test('a sheet that nothing loads is found', () => {
    const files = new Map([
      ['src/components/Cell.astro', "import './cell.scss';"],
      ['src/components/cell.scss', "@use 'mixins' as *;\n@use '../styles/plot';"],
      ['src/components/gone.scss', ''],
      ['src/styles/_mixins.scss', ''],
      ['src/styles/_plot.scss', ''],
      ['src/styles/_unused.scss', ''],
    ]);
    expect(unusedSheets(files)).toEqual(['src/components/gone.scss', 'src/styles/_unused.scss']);
  });

  test('a sheet beside components is loaded by one alone; what is shared stands in styles/', () => {
    const loads = [...sheets].filter(([file]) => file.endsWith('.astro'));
    const shared = filesIn('src/components', /(?:^|\/)[^_/][^/]*\.scss$/u).filter((sheet) => {
      const name = sheet.slice(sheet.lastIndexOf('/'));
      return loads.filter(([, text]) => text.includes(`.${name}'`)).length !== 1;
    });
    expect(shared).toEqual([]);
  });
});
