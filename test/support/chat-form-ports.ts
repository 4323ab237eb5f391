import type { ChatFormPorts } from "../../src/ui/chat-form/chat-form-ports.ts";

/** What a form saved and copied, in place of the browser's download and clipboard. */
export interface NotedPorts extends ChatFormPorts {
  readonly saved: { readonly name: string; readonly type: string; readonly text: string }[];
  readonly copied: string[];
}

export function notedPorts(): NotedPorts {
  const saved: NotedPorts["saved"] = [];
  const copied: string[] = [];
  return {
    saved,
    copied,
    saveFile: (name, type, text) => void saved.push({ name, type, text }),
    copy: async (text) => copied.push(text) > 0,
    searchAddress: () => "https://x.com/search?q=test",
    sharedAddress: (_, fragment) => `https://x.com/search?q=test#${fragment}`,
    storedOf: async () => ({ evenings: 1, posts: 3 }),
  };
}
