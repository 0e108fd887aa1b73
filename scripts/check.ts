import { contentRoot, PUBLIC_ROOT } from '../src/reading/root.ts';
import { readContent } from '../src/reading/read.ts';
import { checkContent } from './lib/check-content.ts';
import { listMistakes } from './lib/list-mistakes.ts';
import { listTodo } from './lib/list-todo.ts';
import { readOptions } from './lib/options.ts';
import { runAsProgram } from './lib/plain-error.ts';
import { contentProblem } from './lib/target.ts';

const USAGE = `Usage: npm run check [-- <options>]

Reads the content folder and lists every mistake with file, line and column, what was found, what
is allowed and what to do. Needs no source texts. Exit code 1 on any error; warnings do not fail.

  --content <folder>  the content folder (content, or what CONTENT_DIR names)
  --public <folder>   the folder of files served as they are (public)
  --only <text>       only mistakes in files whose path holds this text
  --drafts            drafts too; a build leaves them out
  --todo              what is not read yet, by area and topic
  --list              every kind of mistake and every rule, with a line on each
  --help              this text

How records are written: content/README.md. What each key means: src/schemas/.
Quotations are found again in the source texts by: npm run verify`;

/** `npm run check`: every mistake in the content folder in one run. Returns the exit code. */
async function check(): Promise<number> {
  const options = readOptions({
    options: {
      content: { type: 'string', default: contentRoot() },
      public: { type: 'string', default: PUBLIC_ROOT },
      only: { type: 'string', default: '' },
      drafts: { type: 'boolean', default: false },
      todo: { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if ('problem' in options) {
    console.error(`${options.problem}\n\n${USAGE}`);
    return 1;
  }
  const { content, public: served, only, drafts, todo, list, help } = options.values;
  if (help || list) {
    console.log(help ? USAGE : listMistakes());
    return 0;
  }
  if (todo) {
    const problem = contentProblem('--content', content);
    if (problem !== undefined) {
      console.error(problem);
      return 1;
    }
    const { entries } = await readContent(content, { served, drafts: true });
    console.log(listTodo(entries));
    return 0;
  }
  return (await checkContent(content, { only, served, withDrafts: drafts })) ? 0 : 1;
}

await runAsProgram(check);
