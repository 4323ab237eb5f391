/** Two short notes, one above the other: their pitch in Hz, and when they begin, s. */
const notes = [
  { pitch: 660, at: 0 },
  { pitch: 880, at: 0.09 },
];
const lengthS = 0.16;
const loudness = 0.12;
/** A busy computer takes seconds to open its loudspeaker for the first time. */
const openingMs = 10_000;
/** A page that nobody has touched may not sound, and would wait for the touch: a sound that late means nothing. */
const untouchedMs = 300;

/** A short sound made on the spot, without a file. */
export class Chime {
  private context: AudioContext | undefined;
  /** It was waited for once, in vain: the browser lets no page sound. */
  private isRefused = false;

  /** Did it sound? */
  async play(): Promise<boolean> {
    this.context ??= new AudioContext();
    const { context } = this;
    if (context.state !== "running") {
      const mayOpen = navigator.userActivation.hasBeenActive && !this.isRefused;
      const patienceMs = mayOpen ? openingMs : untouchedMs;
      await Promise.race([context.resume(), new Promise((resolve) => setTimeout(resolve, patienceMs))]);
    }
    if (context.state !== "running") {
      this.isRefused = navigator.userActivation.hasBeenActive;
      return false;
    }
    for (const { pitch, at } of notes) sound(context, pitch, context.currentTime + at);
    return true;
  }
}

function sound(context: AudioContext, pitch: number, start: number): void {
  const tone = context.createOscillator();
  const volume = context.createGain();
  tone.frequency.value = pitch;
  volume.gain.setValueAtTime(0, start);
  volume.gain.linearRampToValueAtTime(loudness, start + 0.01);
  volume.gain.exponentialRampToValueAtTime(0.001, start + lengthS);
  tone.connect(volume).connect(context.destination);
  tone.start(start);
  tone.stop(start + lengthS);
}
