import type { Chat } from "../../../src/domain/chat/chat.ts";
import { type FoldChange, foldSlices } from "../../../src/domain/mutes/folding/fold-groups.ts";
import { FoldedAccounts, type FoldGuard } from "../../../src/domain/mutes/folding/folded-accounts.ts";
import { isHost, protectorOf } from "../../../src/domain/mutes/protection.ts";
import { foldCase } from "../../../src/domain/post/handle.ts";
import { concernsChat } from "../../../src/domain/search/searched-streams.ts";
import type { Folds, FoldsChange, FoldsKnown } from "../../../src/messages/fold-requests.ts";
import { postsAround, postsOfPage, readPostNames, showsHashtag } from "../../../src/x/dom/read-post-names.ts";
import type { Lifetime } from "../lifetime.ts";
import { searchIn } from "../shown-search.ts";
import { fold, unfold } from "./fold-line.ts";
import type { KnownAccounts } from "./known-accounts.ts";

export interface PostFolding {
  readonly accept: (folds: Folds) => void;
  readonly change: (change: FoldsChange) => boolean;
  readonly known: () => FoldsKnown | undefined;
  readonly isNeeded: () => boolean;
  readonly mayName: (name: string) => boolean;
  readonly lookAgain: () => void;
}

/** Posts that the person opened stay open when X redraws them. */
const mostOpened = 1000;
/** Accounts processed between two turns of X's page: some milliseconds on a slow machine. */
const mostAtOnce = 2000;

/**
 * Folds posts of muted accounts on X's page before they are painted. Without mutes the page is not observed. It
 * measures nothing and sets only an attribute on X's elements.
 */
export function foldPosts(known: KnownAccounts, lifetime: Lifetime, changed: () => void): PostFolding {
  const opened = new Set<string>();
  let accounts = new FoldedAccounts();
  let chats: readonly Chat[] = [];
  let guard = guardOf({ chats });
  let sparedPosts: ReadonlySet<string> = new Set();
  let here: FoldsKnown | undefined;

  const judge = (article: Element): void => {
    const names = readPostNames(article);
    const isMeant =
      names !== undefined &&
      !(names.id !== undefined && opened.has(names.id)) &&
      !(names.id !== undefined && names.reposter === undefined && sparedPosts.has(names.id)) &&
      accounts.means(
        {
          author: known.named(names.author),
          reposter: names.reposter === undefined ? undefined : known.named(names.reposter),
          isOfChat: (chatId) =>
            isOfChat(
              article,
              chats.find(({ id }) => id === chatId),
            ),
        },
        guard,
      );
    if (isMeant) fold(article, () => open(article, names.id));
    else unfold(article);
  };
  const open = (article: Element, id: string | undefined): void => {
    if (id !== undefined && opened.size < mostOpened) opened.add(id);
    unfold(article);
  };
  const lookAgain = (): void => {
    for (const article of postsOfPage(document)) judge(article);
  };
  const observer = new MutationObserver((records) => {
    const touched = new Set<Element>();
    for (const { addedNodes } of records)
      for (const node of addedNodes) for (const article of postsAround(node)) touched.add(article);
    for (const article of touched) judge(article);
  });
  const settle = (facts: Omit<Folds, "groups">): void => {
    ({ chats } = facts);
    here = { version: facts.version, at: facts.at };
    guard = guardOf(facts);
    sparedPosts = new Set(facts.spared?.posts);
    observer.disconnect();
    if (!accounts.isEmpty) observer.observe(document, { childList: true, subtree: true });
    lookAgain();
    changed();
  };
  const applyNext = (into: FoldedAccounts, slices: Slices, facts: Omit<Folds, "groups">): void => {
    if (into !== accounts) return;
    for (let applied = 0; applied < mostAtOnce; ) {
      const next = slices.next();
      if (next.done) {
        settle(facts);
        return;
      }
      into.change(next.value.put, next.value.drop);
      applied += next.value.most;
    }
    lifetime.later(() => applyNext(into, slices, facts), 0);
  };
  lifetime.signal.addEventListener("abort", () => observer.disconnect());

  return {
    accept: ({ groups, ...facts }) => {
      accounts = new FoldedAccounts();
      here = undefined;
      applyNext(accounts, slicesOf({ put: groups, drop: [] }), facts);
    },
    change: (change) => {
      if (change.from !== here?.version) return false;
      here = undefined;
      applyNext(accounts, slicesOf(change), change);
      return true;
    },
    known: () => here,
    isNeeded: () => !accounts.isEmpty,
    mayName: (name) => accounts.mayName(name),
    lookAgain: () => {
      if (!accounts.isEmpty) lookAgain();
    },
  };
}

type Slices = Iterator<FoldChange & { readonly most: number }, void>;

function* slicesOf({ put, drop }: FoldChange): Generator<FoldChange & { readonly most: number }, void> {
  for (const { group, most } of foldSlices(drop, mostAtOnce)) yield { put: [], drop: [group], most };
  for (const { group, most } of foldSlices(put, mostAtOnce)) yield { put: [group], drop: [], most };
}

function guardOf({ chats, ownHandle, spared }: Pick<Folds, "chats" | "ownHandle" | "spared">): FoldGuard {
  const protect = protectorOf({ chats, ...(ownHandle === undefined ? {} : { ownHandle }) });
  return {
    isHost: (account) => isHost(protect({ handle: account.handle })),
    spared: new Set(spared?.accounts),
  };
}

function isOfChat(article: Element, chat: Chat | undefined): boolean {
  if (!chat) return false;
  const search = searchIn(location.href);
  if (search && concernsChat(search.query, chat, undefined)) return true;
  return showsHashtag(article, chat.hashtags.map(foldCase));
}
