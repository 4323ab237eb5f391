import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { calmText } from "../../domain/calm-text.ts";
import type { Media } from "../../domain/post.ts";
import { Icon } from "../base/icon.tsx";
import { LongText } from "../base/long-text.tsx";

/** A post's pictures, small and of a fixed height, so that nothing moves when they come; each with its description. */
export function MediaStrip({
  media,
  href,
}: {
  readonly media: readonly Media[];
  readonly href: string | undefined;
}): VNode {
  const described = media.filter((one) => one.altText !== undefined && one.altText.trim() !== "");
  return (
    <figure class={`media count-${Math.min(media.length, 4)}`}>
      <div class="pictures">
        {media.map((one) => (
          <Picture key={one.imageUrl} media={one} href={href} />
        ))}
      </div>
      {described.length > 0 && (
        <figcaption>
          {described.map((one) => (
            <LongText key={one.imageUrl} text={calmText(one.altText ?? "")} longerThan={110} lines={2} />
          ))}
        </figcaption>
      )}
    </figure>
  );
}

const names = { photo: "Picture", video: "Video", gif: "Animated picture" } as const;

/** Without an address of its post (`href`), the picture leads nowhere. */
function Picture({ media, href }: { readonly media: Media; readonly href: string | undefined }): VNode {
  const [failed, setFailed] = useState(false);
  const label = `${names[media.kind]} on X${media.altText ? `: ${calmText(media.altText)}` : ", without a description"}`;
  const inside = (
    <>
      {failed ? (
        <span class="missing">{names[media.kind]}: open on X</span>
      ) : (
        <img
          src={smallImage(media.imageUrl)}
          alt=""
          loading="lazy"
          decoding="async"
          onError={() => setFailed(true)}
        />
      )}
      {media.kind !== "photo" && (
        <span class="kind">
          <Icon name="play" />
          {media.kind === "gif" ? "GIF" : "video"}
        </span>
      )}
    </>
  );
  if (href === undefined) return <span class="picture">{inside}</span>;
  return (
    <a class="picture" href={href} target="_blank" rel="noopener noreferrer" aria-label={label}>
      {inside}
    </a>
  );
}

/** X's image host gives a small size by name; what it is not asked for it does not send. */
function smallImage(address: string): string {
  const url = new URL(address);
  if (url.hostname === "pbs.twimg.com" && url.pathname.startsWith("/media/"))
    url.searchParams.set("name", "small");
  return url.href;
}
