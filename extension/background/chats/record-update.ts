import { newsAfter } from "../../../src/domain/news.ts";
import { changeSettings } from "../../../src/storage/settings.ts";
import { extensionVersion } from "../../platform/lifecycle.ts";
import { withRoom } from "../storage/with-room.ts";
import { settingsChanged } from "./profile.ts";

/** On the disk at once: the worker may end before a panel opens. */
export async function recordUpdate(from: string): Promise<void> {
  const newsOf = newsAfter(from, extensionVersion());
  if (newsOf === undefined) return;
  const changed = await withRoom((open) => changeSettings(open, { newsOf }));
  if (changed) settingsChanged(changed);
}
