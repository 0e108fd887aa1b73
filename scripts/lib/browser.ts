import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type BrowserServer } from 'playwright-core';

const MODULES = fileURLToPath(new URL('../../node_modules', import.meta.url));

/** Names under which systems install Chromium or a browser made from it. */
const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** Places where it is installed outside the search path. */
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Arguments that let it start as root in a container, without any network requests. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Tells the packaged browser to use the fonts that come with it, wherever it was unpacked. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">fonts</dir></fontconfig>
`;

/** A browser program, and what its environment needs beyond ours. */
interface BrowserProgram {
  readonly path: string;
  readonly env: NodeJS.ProcessEnv;
}

/** Returns the path of the browser that this machine has, if it has one. */
function systemBrowser(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = COMMANDS.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...PLACES].find((path) => existsSync(path));
}

/** Calls `action` with the folder for temporary files set to `folder`. Returns what it returns. */
async function withTemporaryFolder<T>(folder: string, action: () => Promise<T>): Promise<T> {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    return await action();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

/**
 * Unpacks the browser that comes as a package into `folder`, where it is kept for the next run.
 * It is unpacked beside the folder and then renamed, so that a run cut short leaves no half browser.
 */
async function unpack(folder: string): Promise<void> {
  const { default: packaged, inflate } = await import('@sparticuz/chromium');
  await mkdir(join(folder, '..'), { recursive: true });
  const draft = await mkdtemp(`${folder}-`);
  await withTemporaryFolder(draft, async () => {
    await packaged.executablePath();
    await inflate(join(MODULES, '@sparticuz', 'chromium', 'bin', 'al2023.tar.br'));
  });
  await writeFile(join(draft, 'fonts.conf'), FONTS);
  await rename(draft, folder).catch(async (error: unknown) => {
    await rm(draft, { recursive: true });
    // Another run may have been quicker.
    if (!existsSync(folder)) throw error;
  });
}

/** Returns the packaged browser, with libraries and fonts that a bare system may lack. */
async function packagedBrowser(): Promise<BrowserProgram> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No browser found. Install Chromium or Chrome, or set CHROMIUM_PATH.');
  }
  const folder = join(MODULES, '.cache', 'chromium');
  if (!existsSync(folder)) await unpack(folder);
  const libraries = [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH];
  return {
    path: join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: libraries.filter(Boolean).join(delimiter),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
}

/** Returns the browser to test and measure with: `CHROMIUM_PATH`, else the system's, else the packaged one. */
async function findBrowser(): Promise<BrowserProgram> {
  const path = process.env.CHROMIUM_PATH ?? systemBrowser();
  return path === undefined ? packagedBrowser() : { path, env: {} };
}

/** Starts a browser that several programs can share. Resolves when it takes connections. */
export async function startBrowser(): Promise<BrowserServer> {
  const { path, env } = await findBrowser();
  return chromium.launchServer({
    executablePath: path,
    headless: true,
    args: FLAGS,
    env: { ...process.env, ...env },
  });
}
