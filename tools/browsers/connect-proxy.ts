import http from "node:http";
import net, { type AddressInfo, type Socket } from "node:net";
import type { Duplex } from "node:stream";

export interface ConnectProxy {
  readonly port: number;
  /** What was asked for outside of X's hosts, and refused. */
  readonly refused: readonly string[];
  close(): void;
}

/** X's hosts, and one for a list of mutes. */
const ledHosts = /(?:^|\.)(?:x\.com|twitter\.com|twimg\.com|lists\.example)$/;

/** A proxy on loopback through which Firefox reaches the stand-in under X's names, and nothing else. */
export async function startConnectProxy(standInPort: number): Promise<ConnectProxy> {
  const refused: string[] = [];
  const sockets = new Set<Duplex>();
  const server = http.createServer((request, response) => {
    refused.push(request.url ?? "");
    response.writeHead(403).end();
  });
  server.on("connect", (request, socket: Duplex, head: Buffer) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    const host = (request.url ?? "").split(":")[0] ?? "";
    if (ledHosts.test(host)) tunnel(socket, head, standInPort);
    else {
      refused.push(request.url ?? "");
      socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () => {
    server.close();
    for (const socket of sockets) socket.destroy();
  };
  return { port: (server.address() as AddressInfo).port, refused, close };
}

function tunnel(socket: Duplex, head: Buffer, port: number): void {
  const upstream: Socket = net.connect(port, "127.0.0.1", () => {
    socket.write("HTTP/1.1 200 OK\r\n\r\n");
    upstream.write(head);
    upstream.pipe(socket);
    socket.pipe(upstream);
  });
  // A browser that closes resets its connections: that ends the tunnel and is no fault.
  upstream.on("error", () => socket.destroy());
  socket.on("error", () => upstream.destroy());
  socket.on("close", () => upstream.destroy());
}
