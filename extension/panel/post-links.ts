import { versionIdOf } from "../../src/domain/post.ts";
import type { PostLinks } from "../../src/ui/panel/panel-model.ts";
import { hashtagLink, likeLink, postLink, profileLink } from "../../src/x/links.ts";

/** The panel's ways to X. Who likes a repost means the post that was repeated. */
export const postLinks: PostLinks = {
  post: (post) => postLink(versionIdOf(post), post.author.handle),
  profile: profileLink,
  hashtag: hashtagLink,
  like: (post) => likeLink(post.repostOf?.id ?? versionIdOf(post)),
};
