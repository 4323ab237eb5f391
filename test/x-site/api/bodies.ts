import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Answer, textAnswer } from "./answer.ts";

/** Which operation a captured file answers, by the beginning of its name; the longest match decides. */
const operationOf: Readonly<Record<string, string>> = {
  search: "SearchTimeline",
  home: "HomeTimeline",
  list: "ListLatestTweetsTimeline",
  "tweet-detail": "TweetDetail",
  "user-tweets": "UserTweets",
  "user-tweets-and-replies": "UserTweetsAndReplies",
  "notifications-all": "notifications/all",
  "notifications-device-follow": "notifications/device_follow",
  "search-rest": "search/adaptive",
};

/** Answers with whole captured bodies, each operation's files in turn; undefined where there is none. */
export type Bodies = (operation: string) => Answer | undefined;

/** The bodies of a folder, served as they are. Throws when the folder is not there. */
export function bodiesIn(folder: string): Bodies {
  if (!existsSync(folder)) throw new Error(`no folder of bodies: ${folder}`);
  const files = new Map<string, string[]>();
  for (const name of readdirSync(folder).filter(isBody).sort()) {
    const operation = operationOf[name.replace(/^made-|\..*$/g, "")];
    if (operation !== undefined) files.set(operation, [...(files.get(operation) ?? []), name]);
  }
  const turns = new Map<string, number>();
  return (operation) => {
    const names = files.get(operation) ?? [];
    const turn = turns.get(operation) ?? 0;
    turns.set(operation, turn + 1);
    const name = names[turn % names.length];
    if (name === undefined) return undefined;
    return textAnswer(200, readFileSync(path.join(folder, name), "utf8"), "application/json; charset=utf-8");
  };
}

function isBody(name: string): boolean {
  return name.endsWith(".json") && !name.startsWith("error-");
}
