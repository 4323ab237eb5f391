import browser from "webextension-polyfill";

const names: ReadonlySet<string | undefined> = new Set(["open-panel", "_execute_sidebar_action"]);

/**
 * The keys that open the panel, such as "Alt+Shift+Y". Empty where another extension had them first or the person took them
 * away; undefined where the browser has no such keys.
 */
export async function readShortcut(): Promise<string | undefined> {
  const commands = (await browser.commands?.getAll()) ?? [];
  const command = commands.find(({ name }) => names.has(name));
  return command && (command.shortcut ?? "");
}
