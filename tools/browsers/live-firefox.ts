import { type ChildProcess, spawn } from "node:child_process";
import { writeFile } from "node:fs/promises";
import net, { type AddressInfo } from "node:net";
import path from "node:path";
import { foundBrowser } from "../setup/browsers.mjs";
import { PlainError } from "../setup/plain-error.mjs";
import { lastingProfile } from "./lasting-profile.ts";
import { waitUntil } from "./panel-view.ts";

const preferences = {
  "devtools.debugger.remote-enabled": true,
  "devtools.debugger.prompt-connection": false,
  "devtools.chrome.enabled": true,
};

/**
 * Opens the real X in a Firefox with a profile that stays. The add-on is installed as about:debugging does it,
 * over Firefox's own debugging protocol, and the connection is closed again: nobody but the person drives.
 * Gives the running browser.
 */
export async function openLiveFirefox(extension: string, url: string): Promise<ChildProcess> {
  const profile = await lastingProfile("firefox");
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${value});\n`,
  );
  await writeFile(path.join(profile, "user.js"), lines.join(""));
  const port = await freePort();
  const browser = spawn(
    foundBrowser("firefox"),
    ["-no-remote", "-profile", profile, "-start-debugger-server", String(port), url],
    { stdio: "ignore" },
  );
  await installAddon(await connect(port), extension);
  return browser;
}

async function freePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function connect(port: number): Promise<net.Socket> {
  return waitUntil(() => tryToConnect(port), "Firefox did not open its debugger; is it open already?", 60);
}

function tryToConnect(port: number): Promise<net.Socket | undefined> {
  return new Promise((resolve) => {
    const socket = net.connect(port, "127.0.0.1", () => resolve(socket));
    socket.once("error", () => resolve(undefined));
  });
}

interface Packet {
  readonly from?: string;
  readonly error?: string;
  readonly message?: string;
  readonly applicationType?: string;
  readonly addonsActor?: string;
}

/** The protocol's packets are `LENGTH:JSON`; each actor answers its requests in order. */
async function installAddon(socket: net.Socket, addonPath: string): Promise<void> {
  const answers = packetsOf(socket);
  const ask = async (packet: object) => {
    const text = JSON.stringify(packet);
    socket.write(`${Buffer.byteLength(text)}:${text}`);
    const { value } = await answers.next();
    if (!value || value.error) throw new PlainError(`Firefox did not take the add-on: ${value?.message}.`);
    return value;
  };
  await answers.next();
  const { addonsActor } = await ask({ to: "root", type: "getRoot" });
  await ask({ to: addonsActor, type: "installTemporaryAddon", addonPath });
  socket.end();
}

async function* packetsOf(socket: net.Socket): AsyncGenerator<Packet, undefined> {
  let bytes = Buffer.alloc(0);
  for await (const chunk of socket) {
    bytes = Buffer.concat([bytes, chunk as Buffer]);
    for (let packet = takePacket(bytes); packet; packet = takePacket(bytes)) {
      bytes = packet.rest;
      yield JSON.parse(packet.text) as Packet;
    }
  }
  return undefined;
}

function takePacket(bytes: Buffer<ArrayBuffer>): { text: string; rest: Buffer<ArrayBuffer> } | undefined {
  const colon = bytes.indexOf(":");
  const start = colon + 1;
  const end = start + Number(bytes.subarray(0, Math.max(0, colon)).toString());
  if (colon < 0 || bytes.length < end) return undefined;
  return { text: bytes.subarray(start, end).toString(), rest: bytes.subarray(end) };
}
