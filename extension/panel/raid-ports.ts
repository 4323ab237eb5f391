import type { Connection } from "../../src/storage/connection.ts";
import {
  localCalm,
  localCleared,
  saveLocalCalm,
  saveLocalCleared,
} from "../../src/storage/local/local-clearance.ts";
import { readPeople } from "../../src/storage/posts/read-people.ts";
import type { RaidPorts } from "../../src/ui/panel/state/raids/raid-ports.ts";
import { loadPiece } from "./load-chat.ts";

export function createRaidPorts(connection: Connection): RaidPorts {
  return {
    earlier: async (chatId, before) => loadPiece(await connection.get(), chatId, before),
    people: async (chatId) => readPeople(await connection.get(), chatId),
    cleared: localCleared,
    clear: saveLocalCleared,
    calm: localCalm,
    keepCalm: saveLocalCalm,
  };
}
