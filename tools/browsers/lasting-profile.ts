import { mkdir } from "node:fs/promises";
import os from "node:os";
import path from "node:path";

/** The folder of the profile that stays for a browser beside the real X; made when it is not there. */
export async function lastingProfile(browser: string): Promise<string> {
  const folder = path.join(dataFolder(), `${browser}-profile`);
  await mkdir(folder, { recursive: true });
  return folder;
}

/** Where programs of this system keep what is a person's own. */
function dataFolder(): string {
  if (process.platform === "darwin") return path.join(os.homedir(), "Library/Application Support/Chatside");
  if (process.platform === "win32") {
    return path.join(process.env.LOCALAPPDATA ?? path.join(os.homedir(), "AppData/Local"), "Chatside");
  }
  return path.join(process.env.XDG_DATA_HOME ?? path.join(os.homedir(), ".local/share"), "chatside");
}
