import type { HandOver } from "./bridge.ts";
import { attempt, listenBefore } from "./chain.ts";
import {
  addListener,
  apply,
  getHeader,
  NativeXhr,
  readResponse,
  readResponseText,
  readResponseType,
  readStatus,
  stringify,
  toText,
} from "./natives.ts";
import { readRequestBody, recogniseRequest, type TimelineRequest, toMessage } from "./requests.ts";

export function watchXhr(handOver: HandOver, afterPage: (work: () => void) => void): void {
  const requests = new WeakMap<object, TimelineRequest>();
  const prototype = NativeXhr.prototype;

  listenBefore(prototype, "open", (xhr, [method, address]) => {
    if (!(xhr instanceof NativeXhr)) return;
    const request = recogniseRequest(method, address);
    if (request) requests.set(xhr, request);
    else requests.delete(xhr);
  });

  listenBefore(prototype, "setRequestHeader", (xhr, [name]) => {
    if (!(xhr instanceof NativeXhr)) return;
    const request = requests.get(xhr);
    if (request && toText(name).toLowerCase() === "x-twitter-polling") request.polling = true;
  });

  listenBefore(prototype, "send", (xhr, [body]) => {
    if (!(xhr instanceof NativeXhr)) return;
    const request = requests.get(xhr);
    if (!request) return;
    requests.delete(xhr);
    const requestBody = readRequestBody(body);
    if (requestBody !== undefined) request.requestBody = requestBody;
    const ended = (): void => attempt(() => passOnResponse(xhr, request, handOver, afterPage));
    apply(addListener, xhr, ["loadend", ended, { once: true }]);
  });
}

function passOnResponse(
  xhr: XMLHttpRequest,
  request: TimelineRequest,
  handOver: HandOver,
  afterPage: (work: () => void) => void,
): void {
  const status = Number(apply(readStatus, xhr, []));
  // 0: an aborted request or a failed network, without an answer of X.
  if (status === 0) return;
  const readBody = bodyReaderOf(xhr);
  const names = ["x-rate-limit-limit", "x-rate-limit-remaining", "x-rate-limit-reset", "date"];
  const headers = new Map(names.map((name) => [name, apply(getHeader, xhr, [name])]));
  afterPage(() =>
    handOver(toMessage(request, { status, header: (name) => headers.get(name) ?? null }, readBody())),
  );
}

function bodyReaderOf(xhr: XMLHttpRequest): () => string {
  const type = apply(readResponseType, xhr, []);
  if (type === "" || type === "text") {
    const text = toText(apply(readResponseText, xhr, []));
    return () => text;
  }
  const response = type === "json" ? apply(readResponse, xhr, []) : null;
  return () => (response === null ? "" : stringify(response));
}
