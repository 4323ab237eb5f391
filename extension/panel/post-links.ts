import type { Chat } from "../../src/domain/chat.ts";
import type { Post } from "../../src/domain/post.ts";
import type { PostLinks } from "../../src/ui/panel/panel-model.ts";
import { composeLink, hashtagLink, likeLink, postLink, profileLink } from "../../src/x/links.ts";

/** The panel's ways to X. A reply or a quote begins with the chat's hashtag, which X's composer does not add by itself. */
export function postLinksFor(chat: () => Chat): PostLinks {
  const text = () => ` #${chat().hashtags[0]}`;
  return {
    post: (post) => postLink(post.id, post.author.handle),
    profile: profileLink,
    hashtag: hashtagLink,
    reply: (post) => composeLink({ text: text(), inReplyTo: meant(post).id }),
    quote: (post) => {
      const url = postLink(meant(post).id, meant(post).author?.handle);
      return url === undefined ? undefined : composeLink({ text: text(), url });
    },
    like: (post) => likeLink(meant(post).id),
  };
}

/** Who answers, quotes or likes a repost means the post that was repeated. */
function meant(post: Post): { readonly id: string; readonly author?: Post["author"] } {
  return post.repostOf ?? post;
}
