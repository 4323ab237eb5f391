import { hostOfLink } from "./link-host.ts";
import { RuleMap, type RuleTable } from "./rule-table.ts";

export function domainTable(): RuleTable {
  const rules = new RuleMap();
  return {
    put: (rule) => {
      if (rule.target.kind === "domain") rules.put(rule.target.domain, rule);
    },
    drop: (rule) => {
      if (rule.target.kind === "domain") rules.drop(rule.target.domain, rule.id);
    },
    collect: (post, hits) => {
      if (rules.size === 0) return;
      for (const link of post.entities.links)
        for (const domain of domainsAbove(hostOfLink(link) ?? ""))
          for (const rule of rules.get(domain)) hits.push({ rule, by: "link" });
    },
  };
}

/** `a.b.c` returns a.b.c, b.c and c. */
function domainsAbove(host: string): readonly string[] {
  const names = host.split(".");
  return names.map((_, index) => names.slice(index).join("."));
}
