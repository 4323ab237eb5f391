import type { VNode } from "preact";
import { Field } from "../../../chat-form/field.tsx";
import type { PageProps } from "../page-model.ts";
import { ListPreviewView } from "./list-preview-view.tsx";
import type { Lists } from "./lists-model.ts";
import { useSubscribe } from "./use-subscribe.ts";

/** Subscribes to a list by its address. What it would do is shown first. */
export function SubscribeForm({ lists, ...page }: PageProps & { readonly lists: Lists }): VNode {
  const form = useSubscribe(lists, page);
  const { preview, asking } = form;
  return (
    <form
      class="subscribe"
      aria-label="Subscribe to a list"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (asking === undefined && !preview) void form.look();
      }}
    >
      <div class="subscribe-address">
        <Field
          name="list-address"
          label="Address of a list"
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
            See what it would do
          </button>
        )}
      </div>
      <p class="asking" role="status">
        {asking !== undefined && (
          <>
            <progress aria-label="Asking the host" /> Asking {new URL(asking).host}…{" "}
            <button type="button" class="link" onClick={form.cancel}>
              Cancel
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
