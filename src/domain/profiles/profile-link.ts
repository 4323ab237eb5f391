import type { Chat } from "../chat/chat.ts";
import { wording } from "../words/wording.ts";
import { longestProfile, type ProfileReading, profileFile, readProfileFile } from "./profile-file.ts";
import { longestFragment, profilePrefix } from "./profile-fragment.ts";

/** Never sent to a server. If too long, it omits the house rules' sentences. */
export function profileFragment(chat: Chat): string {
  const whole = fragmentOf(chat);
  if (whole.length <= longestFragment) return whole;
  const { houseRules: _, ...bare } = chat;
  return fragmentOf(bare);
}

function fragmentOf(chat: Chat): string {
  const compact = JSON.stringify(JSON.parse(profileFile(chat)));
  return `${profilePrefix}${encodeURIComponent(compact.replace(/\p{Surrogate}/gu, "\ufffd")).replace(/[()'!*]/g, percentEncoded)}`;
}

/** Messages end a link at these characters. */
function percentEncoded(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** A link or a file's text; undefined if empty. */
export function readPastedProfile(pasted: string): ProfileReading | undefined {
  const text = pasted.trim();
  if (text === "") return undefined;
  const at = text.indexOf(`#${profilePrefix}`);
  if (at >= 0) return readProfileFragment(text.slice(at + 1));
  if (text.startsWith("{") || text.length > longestProfile) return readProfileFile(text);
  return {
    ok: false,
    problem: wording(/^(?:https?:\/\/)?[\w.-]+\/\S*$/.test(text) ? "profileLinkBare" : "profileOther"),
  };
}

export function readProfileFragment(fragment: string): ProfileReading {
  if (fragment.length > longestProfile) return { ok: false, problem: wording("profileTooLarge") };
  const [encoded = ""] = fragment.slice(profilePrefix.length).split(/[\s&]/u);
  try {
    return readProfileFile(decodeURIComponent(encoded));
  } catch (error) {
    if (error instanceof URIError) return { ok: false, problem: wording("profileCut") };
    throw error;
  }
}
