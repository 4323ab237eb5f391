import browser from "webextension-polyfill";
/** `when`: this computer's clock, ms. A past alarm fires at once; one during sleep fires late. */
export async function setAlarm(name: string, when: number | undefined): Promise<void> {
  if (when === undefined) await browser.alarms.clear(name);
  else await browser.alarms.create(name, { when: Math.ceil(when) });
}

/** Call it in the script's first turn: an alarm wakes the worker. */
export function onAlarm(ring: Readonly<Record<string, () => void>>): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (Object.hasOwn(ring, name)) ring[name]?.();
  });
}
