import type { VNode } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Media, Post } from "../../../domain/post/post.ts";
import { calmText } from "../../../domain/text/calm-text.ts";
import { words } from "../../../words/words.ts";
import { Icon } from "../../parts/icon.tsx";
import { Outward } from "../../parts/outward.tsx";
import { pictureOfSize } from "../post/media-strip.tsx";
import { usePanel } from "../state/panel-context.ts";

interface PictureProps {
  readonly post: Post;
  /** The address of the picture to begin with. */
  readonly first: string;
}

export function PictureCard({ post, first }: PictureProps): VNode | null {
  const { links, view } = usePanel();
  const dialog = useRef<HTMLDialogElement>(null);
  const pictures = post.entities.media.filter(({ kind }) => kind === "photo");
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      pictures.findIndex(({ imageUrl }) => imageUrl === first),
    ),
  );
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const close = () => {
    view.card.value = undefined;
  };
  const shown = pictures[at];
  const turn = (by: 1 | -1) => setAt((at + by + pictures.length) % pictures.length);
  const keys: Readonly<Record<string, () => void>> = { ArrowRight: () => turn(1), ArrowLeft: () => turn(-1) };
  if (!shown) return null;
  return (
    <dialog
      class="help picture-card"
      ref={dialog}
      onClose={close}
      onKeyDown={(event) => keys[event.key]?.()}
      aria-label={words("pictureTitle", { handle: post.author.handle })}
    >
      <Large key={shown.imageUrl} media={shown} />
      <p class="alt-text" dir="auto">
        {shown.altText?.trim() ? calmText(shown.altText) : words("pictureNoAltText")}
      </p>
      <div class="form-end">
        {pictures.length > 1 && (
          <>
            <span class="num soft">{words("pictureOf", { at: at + 1, all: pictures.length })}</span>
            <button
              type="button"
              class="icon-button"
              aria-label={words("pictureNext")}
              title={words("pictureNext")}
              onClick={() => turn(1)}
            >
              <Icon name="right" />
            </button>
          </>
        )}
        <Outward href={links.post(post)} look="link" text={words("conversationOnX")} />
        <button type="button" class="primary" onClick={close}>
          {words("helpClose")}
        </button>
      </div>
    </dialog>
  );
}

function Large({ media }: { readonly media: Media }): VNode {
  const [state, setState] = useState<"loading" | "shown" | "failed">("loading");
  return (
    <div class="large-picture" data-state={state}>
      {state !== "shown" && (
        <p role="status">{words(state === "failed" ? "pictureFailed" : "pictureLoading")}</p>
      )}
      {state !== "failed" && (
        <img
          src={pictureOfSize(media.imageUrl, "large")}
          alt={media.altText ? calmText(media.altText) : ""}
          onLoad={() => setState("shown")}
          onError={() => setState("failed")}
        />
      )}
    </div>
  );
}
