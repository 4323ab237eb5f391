import type { Reason } from "../../../domain/raids/reasons.ts";
import { listOf, words } from "../../../words/words.ts";

export function reasonWords(reason: Reason): string {
  switch (reason.key) {
    case "sameText":
      return words("reasonSameText", { count: reason.others });
    case "phrase":
      return words("reasonPhrase", { count: reason.others, names: reason.names[0] ?? "" });
    case "tag":
      return words("reasonTag", { count: reason.others, names: listed(reason.names, "#") });
    case "site":
      return words("reasonSite", { count: reason.others, names: listed(reason.names, "") });
    case "picture":
      return words("reasonPicture", { count: reason.others });
    case "mention":
      return words("reasonMention", { count: reason.others, names: listed(reason.names, "@") });
    case "burst":
      return words("reasonBurst", { count: reason.posts });
    case "offer":
      return words("reasonOffer", { count: reason.posts });
    case "sameLink":
      return words("reasonSameLink", { count: reason.posts, host: reason.host });
    case "fewFollowers":
      return words("reasonFewFollowers");
    case "young":
      return words("reasonYoung");
    case "noPicture":
      return words("reasonNoPicture");
    case "sameStem":
      return words("reasonSameStem");
    case "madeTogether":
      return words("reasonMadeTogether");
    case "capitals":
      return words("reasonCapitals");
  }
}

function listed(names: readonly string[], sign: string): string {
  return listOf(names.map((name) => sign + name));
}
