import { CHECKS } from '../../src/domain/checks/index.ts';
import { MISTAKES, type MistakeCode } from '../../src/domain/mistake/codes.ts';
import { EXAMPLES } from '../../src/domain/mistake/examples.ts';

/** Every kind of mistake with its level and meaning, then every rule over the whole content, as text. */
export function listMistakes(): string {
  const codes = Object.entries(MISTAKES);
  const width = Math.max(...codes.map(([code]) => code.length));
  return [
    `${codes.length} kinds of mistake`,
    ...codes.flatMap(([code, { level, means }]) => [
      `  ${code.padEnd(width)}  ${level.padEnd(7)}  ${means}`,
      `  ${' '.repeat(width)}  such as  ${EXAMPLES[code as MistakeCode]}`,
    ]),
    '',
    `${CHECKS.length} rules over the whole content`,
    ...CHECKS.map(({ name, holds }) => `  ${name.padEnd(width)}  ${holds}`),
  ].join('\n');
}
