import type { RecapActions, RecapModel } from "./recap-model.ts";

export interface RecapPageProps {
  readonly model: RecapModel;
  readonly actions: RecapActions;
}
