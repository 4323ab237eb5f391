import type { Catalogue, CatalogueMessage } from "./catalogue-source.ts";

const form = /_(zero|one|two|few|many|other)$/;

/**
 * What is wrong with a catalogue, a line for each fault, with the key. The reference (English) says which messages
 * there are and which values each is given.
 */
export function catalogueFaults(catalogue: Catalogue, reference: Catalogue = catalogue): string[] {
  const language = catalogue.catalogueLanguage?.message;
  if (language === undefined) return ["catalogueLanguage: missing, so its plurals are unknown"];
  return [
    ...missing(catalogue, reference),
    ...Object.keys(catalogue)
      .filter((key) => !isKnown(key, reference))
      .map((key) => `${key}: not a message of the reference`),
    ...pluralFaults(catalogue, language),
    ...Object.entries(catalogue).flatMap(([key, entry]) => messageFaults(key, entry, reference)),
  ];
}

function missing(catalogue: Catalogue, reference: Catalogue): string[] {
  const wanted = Object.keys(reference).filter((key) => !form.test(key) || key.endsWith("_other"));
  return wanted.filter((key) => !Object.hasOwn(catalogue, key)).map((key) => `${key}: missing`);
}

function isKnown(key: string, reference: Catalogue): boolean {
  return Object.hasOwn(reference, form.test(key) ? key.replace(form, "_other") : key);
}

function pluralFaults(catalogue: Catalogue, language: string): string[] {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const bases = new Set(
    Object.keys(catalogue)
      .filter((key) => form.test(key))
      .map((key) => key.replace(form, "")),
  );
  return [...bases].flatMap((base) => [
    ...forms
      .filter((one) => !Object.hasOwn(catalogue, `${base}_${one}`))
      .map((one) => `${base}: the plural "${one}" is missing`),
    ...[...form.source.matchAll(/[a-z]{2,}/g)]
      .map(([one]) => one)
      .filter((one) => !forms.some((known) => known === one) && Object.hasOwn(catalogue, `${base}_${one}`))
      .map((one) => `${base}_${one}: ${language} has no plural "${one}"`),
    ...(Object.hasOwn(catalogue, base) ? [`${base}: is both a plural and a message of its own`] : []),
  ]);
}

function messageFaults(key: string, entry: CatalogueMessage, reference: Catalogue): string[] {
  const faults: string[] = [];
  const declared = namesOf(entry);
  const expected = namesOf(reference[form.test(key) ? key.replace(form, "_other") : key]);
  const used = new Set([...entry.message.matchAll(/\$([a-zA-Z0-9_@]+)\$/g)].map(([, name = ""]) => name));
  if (entry.message.trim() === "") faults.push(`${key}: empty`);
  if (entry.message !== entry.message.trim())
    faults.push(`${key}: begins or ends with a space, as glued texts do`);
  if (/<\/?[a-z][^<>]*>|<!--|&[a-z]+;|&#/i.test(entry.message))
    faults.push(`${key}: markup, which would be shown as text`);
  if (!/^[a-z][a-zA-Z0-9]*$/.test(key.replace(form, ""))) faults.push(`${key}: not in camelCase`);
  if (/\$[1-9]/.test(entry.message)) faults.push(`${key}: a number in place of a placeholder's name`);
  for (const name of used)
    if (!declared.includes(name)) faults.push(`${key}: the placeholder $${name}$ is unknown`);
  for (const name of declared) {
    if (!used.has(name) && !form.test(key)) faults.push(`${key}: the placeholder $${name}$ is not used`);
    if (!expected.includes(name)) faults.push(`${key}: the placeholder $${name}$ is one too many`);
  }
  for (const name of expected)
    if (!declared.includes(name)) faults.push(`${key}: the placeholder $${name}$ is missing`);
  if (form.test(key) && !declared.includes("count")) faults.push(`${key}: a plural without $count$`);
  if (!form.test(key) && declared.includes("count")) faults.push(`${key}: $count$ without a plural`);
  declared.sort().forEach((name, index) => {
    if (entry.placeholders?.[name]?.content !== `$${index + 1}`)
      faults.push(
        `${key}: the placeholder $${name}$ is not $${index + 1}: they are numbered by the order of names`,
      );
  });
  return faults;
}

function namesOf(entry: CatalogueMessage | undefined): string[] {
  return Object.keys(entry?.placeholders ?? {});
}
