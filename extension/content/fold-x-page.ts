import { done } from "../../src/messages/reply.ts";
import { answerTabRequests } from "../platform/answer-tab-requests.ts";
import { isContextAlive } from "../platform/request.ts";
import { followFolds } from "./folding/follow-folds.ts";
import { startLifetime } from "./lifetime.ts";
import { listenToTap } from "./listen-to-tap.ts";
import { readResponse } from "./read-response.ts";
import { watchAddress } from "./watch-address.ts";

export function foldXPage(): void {
  const lifetime = startLifetime();
  const { signal } = lifetime;
  const folds = followFolds(lifetime);
  answerTabRequests(
    {
      "are-you-there": () => done(null),
      "change-folds": (change) => {
        folds.change(change);
        return done(null);
      },
    },
    signal,
  );
  listenToTap(
    {
      received: (response) => {
        if (!isContextAlive()) lifetime.end();
        if (signal.aborted) return false;
        folds.learn(readResponse(response, Date.now()).posts);
        return true;
      },
      refused: () => undefined,
    },
    signal,
  );
  watchAddress(folds.moved, signal);
  addEventListener("pageshow", ({ persisted }) => persisted && folds.ask(), { signal });
}
