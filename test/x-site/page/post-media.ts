import { element } from "./element.ts";
import type { PagePost } from "./page-post.ts";

/** The pictures of a post with their alt texts. */
export function pictures(post: PagePost): HTMLElement[] {
  if (post.photos.length === 0) return [];
  const cells = post.photos.map(({ url, alt, isVideo }, at) => {
    const image = element("img", { alt, draggable: "true", src: url, loading: "lazy" });
    const photo = element(
      "div",
      { "data-testid": "tweetPhoto", "aria-label": alt, class: "photo" },
      isVideo ? player(url) : image,
    );
    return element("a", { href: `/${post.handle}/status/${post.id}/photo/${at + 1}`, role: "link" }, photo);
  });
  return [element("div", { class: `photos photos-${Math.min(4, cells.length)}` }, ...cells)];
}

/** Videos stand in a `placementTracking` as advertisements do: that alone does not make one. */
function player(poster: string): HTMLElement {
  const video = element("div", { "data-testid": "videoPlayer" }, element("img", { alt: "", src: poster }));
  return element("div", { "data-testid": "placementTracking" }, video);
}

export function cardView({ card }: PagePost): HTMLElement | undefined {
  if (card === undefined) return undefined;
  const link = element(
    "a",
    { href: card.url, rel: "noopener noreferrer nofollow", target: "_blank", role: "link" },
    element("div", { class: "soft" }, card.domain),
    element("div", {}, card.title),
  );
  return element("div", { "data-testid": "card.wrapper", class: "card" }, link);
}
