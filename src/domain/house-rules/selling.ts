import { wording } from "../words/wording.ts";
import { anyOf, findRanges } from "./find-ranges.ts";
import type { HouseRule } from "./house-rule.ts";

const price = "(?:[$€£]\\s?\\d[\\d,.]*|\\d[\\d,.]*\\s?(?:dollars|bucks|euros|pounds|usd|eur|gbp))";

const offered =
  "(?:webinars?|workshops?|seminars?|courses?|class(?:es)?|trainings?|masterclass(?:es)?|e-?books?|books?|t-?shirts?|mugs?|hoodies|kits?|memberships?|subscriptions?|seats?|spots?)";
const shops = "(?:amazon|etsy|e-?bay|kindle|audible|gumroad|shopify|lulu|i-?tunes|teespring|redbubble)";

const phrases = anyOf([
  `${offered}(?: is| are)?[,:;.!–-]* ?(?:now |for )?(?:only|just) ${price}(?! (?:million|billion|k|thousand))`,
  `(?:join|attend|sign up for|come to|enroll in|enrol in) (?:my|our) (?:[\\p{L}-]+ ){1,5}(?:for|at|only|just) (?:only |just )?${price}`,
  `(?:buy|order|get|grab|find) (?:it|yours|them|one|mine|ours|(?:a|your|my|our) (?:copy|book)) (?:now |today )?(?:on|at|from|via|through) (?:${shops}|(?:my|our) (?:site|website|shop|store|page)|the (?:app )?store)`,
  `(?:now |also )?available (?:on|at|from|through) ${shops}`,
  "(?:best|lowest|unbeatable|wholesale|factory|rock[- ]bottom) prices",
  "(?:best|lowest|unbeatable) price (?:guaranteed|in (?:the market|town)|online|anywhere|around)",
  "(?<!in )(?:buy|order|shop|enroll|enrol|subscribe|purchase|pre-?order|register) (?:it |yours |one |here |one here |them |your copy )?(?:now|today|online|here|before)",
  "(?:get|grab|claim|order|reserve) (?:yours|your (?:copy|discount|spot|seat|tickets?|free trial))",
  "buy (?:my|our|the new|this|one get)(?! in)",
  "(?<!not )for sale",
  "on sale(?: now| today| at| for|$)",
  "(?:flash|summer|winter|holiday|clearance|cyber monday|black friday) sale",
  "(?:promo|discount|coupon|voucher|referral|affiliate)(?:[ -]?(?:code|link))",
  "with (?:promo |discount |coupon )?code:? (?=[\\p{L}]*\\d)[\\p{L}\\p{N}]{4,}",
  "(?:special|exclusive|introductory|limited[- ]time|today['’]s) (?:offer|deal|price|discount)",
  "limited[- ]time (?:only|offer)",
  "while (?:supplies|stocks?) lasts?",
  "(?:free|fast|worldwide) (?:shipping|delivery)",
  "money[- ]back guarantee",
  "(?:book|schedule|request) (?:a|your) (?:free )?(?:demo|consultation|consult|trial)",
  "(?:start|get) (?:your|a) (?:free )?trial",
  `(?:only|just|from|starting at|now|as low as|for just|for only) ${price}(?! (?:million|billion|k|thousand|budget|in (?:fines|damages)))(?= (?:each|per|a (?:month|year|seat|head|copy)|\\+|plus|shipping|at|on|if|when|for|this|today|-|–)|!|$)`,
  "(?:dm|message|contact|call|email|e-mail|text) (?:me|us) (?:for|about) (?:a )?(?:price|prices|pricing|quote|quotes|rates|details to order|discounts?)",
  "(?:check out|visit|browse|see) (?:my|our) (?:shop|store|etsy|products?|new product|catalog|catalogue|pricing|sale)",
  "link in (?:my )?bio",
  "(?:sponsored|paid) (?:post|partnership)",
  "bogo",
  "(?:we|i) (?:sell|offer discounts)",
  "bulk (?:orders?|pricing|discounts?)",
  "(?:our|my) (?:new |latest )?(?:product|app|software|course|webinar|book|ebook|e-book) (?:is |are )?(?:now )?(?:available|on sale|half price|launching|out now|just launched)",
  "(?:become|became) (?:a|an) (?:affiliate|reseller|distributor)",
  "satisfaction guaranteed",
  "act now",
  "don['’]t miss (?:this|our) (?:deal|offer|sale)",
]);
const percentOff =
  /(?<![\p{L}\p{N}.,])(?:\d{1,2}|100)\s?(?:%|percent)\s+(?:off(?!\s+(?:sick|duty|work|the\s+street|the\s+mark|target))|discount|cheaper)(?![\p{L}\p{N}])|\b(?:save|saves|saving)\s+(?:up\s+to\s+)?(?:[$€£]\s?\d[\d,.]*|\d{1,2}\s?%(?!\s+of\b))/giu;

/** Capitals or digits required: not "use code from the library". */
const code =
  /\b[Uu]se (?:the |my |our )?(?:promo |discount |coupon )?[Cc]ode:? (?:[A-Z][A-Z\d]{3,}|(?=[A-Za-z]*\d)\w{4,})/g;

export const selling: HouseRule = {
  id: "selling",
  sentence: () => wording("ruleSelling"),
  advice: wording("ruleSellingAdvice"),
  check: ({ prose }) => findRanges(prose, [phrases, percentOff, code]),
};
