import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

/** Texts of files by their paths from the root, so that a test can plant one more. */
export type Sources = ReadonlyMap<string, string>;

const root = path.resolve(import.meta.dirname, "../..");
export const productFolders = ["src", "extension", "popup", "options"];
export const allFolders = [...productFolders, "test", "tools"];

export function readSources(folders: readonly string[], ending = /\.tsx?$/): Sources {
  const files = folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => ending.test(file))
      .map((file) => path.posix.join(folder, file.replaceAll(path.sep, "/"))),
  );
  return new Map(files.map((file) => [file, readFileSync(path.join(root, file), "utf8")]));
}

/** The product's sources with planted files among them. */
export function planted(files: Readonly<Record<string, string>>): Sources {
  return new Map([...product, ...Object.entries(files)]);
}

export const product: Sources = readSources(productFolders);

/** What a file imports: paths from the root, and names of packages. */
export function importsOf(sources: Sources, file: string): readonly string[] {
  return ts
    .preProcessFile(sources.get(file) ?? "", true, true)
    .importedFiles.map(({ fileName }) =>
      fileName.startsWith(".") ? path.posix.join(path.posix.dirname(file), fileName) : fileName,
    );
}

export function isUnder(name: string, prefix: string): boolean {
  return name === prefix || name.startsWith(`${prefix}/`);
}
