import { soundPauseMs } from "../../../domain/notices/sound.ts";

/** Of all panels that are open, one sounds; then none does until the pause is over. */
export async function soundAlone(play: () => Promise<boolean>): Promise<void> {
  await navigator.locks.request("chime", { ifAvailable: true }, async (lock) => {
    if (lock && (await play())) await new Promise((resolve) => setTimeout(resolve, soundPauseMs));
  });
}
