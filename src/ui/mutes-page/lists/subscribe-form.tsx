import type { VNode } from "preact";
import { words } from "../../../words/words.ts";
import { Field } from "../../parts/field.tsx";
import type { PageProps } from "../page-model.ts";
import { ListPreviewView } from "./list-preview-view.tsx";
import type { Lists } from "./lists-model.ts";
import { useSubscribe } from "./use-subscribe.ts";

export function SubscribeForm({ lists, ...page }: PageProps & { readonly lists: Lists }): VNode {
  const form = useSubscribe(lists, page);
  const { preview, asking } = form;
  return (
    <form
      class="subscribe"
      aria-label={words("listsSubscribeLabel")}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (asking === undefined && !preview) void form.look();
      }}
    >
      <div class="subscribe-address">
        <Field
          name="list-address"
          label={words("listsAddress")}
          hint="https://lists.example/mutes.json"
          value={form.typed}
          problem={preview ? undefined : form.problem}
          change={(typed) => {
            if (asking !== undefined || preview) form.cancel();
            form.type(typed);
          }}
        />
        {!preview && (
          <button type="submit" class="primary" aria-disabled={asking !== undefined}>
            {words("listsLook")}
          </button>
        )}
      </div>
      <p class="asking" role="status">
        {asking !== undefined && (
          <>
            <progress aria-label={words("listsAskingHost")} />{" "}
            {words("listsAskingWhom", { host: new URL(asking).host })}{" "}
            <button type="button" class="link" onClick={form.cancel}>
              {words("chatFormCancel")}
            </button>
          </>
        )}
      </p>
      {preview && (
        <ListPreviewView
          preview={preview}
          problem={form.problem}
          isBusy={form.isBusy}
          subscribe={() => void form.subscribe()}
          cancel={form.cancel}
        />
      )}
    </form>
  );
}
