export type Encoding = "utf-8" | "utf-16le" | "utf-16be";

const sampleLength = 4096;
const mostlyZero = 0.3;

/**
 * By byte order mark, else UTF-16 by zero bytes beside ASCII letters. System code pages are indistinguishable,
 * so lines with lost letters are reported.
 */
export function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  const sample = bytes.subarray(0, sampleLength);
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries())
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > (sample.length / 2) * mostlyZero && even < odd / 10) return "utf-16le";
  return even > (sample.length / 2) * mostlyZero && odd < even / 10 ? "utf-16be" : "utf-8";
}
