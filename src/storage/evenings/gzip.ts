export async function gzip(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new TextEncoder().encode(text);
  const packed = await through(bytes, new CompressionStream("gzip")).arrayBuffer();
  return new Uint8Array(packed);
}

/** Rejects when the bytes are damaged. */
export function gunzip(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return through(bytes, new DecompressionStream("gzip")).text();
}

function through(bytes: Uint8Array<ArrayBuffer>, stream: CompressionStream | DecompressionStream): Response {
  return new Response(new Blob([bytes]).stream().pipeThrough(stream));
}
