import { contentRoot } from '../src/reading/root.ts';
import { sourcesFolder } from '../src/reading/source-text.ts';
import { openDesk } from './lib/desk/server.ts';
import { isFolder } from './lib/is-folder.ts';
import { readOptions } from './lib/options.ts';
import { runAsProgram } from './lib/plain-error.ts';
import { addressSettings } from './lib/settings.ts';
import { contentProblem } from './lib/target.ts';

const USAGE = `Usage: npm run desk [-- <options>]

Opens a page on this computer only, to read a document and record what it says: pick words in the text, choose a
state, say the value, and save. Nobody else can reach it. It writes records, and beside the source texts what can
be undone and what is half filled in.

  --content <folder>  the content folder (content, or what CONTENT_DIR names)
  --sources <folder>  the folder of source texts (sources, or what SOURCES_DIR names)
  --help              this text

PORT sets the port; without it any free one is taken. A document is brought in with: npm run add`;

/** `npm run desk`: the page at which a document is read. Runs until it is stopped. Returns the exit code. */
async function desk(): Promise<number> {
  const options = readOptions({
    options: {
      content: { type: 'string', default: contentRoot() },
      sources: { type: 'string', default: sourcesFolder() },
      help: { type: 'boolean', default: false },
    },
  });
  if ('problem' in options) return refuse(`${options.problem}\n\n${USAGE}`);
  const { content, sources, help } = options.values;
  if (help) {
    console.log(USAGE);
    return 0;
  }
  const problem = contentProblem('--content', content);
  if (problem !== undefined) return refuse(problem);
  if (!(await isFolder(sources))) {
    return refuse(
      `There is no folder of source texts “${sources}”. Point SOURCES_DIR, or --sources, at the folder that holds them.`,
    );
  }
  console.log('Reading the records…');
  const { url } = await openDesk({ content, sources }, addressSettings(process.env).port ?? 0);
  console.log(`The desk is open at ${url}\nStop it with Ctrl+C: nothing is lost.`);
  return 0;
}

function refuse(message: string): number {
  console.error(message);
  return 1;
}

await runAsProgram(desk);
