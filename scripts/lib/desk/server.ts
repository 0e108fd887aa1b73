import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ArrangementsEntry } from '../../../src/domain/catalogue/entries.ts';
import { placeNamed, nameOfPlace } from '../../../src/domain/desk/work-list.ts';
import { findWords, selectionAt } from '../../../src/domain/desk/selection.ts';
import { plainError } from '../plain-error.ts';
import { act } from './actions.ts';
import { assetsOf, type Assets } from './assets.ts';
import { FIRST_LOOK, firstLookOf, saveTicked } from './first-look.ts';
import { deskAt, firstPlaceOf, groupsOf, type Asked, type Outcome } from './model.ts';
import { deskPage, listPage, plainPage } from './page.ts';
import { slug } from './slug.ts';
import { Store, type DeskFolders } from './store.ts';

/** A desk that is open. */
export interface RunningDesk {
  /** The address to open in a browser; it holds the token that every request must have. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** The most that a form may send, in bytes: many times the longest field. */
const FORM_LIMIT = 1_000_000;

const HEADERS = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  // The address holds the token: it goes to no other site.
  'Referrer-Policy': 'same-origin',
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
};

/** Why a request is refused: a status, and a sentence that says what to do. */
interface Refusal {
  readonly status: number;
  readonly sentence: string;
}

/** What every request is held to. */
export interface Guard {
  readonly port: number;
  readonly token: string;
}

type Asking = Pick<IncomingMessage, 'method' | 'url' | 'headers'>;

/** Why a request is refused; undefined where it may be answered. Only this computer, by this address, may ask. */
export function refusalOf(
  { method = '', url = '', headers }: Asking,
  guard: Guard,
): Refusal | undefined {
  const names = [`127.0.0.1:${guard.port}`, `localhost:${guard.port}`];
  const origins = names.map((name) => `http://${name}`);
  const { host = '', origin, 'sec-fetch-site': site } = headers;
  if (!names.includes(host))
    return {
      status: 403,
      sentence: `Refused: the desk answers only at ${names[0] ?? ''}, and was asked as “${host}”. Open the address that “npm run desk” printed.`,
    };
  if (method !== 'GET' && method !== 'HEAD' && method !== 'POST')
    return { status: 405, sentence: 'Refused: the desk takes GET and POST.' };
  const isForeign = origin !== undefined && !origins.includes(origin);
  const isCross = site !== undefined && site !== 'same-origin' && site !== 'none';
  if (isForeign || isCross || (method === 'POST' && origin === undefined))
    return {
      status: 403,
      sentence: `Refused: the request came from ${origin === undefined ? 'no page of the desk' : `“${origin}”`}. Only the desk’s own pages may ask it. Open the address that “npm run desk” printed.`,
    };
  if (!hasToken(url, guard.token))
    return {
      status: 403,
      sentence:
        'Refused: the address lacks the key of this desk. Open the address that “npm run desk” printed.',
    };
  return undefined;
}

function hasToken(url: string, token: string): boolean {
  const given = Buffer.from(url.split('/')[1]?.split('?')[0] ?? '');
  const wanted = Buffer.from(token);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

async function formIn(request: IncomingMessage): Promise<URLSearchParams | Refusal> {
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('application/x-www-form-urlencoded'))
    return { status: 415, sentence: 'Refused: the desk takes the forms of its own pages.' };
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size <= FORM_LIMIT) parts.push(part);
    // What is too large is heard out, so that whoever sent it hears why; but not without end.
    else if (size > 50 * FORM_LIMIT) break;
  }
  if (size > FORM_LIMIT) {
    return { status: 413, sentence: 'Refused: a form may hold a million bytes.' };
  }
  return new URLSearchParams(Buffer.concat(parts).toString('utf8'));
}

type Answer = { status: number; type: string; body: string | Buffer } | { location: string };

const page = (body: string, status = 200): Answer => ({
  status,
  type: 'text/html; charset=utf-8',
  body,
});

/** Opens the desk on this computer alone. Resolves once it can be visited. Rejects where it cannot listen. */
export async function openDesk(folders: DeskFolders, port = 0): Promise<RunningDesk> {
  const store = new Store(folders);
  const assets = assetsOf();
  await store.refresh();
  // A save that was cut short may have left the lock behind the records.
  await store.mendLock(store.entries.sources.map(({ id }) => id));
  const token = randomBytes(24).toString('base64url');
  const server = createServer((request, response) => {
    const guard = { port: (server.address() as AddressInfo).port, token };
    answerTo(request, store, assets, guard)
      .catch((error: unknown): Answer =>
        page(plainPage('This did not work', plainError(error)), 500),
      )
      .then(
        (answer) => {
          send(request, response, answer);
        },
        () => response.destroy(),
      );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      resolve();
    });
  });
  const { port: actual } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${actual}/${token}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function send(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  if ('location' in answer) {
    response.writeHead(303, { ...HEADERS, Location: answer.location }).end();
    return;
  }
  response.writeHead(answer.status, { ...HEADERS, 'Content-Type': answer.type });
  response.end(request.method === 'HEAD' ? undefined : answer.body);
}

async function answerTo(
  request: IncomingMessage,
  store: Store,
  assets: Assets,
  guard: Guard,
): Promise<Answer> {
  const refusal = refusalOf(request, guard);
  if (refusal)
    return {
      status: refusal.status,
      type: 'text/plain; charset=utf-8',
      body: `${refusal.sentence}\n`,
    };
  const address = URL.parse(`http://desk${request.url ?? ''}`);
  const rest = address?.pathname.split('/').slice(2) ?? [];
  const asset = assets.get(rest.join('/'));
  if (asset) return { status: 200, type: asset.type, body: await asset.body() };
  const base = `/${guard.token}/`;
  if (!address) return page(plainPage('No such page', 'The address cannot be read.'), 404);
  await store.refresh();
  if (rest.join('/') === '') return page(listPage(store, base));
  const [verb, partnership = '', id = ''] = rest;
  if (verb === 'pick') return pick(store, address, partnership, id);
  if (verb !== 'edit')
    return page(plainPage('No such page', 'Go back to the list of records.', base), 404);
  const sent = request.method === 'POST' ? await formIn(request) : undefined;
  if (sent && 'status' in sent)
    return { status: sent.status, type: 'text/plain; charset=utf-8', body: sent.sentence };
  return edit(store, { base, partnership, id, address, sent });
}

/** Does what a form of the desk asks: that of the first look, or of a field. */
const answered = async (store: Store, asked: Asked, sent: URLSearchParams): Promise<Outcome> =>
  sent.get('do') === FIRST_LOOK
    ? { place: asked.place, ...(await saveTicked(store, asked, sent.getAll('tick'))) }
    : act(store, asked, sent);

/** True for a record of which no headline fact is recorded: the desk opens it with the first look. */
const isUntouched = (store: Store, entry: ArrangementsEntry): boolean =>
  groupsOf(store, { entry })[0]?.done === 0;

interface Editing {
  base: string;
  partnership: string;
  id: string;
  address: URL;
  sent: URLSearchParams | undefined;
}

async function edit(
  store: Store,
  { base, partnership, id, address, sent }: Editing,
): Promise<Answer> {
  const query = sent ?? address.searchParams;
  const entry = store.entries.arrangements.find(
    (one) => one.id === id && one.partnership === partnership,
  );
  if (!entry) return page(listPage(store, base, `partnerships/${partnership}/${id}.yaml`), 404);
  const named = address.searchParams.get('body');
  const window = /^[a-z0-9]{8}$/u.exec(query.get('w') ?? '')?.[0];
  const at = named === null ? query.get('at') : `body.${slug(named) || 'new'}`;
  const place = placeNamed(at ?? '') ?? firstPlaceOf(store, entry);
  const isFirst = at === FIRST_LOOK || (at === null && isUntouched(store, entry));
  const source = query.get('source') ?? '';
  const asked: Asked = { partnership, id, place, window: window ?? '', source };
  if (window === undefined || at === null || named !== null) {
    const name = named === null ? '' : `&name=${encodeURIComponent(named)}`;
    return {
      location: `?at=${isFirst ? FIRST_LOOK : nameOfPlace(place)}&w=${window ?? randomBytes(4).toString('hex')}&source=${source}${name}`,
    };
  }
  const told = sent && (await answered(store, asked, sent));
  const shown = await deskAt(store, { ...asked, place: told?.place ?? place });
  if (!shown) return page(listPage(store, base), 404);
  const name = address.searchParams.get('name');
  const desk =
    name !== null && shown.raw === undefined && !shown.isDraft
      ? { ...shown, answers: { ...shown.answers, name } }
      : shown;
  const isRefused =
    (told?.mistakes?.length ?? 0) > 0 || (told?.refused?.length ?? 0) > 0 || told?.clash === true;
  const look = isFirst ? await firstLookOf(store, desk, told) : undefined;
  return page(await deskPage(store, desk, base, told, look), isRefused ? 422 : 200);
}

/** What words of a text are as a quotation, for the script of the page. */
async function pick(store: Store, address: URL, partnership: string, id: string): Promise<Answer> {
  const query = address.searchParams;
  const asked: Asked = {
    partnership,
    id,
    place: placeNamed(query.get('at') ?? '') ?? { kind: 'body', body: 'none' },
    window: '',
    source: query.get('source') ?? '',
  };
  const desk = await deskAt(store, asked);
  const words = query.get('words');
  const selection =
    desk?.text &&
    (words === null
      ? selectionAt(desk.text, Number(query.get('start')), Number(query.get('end')))
      : findWords(desk.text, words));
  return { status: 200, type: 'application/json', body: JSON.stringify(selection ?? null) };
}
