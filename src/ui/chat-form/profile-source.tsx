import type { VNode } from "preact";
import { useState } from "preact/hooks";
import type { TypedChat } from "../../domain/chat/chat-input.ts";
import { longestProfile } from "../../domain/profiles/profile-file.ts";
import { readPastedProfile } from "../../domain/profiles/profile-link.ts";
import { words, wordsOf } from "../../words/words.ts";

/** Fills the form with a chat from a file or link; nothing is stored before the person adds it. */
export function ProfileSource({ take }: { readonly take: (typed: TypedChat) => void }): VNode {
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [pasted, setPasted] = useState("");
  const read = (text: string) => {
    const reading = readPastedProfile(text);
    setProblem(reading && !reading.ok ? wordsOf(reading.problem) : undefined);
    if (!reading?.ok) return;
    setPasted("");
    take(reading.typed);
  };
  const readFile = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    // Only the size of a film is read. A character has at most four bytes.
    if (file && file.size > 4 * longestProfile) setProblem(words("profileTooLarge"));
    else if (file) read((await file.text()) || "{}");
    input.value = "";
  };
  return (
    <details class="profile-source">
      <summary>{words("profileSource")}</summary>
      <label for="field-pasted">{words("profilePaste")}</label>
      <input
        id="field-pasted"
        type="text"
        value={pasted}
        maxLength={longestProfile}
        autocomplete="off"
        spellcheck={false}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : "field-pasted-problem"}
        onInput={(event) => {
          setPasted(event.currentTarget.value);
          read(event.currentTarget.value);
        }}
      />
      <label for="field-profile">{words("profileOpen")}</label>
      <input
        id="field-profile"
        type="file"
        accept=".json,application/json"
        onChange={(event) => void readFile(event.currentTarget)}
      />
      {problem !== undefined && (
        <p class="problem" id="field-pasted-problem" role="alert">
          {problem}
        </p>
      )}
    </details>
  );
}
