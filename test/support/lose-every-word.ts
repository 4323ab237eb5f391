/** In a page of ours: whatever it says from now on is lost, as what it says while it is being closed may be. */
export function loseEveryWord(view: Window): void {
  const { runtime } = (view as unknown as { chrome: typeof chrome }).chrome;
  runtime.sendMessage = () => new Promise(() => undefined);
}
