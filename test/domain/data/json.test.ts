import { describe, expect, test } from 'vitest';
import { catalogueJson } from '../../../src/domain/data/json.ts';
import { REGISTERS, RECORDS } from '../../../src/schemas/index.ts';
import { fictional } from '../../support/catalogue.ts';

const file = catalogueJson(await fictional(), (partnership, anchor) => `${partnership}#${anchor}`);

describe('catalogue.json', () => {
  test('holds every register that is declared, under its name', () => {
    const names = Object.keys(REGISTERS)
      .filter((name) => name !== 'topics')
      .map((name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
    expect(Object.keys(file.registers).sort()).toEqual(names.sort());
    expect(file.topics.length).toBeGreaterThan(0);
  });

  test('holds every kind of record that is declared, but those of machines and of the site itself', () => {
    const northmere = file.partnerships.find(({ id }) => id === 'northmere');
    const [arrangements] = northmere?.arrangements ?? [];
    const held = {
      partnerships: file.partnerships.length,
      arrangements: northmere?.arrangements.length,
      assessments: arrangements?.coverage.assessments.length,
      secondReadings: arrangements?.coverage.second_readings.length,
      corrections: arrangements?.corrections.length,
      guides: arrangements?.guide?.sections.length,
      asks: file.asks.length,
      paragraphs: Object.keys(file.paragraphs).length,
      requirements: file.requirements.length,
      sources: file.sources.length,
      codebook: file.codebook.length,
    };
    expect(Object.keys(held)).toEqual(
      Object.keys(RECORDS).filter(
        (name) =>
          !['lock', 'drift', 'helplines', 'evaluation', 'method', 'releases'].includes(name),
      ),
    );
    expect(Object.entries(held).filter(([, count]) => !count)).toEqual([]);
  });

  test('names the place of evidence by its id, in findings as in statements', () => {
    const places = new Set(
      file.sources.flatMap(({ id, outline }) => outline.flatMap((one) => placesIn(id, one))),
    );
    const evidence = file.partnerships
      .flatMap(({ arrangements }) => arrangements)
      .flatMap(({ coverage }) => coverage.assessments.flatMap((one) => one.evidence));
    expect(evidence.length).toBeGreaterThan(0);
    expect(evidence.filter(({ source, locator }) => !places.has(`${source} ${locator}`))).toEqual(
      [],
    );
  });
});

interface Section {
  id: string;
  sections?: readonly Section[] | undefined;
}

function placesIn(source: string, { id, sections = [] }: Section): string[] {
  return [`${source} ${id}`, ...sections.flatMap((one) => placesIn(source, one))];
}
