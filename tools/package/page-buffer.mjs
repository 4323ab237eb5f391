/**
 * All that csv-stringify's build for Node asks of Buffer; its build for browsers brings a whole one, 26 kB.
 */
export const Buffer = {
  isBuffer: () => false,
  /** @param {readonly number[]} bytes */
  from: (bytes) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(new Uint8Array(bytes)),
};
