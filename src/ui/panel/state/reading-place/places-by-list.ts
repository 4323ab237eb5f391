import type { Place } from "./rows-in-page.ts";

/** The reading places of the lists: each filter and search has one of its own. */
export class PlacesByList {
  shown = "";
  private readonly places = new Map<string, Place>();

  keep(list: string, place: Place): void {
    this.places.set(list, place);
  }

  /** Keeps `left` for the list shown until now; returns the place in the other one, if it was read before. */
  turnTo(list: string, left: Place): Place | undefined {
    this.keep(this.shown, left);
    this.shown = list;
    return this.places.get(list);
  }
}
