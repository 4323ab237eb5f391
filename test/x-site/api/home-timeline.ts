import { firstIdAt } from "../../../src/domain/post/snowflake.ts";
import type { SitePost } from "../evening.ts";
import { decodeCursor } from "../wire/cursor.ts";
import { conversationEntry, type Entry, promotedEntry, tweetEntry } from "../wire/entries.ts";
import { plainPage } from "../wire/timeline.ts";
import { type Answer, jsonAnswer } from "./answer.ts";
import { cursorsOf, type Moment, pageOf, sizeOf, textVariable, type Variables } from "./site.ts";

/** HomeLatestTimeline: everything of the people followed, newest first. */
export function homeLatestTimeline(variables: Variables, moment: Moment): Answer {
  return answer(variables, moment, (page) =>
    page.map((post) => tweetEntry(post, moment, "following_latest")),
  );
}

/** HomeTimeline ("For you"): the same people, with conversations drawn together and advertisements between. */
export function homeTimeline(variables: Variables, moment: Moment): Answer {
  return answer(variables, moment, (page) => withPromoted(drawnTogether(page, moment), moment));
}

function answer(variables: Variables, moment: Moment, entriesOf: (page: SitePost[]) => Entry[]): Answer {
  const cursor = decodeCursor(textVariable(variables, "cursor") ?? "");
  const { world, now } = moment;
  const followed = world.published().filter((post) => !post.promoted && isShown(post, moment));
  const page = pageOf(followed.toReversed(), cursor, sizeOf(variables, moment));
  const { instructions, ids } = plainPage(entriesOf(page), cursorsOf(page, cursor, firstIdAt(now)), now);
  return jsonAnswer({ data: { home: { home_timeline_urt: { instructions } } } }, ids);
}

function isShown(post: SitePost, { world, account }: Moment): boolean {
  const author = world.person(post.authorId);
  return author.followed === true || author.handle.toLowerCase() === account.toLowerCase();
}

/** A reply stands below what it answers, in one module; a post is not shown twice. */
function drawnTogether(page: readonly SitePost[], moment: Moment): Entry[] {
  const shown = new Set<string>();
  const entries: Entry[] = [];
  for (const post of page) {
    if (shown.has(post.id)) continue;
    const parent = post.replyTo === undefined ? undefined : moment.world.post(post.replyTo);
    const together = [parent, post].filter((one) => one !== undefined && !shown.has(one.id)) as SitePost[];
    for (const { id } of together) shown.add(id);
    entries.push(
      together.length > 1
        ? conversationEntry(`home-conversation-${parent?.id}`, together, moment, "for_you_in_network")
        : tweetEntry(post, moment, "for_you_in_network", socialContext(post, moment)),
    );
  }
  return entries;
}

function socialContext(post: SitePost, { world }: Moment): Record<string, Record<string, string>> {
  if (post.repostOf === undefined) return {};
  const text = `${world.person(post.authorId).name} reposted`;
  return { socialContext: { type: "TimelineGeneralContext", contextType: "Follow", text } };
}

function withPromoted(entries: readonly Entry[], moment: Moment): Entry[] {
  const promoted = moment.world.published().filter((post) => post.promoted);
  return entries.flatMap((entry, at) => {
    const paid = at % 8 === 4 ? promoted[Math.floor(at / 8) % Math.max(1, promoted.length)] : undefined;
    return paid === undefined ? [entry] : [entry, promotedEntry(paid, moment)];
  });
}
