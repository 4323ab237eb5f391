import { createSecureServer, type Http2SecureServer } from "node:http2";
import type { AddressInfo, Socket } from "node:net";
import { bundlePage } from "./bundle.ts";
import { handle } from "./http.ts";
import type { XSite, XSiteOptions } from "./options.ts";
import { controlOf, makeState } from "./state.ts";
import { makeCertificate } from "./tls.ts";

export type { RequestRecord, SiteControl, XSite, XSiteOptions } from "./options.ts";

/** Starts the stand-in for X on a free port of loopback. The browser must be told that X's names are there. */
export async function startXSite(options: XSiteOptions): Promise<XSite> {
  const [certificate, page] = await Promise.all([makeCertificate(), bundlePage()]);
  const state = makeState(options);
  const server = createSecureServer({ allowHTTP1: true, key: certificate.key, cert: certificate.cert });
  server.on("request", (request, response) => {
    handle(request, response, { state, page }).catch((error: unknown) => {
      console.error("the stand-in failed", request.url, error);
      response.stream?.close();
    });
  });
  const close = closer(server);
  await listen(server, options.port ?? 0);
  return {
    port: (server.address() as AddressInfo).port,
    spki: certificate.spki,
    certificate: certificate.cert,
    clock: state.clock,
    evening: options.evening,
    requests: state.requests,
    pages: state.pages,
    served: () =>
      new Set(
        [...state.requests, ...state.pages.flatMap(({ streamed }) => streamed ?? [])].flatMap(
          ({ ids }) => ids,
        ),
      ),
    published: () => state.world.published(),
    control: controlOf(state),
    close,
  };
}

function listen(server: Http2SecureServer, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
}

/** Ends open connections too: a browser keeps them. */
function closer(server: Http2SecureServer): () => Promise<void> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("error", () => sockets.delete(socket));
    socket.on("close", () => sockets.delete(socket));
  });
  server.on("sessionError", () => undefined);
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
}
