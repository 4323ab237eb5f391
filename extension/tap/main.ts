import { makeAfterPage } from "./after-page.ts";
import { isPageTapped, openBridge } from "./bridge.ts";
import { watchFetch } from "./watch-fetch.ts";
import { watchXhr } from "./watch-xhr.ts";

if (!isPageTapped()) {
  const handOver = openBridge();
  const afterPage = makeAfterPage();
  watchXhr(handOver, afterPage);
  watchFetch(handOver, afterPage);
}
