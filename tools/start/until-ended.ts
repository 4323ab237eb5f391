import type { Beside } from "../evening/beside.ts";

/** A browser that does not close by then is killed, ms. */
const patience = 5000;

/** Waits for the work, or for the one who wants it to end; closes the browser and the stand-in either way. */
export async function untilEnded<Result>(
  open: Beside,
  work: Promise<Result>,
  ended: Promise<void>,
): Promise<Result | undefined> {
  try {
    return await Promise.race([work, ended.then(() => undefined)]);
  } finally {
    await closeOrKill(open);
  }
}

async function closeOrKill({ close, chatside }: Beside): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<"too long">((resolve) => {
    timer = setTimeout(() => resolve("too long"), patience);
  });
  const outcome = await Promise.race([close(), tooLong]);
  clearTimeout(timer);
  if (outcome === "too long") await chatside.kill();
}
