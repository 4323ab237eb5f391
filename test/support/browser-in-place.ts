/**
 * Stands for webextension-polyfill, which refuses to load outside an extension: what a test put in place of `chrome` at
 * the time of the call.
 */
// biome-ignore lint/style/noDefaultExport: as the package exports it.
export default new Proxy({}, { get: (_, name) => Reflect.get(chrome, name) });
