import browser from "webextension-polyfill";

/** The blue of the panel in the light, white on it: more than 4.5 to 1. */
const ground = "#0a5fc6";
const most = 99;

/** A number on the toolbar's button, with what it counts in the tooltip; none for 0. */
export async function showBadge(count: number, title: string): Promise<void> {
  const { action } = browser;
  await action.setBadgeText({ text: count === 0 ? "" : count > most ? `${most}+` : String(count) });
  await action.setTitle({ title });
  if (count === 0) return;
  await action.setBadgeBackgroundColor({ color: ground });
  await action.setBadgeTextColor?.({ color: "#ffffff" });
}
