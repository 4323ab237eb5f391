import { versionIdOf } from "../../src/domain/post/post.ts";
import type { PostLinks } from "../../src/ui/panel/state/panel-model.ts";
import { hashtagLink, isOnX, likeLink, postLink, profileLink } from "../../src/x/links.ts";

export const postLinks: PostLinks = {
  post: (post) => postLink(versionIdOf(post), post.author.handle),
  postWithId: (id) => postLink(id),
  profile: profileLink,
  hashtag: hashtagLink,
  isOnX,
  like: (post) => likeLink(post.repostOf?.id ?? versionIdOf(post)),
};
