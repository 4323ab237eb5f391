import type { VNode } from "preact";
import { useState } from "preact/hooks";
import type { Media } from "../../../domain/post/post.ts";
import { calmText } from "../../../domain/text/calm-text.ts";
import { words } from "../../../words/words.ts";
import { Icon } from "../../parts/icon.tsx";
import { LongText } from "../../parts/long-text.tsx";

interface MediaProps {
  readonly media: readonly Media[];
  /** The post on X, where films play; without it they are no links. */
  readonly href: string | undefined;
  readonly open: (picture: Media) => void;
}

/** A post's pictures with their descriptions, of a fixed height so that loading moves nothing. */
export function MediaStrip({ media, href, open }: MediaProps): VNode {
  const described = media.filter((one) => one.altText !== undefined && one.altText.trim() !== "");
  return (
    <figure class={`media count-${Math.min(media.length, 4)}`}>
      <div class="pictures">
        {media.map((one) => (
          <Picture key={one.imageUrl} media={one} href={href} open={open} />
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

const names = {
  photo: { described: "mediaPhoto", plain: "mediaPhotoPlain", missing: "mediaPhotoMissing" },
  video: { described: "mediaVideoOnX", plain: "mediaVideoOnXPlain", missing: "mediaVideoMissing" },
  gif: { described: "mediaGifOnX", plain: "mediaGifOnXPlain", missing: "mediaGifMissing" },
} as const;

interface PictureProps extends Omit<MediaProps, "media"> {
  readonly media: Media;
}

function Picture({ media, href, open }: PictureProps): VNode {
  const [failed, setFailed] = useState(false);
  const { described, plain, missing } = names[media.kind];
  const label = media.altText ? words(described, { description: calmText(media.altText) }) : words(plain);
  const inside = (
    <>
      {failed ? (
        <span class="missing">{words(missing)}</span>
      ) : (
        <img
          src={pictureOfSize(media.imageUrl, "small")}
          alt=""
          loading="lazy"
          decoding="async"
          onError={() => setFailed(true)}
        />
      )}
      {media.kind !== "photo" && (
        <span class="kind">
          <Icon name="play" />
          {words(media.kind === "gif" ? "mediaKindGif" : "mediaKindVideo")}
        </span>
      )}
    </>
  );
  if (media.kind === "photo")
    return (
      <button type="button" class="picture" aria-label={label} onClick={() => open(media)}>
        {inside}
      </button>
    );
  if (href === undefined) return <span class="picture">{inside}</span>;
  return (
    <a class="picture" href={href} target="_blank" rel="noopener noreferrer" aria-label={label}>
      {inside}
    </a>
  );
}

export function pictureOfSize(address: string, size: "small" | "large"): string {
  const url = new URL(address);
  if (url.hostname === "pbs.twimg.com" && url.pathname.startsWith("/media/"))
    url.searchParams.set("name", size);
  return url.href;
}
