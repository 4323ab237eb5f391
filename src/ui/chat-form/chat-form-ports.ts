import type { Chat } from "../../domain/chat/chat.ts";

export interface StoredOfChat {
  readonly evenings: number;
  readonly posts: number;
}

export interface ChatFormPorts {
  readonly saveFile: (name: string, type: string, text: string) => void;
  /** False when the browser does not let us. */
  readonly copy: (text: string) => Promise<boolean>;
  readonly searchAddress: (chat: Chat) => string;
  readonly sharedAddress: (chat: Chat, fragment: string) => string;
  readonly storedOf: (chat: Chat) => Promise<StoredOfChat>;
}
