import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { deriveManifest } from "../../../build.mjs";

const file = path.resolve(import.meta.dirname, "../../../manifest.json");
const manifest = JSON.parse(readFileSync(file, "utf8"));
const firefox = deriveManifest(structuredClone(manifest), "firefox");

describe("the manifest", () => {
  it("asks for the side panel, for scripts in X's open pages, for alarms, and for nothing else", () => {
    expect(manifest.permissions).toEqual(["sidePanel", "scripting", "alarms", "unlimitedStorage"]);
    expect(firefox.permissions).toEqual(["scripting", "alarms", "unlimitedStorage"]);
  });

  it("may show notifications only when the person switches reminders on", () => {
    expect(manifest.optional_permissions).toEqual(["notifications"]);
    expect(firefox.optional_permissions).toEqual(["notifications"]);
    expect(manifest).not.toHaveProperty("web_accessible_resources");
    expect(manifest).not.toHaveProperty("externally_connectable");
  });

  it("reads X's hosts only, encrypted, and the same hosts in both worlds", () => {
    expect(manifest.host_permissions).toEqual([
      "https://x.com/*",
      "https://mobile.x.com/*",
      "https://pro.x.com/*",
      "https://twitter.com/*",
      "https://mobile.twitter.com/*",
    ]);
    for (const script of manifest.content_scripts) {
      expect(script.matches).toEqual(manifest.host_permissions);
      expect(script.run_at).toBe("document_start");
      expect(script).not.toHaveProperty("all_frames");
    }
  });

  it("lets its pages load nothing but themselves and pictures of X's image hosts", () => {
    const policy = new Map(
      (manifest.content_security_policy.extension_pages as string)
        .split("; ")
        .map((rule): [string, string] => [rule.split(" ")[0] ?? "", rule.slice(rule.indexOf(" ") + 1)]),
    );
    expect(policy.get("default-src")).toBe("'none'");
    expect(policy.get("script-src")).toBe("'self'");
    // Lists that the person subscribes to; the hosts are asked for one by one.
    expect(policy.get("connect-src")).toBe("https:");
    expect(manifest.optional_host_permissions).toEqual(["https://*/*"]);
    expect(policy.get("img-src")).toBe("'self' https://pbs.twimg.com https://abs.twimg.com");
    expect([...policy.values()].join(" ")).not.toMatch(/unsafe|\*|data:|http:/);
  });

  it("becomes Firefox's: a sidebar, an event page, no data collected", () => {
    expect(firefox.sidebar_action).toMatchObject({ default_panel: "panel.html", open_at_install: false });
    expect(firefox.background).toEqual({ scripts: ["background.js"], type: "module" });
    expect(firefox.browser_specific_settings.gecko.data_collection_permissions).toEqual({
      required: ["none"],
    });
    expect(Object.keys(firefox)).not.toEqual(expect.arrayContaining(["side_panel"]));
    expect(firefox.commands).toEqual({ _execute_sidebar_action: manifest.commands["open-panel"] });
  });
});
