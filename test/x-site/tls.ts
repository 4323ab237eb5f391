import { createHash, X509Certificate } from "node:crypto";
import { generate } from "selfsigned";

const names = ["x.com", "twitter.com", "twimg.com", "lists.example"].flatMap((name) => [name, `*.${name}`]);

export interface Certificate {
  readonly key: string;
  readonly cert: string;
  /** base64 of the sha-256 of the public key: what Chromium's --ignore-certificate-errors-spki-list takes. */
  readonly spki: string;
}

/** A certificate for all of X's names, made for this run and kept nowhere. */
export async function makeCertificate(): Promise<Certificate> {
  const made = await generate([{ name: "commonName", value: "x.com" }], {
    keyType: "ec",
    curve: "P-256",
    algorithm: "sha256",
    notBeforeDate: new Date(Date.now() - 86_400_000),
    notAfterDate: new Date(Date.now() + 30 * 86_400_000),
    extensions: [
      { name: "basicConstraints", cA: false },
      { name: "keyUsage", digitalSignature: true },
      { name: "extKeyUsage", serverAuth: true },
      {
        name: "subjectAltName",
        altNames: [
          ...names.map((value) => ({ type: 2 as const, value })),
          { type: 2 as const, value: "t.co" },
          { type: 2 as const, value: "localhost" },
          { type: 7 as const, ip: "127.0.0.1" },
        ],
      },
    ],
  });
  return { key: made.private, cert: made.cert, spki: spkiOf(made.cert) };
}

function spkiOf(pem: string): string {
  const key = new X509Certificate(pem).publicKey.export({ type: "spki", format: "der" });
  return createHash("sha256").update(key).digest("base64");
}
