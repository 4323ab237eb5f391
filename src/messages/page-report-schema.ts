import * as z from "zod/mini";
import { timelineKinds } from "../domain/post/timeline-page.ts";
import { isProfileFragment, longestFragment } from "../domain/profiles/profile-fragment.ts";
import type { BodyHealth } from "../domain/x-status/health.ts";
import type { PageReport } from "../domain/x-status/reading.ts";
import { isOffset } from "../domain/x-status/trusted-clock.ts";
import { count, shortText, time } from "../schemas/bounded.ts";
import { lenient } from "../schemas/readable.ts";
import { schemaOf } from "../schemas/tied.ts";

const countsByName = z.record(z.string().check(z.maxLength(100)), count);

const errorKind = z.enum([
  "rate-limited",
  "signed-out",
  "locked",
  "unavailable",
  "bad-query",
  "transient",
  "other",
]);
const timelineKind = z.enum(timelineKinds);
const keys = z.array(z.string().check(z.maxLength(200))).check(z.maxLength(100));
const outcome = z.enum(["read", "error", "not-found", "not-json", "unknown-shape", "too-large"]);

export const pageReportSchema = schemaOf<PageReport>()(
  z.object({
    visible: z.boolean(),
    signedIn: z.optional(z.boolean()),
    ownHandle: lenient(z.string().check(z.regex(/^\w{1,50}$/))),
    search: lenient(z.object({ query: z.string().check(z.maxLength(2000)), latest: z.boolean() })),
    list: lenient(z.string().check(z.regex(/^\d{1,20}$/))),
    offered: lenient(z.string().check(z.maxLength(longestFragment), z.refine(isProfileFragment))),
    loadedAt: lenient(time),
    lastResponseAt: lenient(time),
    lastSearchAt: lenient(time),
    writing: lenient(z.literal(true)),
    wroteAt: lenient(time),
    clockOffset: lenient(z.number().check(z.refine(isOffset))),
    doubtedOffset: lenient(z.number().check(z.refine(isOffset))),
    rate: lenient(z.object({ kind: timelineKind, limit: count, remaining: count, resetAt: time })),
    problem: lenient(
      z.object({
        kind: z.union([errorKind, z.enum(["not-found", "not-json", "unknown-shape", "too-large"])]),
        message: shortText,
        at: time,
        until: z.optional(time),
      }),
    ),
    notFound: lenient(count),
    emptied: lenient(count),
    firstUnknown: lenient(z.object({ operation: shortText, keys, sought: lenient(keys) })),
    mostlyUnread: lenient(z.object({ kind: timelineKind, read: count, places: count })),
    totals: z.object({
      responses: count,
      posts: count,
      unread: count,
      missing: z.catch(countsByName, {}),
      unknown: lenient(countsByName),
      fromPage: count,
      refused: count,
      misdated: lenient(count),
      dropped: lenient(count),
    }),
  }),
);

export const bodyHealthSchema = schemaOf<BodyHealth>()(
  z.object({
    operation: shortText,
    kind: timelineKind,
    outcome,
    posts: count,
    promoted: count,
    withheld: count,
    missing: countsByName,
    unknown: countsByName,
    unreadPlaces: lenient(count),
    firstUnknown: lenient(keys),
    sought: lenient(keys),
    errors: z
      .array(z.object({ kind: errorKind, message: shortText, code: z.optional(z.number()) }))
      .check(z.maxLength(100)),
  }),
);
