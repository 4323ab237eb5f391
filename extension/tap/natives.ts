/**
 * Natives taken before the page's scripts can replace them. Each is called with `apply`, because the page
 * controls the prototypes.
 */
export const apply = Reflect.apply;
export const construct = Reflect.construct;
export const stringify = JSON.stringify;
export const addListener = EventTarget.prototype.addEventListener;
export const dispatch = EventTarget.prototype.dispatchEvent;
export const getHeader = XMLHttpRequest.prototype.getResponseHeader;
export const readHeader = Headers.prototype.get;
export const cloneResponse = Response.prototype.clone;
export const readText = Response.prototype.text;
export const thenOf = Promise.prototype.then;
export const toText = String;
export const Address = URL;
export const NativeStorageEvent = StorageEvent;
export const NativeMouseEvent = MouseEvent;
export const NativeRequest = Request;
export const NativePromise = Promise;
export const NativeXhr = XMLHttpRequest;

export const readStatus = getterOf(XMLHttpRequest.prototype, "status");
export const readResponse = getterOf(XMLHttpRequest.prototype, "response");
export const readResponseType = getterOf(XMLHttpRequest.prototype, "responseType");
export const readResponseText = getterOf(XMLHttpRequest.prototype, "responseText");

/** The getter, wherever it is on the chain; a plain read where another extension left an object without one. */
function getterOf(prototype: object, name: string): (this: Record<string, unknown>) => unknown {
  for (let owner: object | null = prototype; owner; owner = Object.getPrototypeOf(owner)) {
    const getter = Object.getOwnPropertyDescriptor(owner, name)?.get;
    if (getter) return getter;
  }
  return function readPlainly() {
    return this[name];
  };
}
