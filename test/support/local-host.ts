import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo, LookupFunction } from 'node:net';

/** A server of this machine that stands for a site of the web. */
export interface LocalHost {
  /** The address of a path on a host of a name that is kept for examples. */
  readonly at: (path: string) => string;
  /** Finds every such host on this machine. */
  readonly lookup: LookupFunction;
  readonly close: () => Promise<void>;
}

/** Serves whatever `answer` says. */
export async function localHost(answer: RequestListener): Promise<LocalHost> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    at: (path) => `http://northmere.example:${port}${path}`,
    lookup: (_host, options, done) => {
      if (options.all) done(null, [{ address: '127.0.0.1', family: 4 }]);
      else done(null, '127.0.0.1', 4);
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}
