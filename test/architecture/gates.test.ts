import { ESLint } from 'eslint';
import { check, resolveConfig } from 'prettier';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

/** The codes of what the compiler finds in a text, under the settings of the project. */
function faultsOfTypes(text: string): number[] {
  const { config } = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path)) as {
    config: unknown;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, '.');
  const settings = { ...options, types: [] };
  const host = ts.createCompilerHost(settings);
  const readFile = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...rest) =>
    name.endsWith('gate.ts')
      ? ts.createSourceFile(name, text, ts.ScriptTarget.Latest)
      : readFile(name, ...rest);
  const program = ts.createProgram(['gate.ts'], settings, host);
  return program.getSemanticDiagnostics().map(({ code }) => code);
}

/** The rules that a text breaks, as if it stood in a file of the project. */
async function faultsOfLint(text: string, filePath: string): Promise<(string | null)[]> {
  const eslint = new ESLint({ overrideConfigFile: '.eslint.config.js' });
  const [result] = await eslint.lintText(text, { filePath });
  return (result?.messages ?? []).map(({ ruleId }) => ruleId);
}

describe('the gates before the tests can fail', () => {
  test('types: a wrong type, and an item of a list that may not be there', () => {
    expect(faultsOfTypes('export const right: string = "a";')).toEqual([]);
    expect(faultsOfTypes('export const wrong: string = 1;')).toEqual([2322]);
    const item = 'declare const list: string[]; export const first: string = list[0];';
    expect(faultsOfTypes(item)).toEqual([2322]);
  }, 60_000);

  test('lint: a promise that nobody waits for, and a line printed in the domain', async () => {
    const promise = 'const work = async () => { await Promise.resolve(); };\nwork();\n';
    expect(await faultsOfLint(promise, 'scripts/check.ts')).toContain(
      '@typescript-eslint/no-floating-promises',
    );
    const printed = "console.log('a');\n";
    expect(await faultsOfLint(printed, 'src/domain/base/money.ts')).toContain('no-console');
    expect(await faultsOfLint(printed, 'scripts/check.ts')).not.toContain('no-console');
  }, 60_000);

  test('layout: double quotation marks', async () => {
    const config = await resolveConfig('src/site.ts', { config: '.prettierrc.json' });
    const options = { ...config, filepath: 'src/site.ts' };
    expect(await check("export const a = 'b';\n", options)).toBe(true);
    expect(await check('export const a = "b";\n', options)).toBe(false);
  });
});
