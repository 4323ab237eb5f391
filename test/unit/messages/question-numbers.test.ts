import { expect, it } from "vitest";
import { requestSchemas } from "../../../src/messages/request-schemas.ts";
import { makeDraft, makeTarget } from "../../support/make-draft.ts";

it.each(["9a", "1.4.1", "bonus"])("keeps a draft that answers question %s", (question) => {
  const draft = makeDraft({ target: makeTarget({ kind: "answer", question }) });
  expect(requestSchemas["save-draft"].safeParse({ draft })).toMatchObject({ success: true });
});
