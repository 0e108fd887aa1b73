// Runs a command of the project (a file of this folder) or a tool it uses (`vitest`, `eslint`), once what it
// needs is there. Any Node can read this file, so that an old one ends in a sentence: no TypeScript here.
import { spawn } from 'node:child_process';
import console from 'node:console';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL, URL } from 'node:url';

const NEEDED = [22, 12];
const project = fileURLToPath(new URL('..', import.meta.url));
const [name = '', ...args] = process.argv.slice(2);

const isNewEnough = (version) => {
  const [major = 0, minor = 0] = version.replace(/^v/u, '').split('.').map(Number);
  return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
};

const readJson = (path) => JSON.parse(readFileSync(join(project, path), 'utf8'));

/** The packages with parts for this machine that are not installed. */
function missingParts() {
  // Only Linux has two kinds of C library; the report says which one runs this.
  const libc = process.report?.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl';
  const fits = ({ os, cpu, libc: kinds }) =>
    (!os || os.includes(process.platform)) &&
    (!cpu || cpu.includes(process.arch)) &&
    (process.platform !== 'linux' || !kinds || kinds.includes(libc));
  return Object.entries(readJson('package-lock.json').packages)
    .filter(
      ([path, entry]) => entry.optional && entry.cpu && !/\/node-[^/]*$/u.test(path) && fits(entry),
    )
    .map(([path]) => path)
    .filter((path) => !existsSync(join(project, path)))
    .map((path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length));
}

/** What is wrong with this installation, as a sentence with what to do; undefined where nothing is. */
function problem() {
  if (!existsSync(join(project, 'node_modules'))) {
    return 'The packages are not installed. Run “npm ci”.';
  }
  if (!isNewEnough(process.version)) {
    if (process.env.MACHINE_NODE) {
      return `MACHINE_NODE asks for this machine’s own Node, ${process.version}; needed is ${NEEDED.join('.')} or newer. Install a newer one, or leave the setting out.`;
    }
    return `This needs Node ${NEEDED.join('.')} or newer, and ran on ${process.version}: the Node that comes with the packages is missing. Run “npm ci --include=optional”, or install a newer Node.`;
  }
  const missing = missingParts();
  return missing.length === 0
    ? undefined
    : `Parts of the packages for this machine are missing: ${missing.join(', ')}. Run “npm ci --include=optional”.`;
}

/** The Node of the machine, where MACHINE_NODE asks for it and another runs this. */
function machineNode() {
  const node = process.env.npm_node_execpath;
  return process.env.MACHINE_NODE && node && node !== process.execPath ? node : undefined;
}

/** The file of a command or a tool; undefined where there is none of the name. */
function programOf(command) {
  const script = join(project, 'scripts', `${command}.ts`);
  if (/^[a-z-]+$/u.test(command) && existsSync(script)) return script;
  if (
    !/^[a-z-]+$/u.test(command) ||
    !existsSync(join(project, 'node_modules', command, 'package.json'))
  )
    return undefined;
  const { bin } = readJson(`node_modules/${command}/package.json`);
  const file = typeof bin === 'string' ? bin : bin?.[command];
  return file && join(project, 'node_modules', command, file);
}

/** What can be run, for a name that cannot. */
function unknown(command) {
  const commands = readdirSync(join(project, 'scripts'))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -'.ts'.length));
  return `There is no command “${command}”. The commands are ${commands.join(', ')}: run one with “npm run”, as in “npm run check”.`;
}

/** Runs a program in place of this one, with signals and the exit code passed on. */
function runInstead(node, nodeArgs, env) {
  const child = spawn(node, nodeArgs, { stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.once('error', ({ message }) => {
      console.error(`Could not start ${node}: ${message}`);
      resolve(1);
    });
    child.once('close', (code) => resolve(code ?? 1));
  });
}

const other = machineNode();
if (other) {
  // Programs started by name find the machine’s Node first, too.
  const PATH = `${join(other, '..')}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`;
  const env = { ...process.env, PATH };
  process.exitCode = await runInstead(other, [fileURLToPath(import.meta.url), name, ...args], env);
} else {
  const wrong = problem() ?? (programOf(name) === undefined ? unknown(name) : undefined);
  if (wrong) {
    console.error(wrong);
    process.exitCode = 1;
  } else if (name === 'vitest') {
    const { runThroughPlainPath } = await import('./lib/plain-path.ts');
    process.exitCode = await runThroughPlainPath(programOf(name), args);
  } else {
    const program = programOf(name);
    process.argv = [process.execPath, program, ...args];
    await import(pathToFileURL(program).href);
  }
}
