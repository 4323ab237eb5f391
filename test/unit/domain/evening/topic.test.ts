import { describe, expect, it } from "vitest";
import { announcedTopic } from "../../../../src/domain/evening/topic.ts";
import { firstIdAt } from "../../../../src/domain/post/snowflake.ts";
import { makePost, testChat } from "../../../support/make-post.ts";

const start = Date.UTC(2026, 10, 19, 2);
const hour = 3_600_000;
const post = (text: string, before = hour, handle = "t_marlow_test") =>
  makePost({ id: firstIdAt(start - before), handle, text });
const topicOf = (...posts: ReturnType<typeof post>[]) => announcedTopic(posts, testChat, start)?.text;

describe("the topic that hosts announce", () => {
  it.each([
    ["Tonight's topic: body cameras and trust. Join us at 9! #roundtable", "body cameras and trust"],
    ["Tonight’s topic is “Sleep on night shift” #roundtable https://x.com/a", "Sleep on night shift"],
    ["Topic for tonight: who answers the phone? #RoundTable", "who answers the phone?"],
    ["The theme this week is #openData in small towns. #roundtable", "#openData in small towns"],
    ["Theme: listening", "listening"],
    ["Tonight we're talking about first jobs. See you there. #roundtable", "first jobs"],
    ["Wednesday's topic will be: winter driving! #roundtable", "winter driving"],
    ["Thema heute: Bibliotheken nach Mitternacht #roundtable", "Bibliotheken nach Mitternacht"],
    ["Tema de hoy: escuelas rurales", "escuelas rurales"],
    ["Tonight: body cameras", "body cameras"],
    ["Tonight's #roundtable is about #openData in towns! 6pPT/ 9pET", "#openData in towns"],
    [
      "TONIGHT: Body cameras and the people who watch them. #roundtable",
      "Body cameras and the people who watch them",
    ],
    [
      "Twenty minutes to #roundtable. Tonight: saying hard things in plain words. Six questions, all welcome.",
      "saying hard things in plain words",
    ],
    ["Tonight on #roundtable: who writes the press release", "who writes the press release"],
    ["Tonight, 9 pm Eastern: trust after a mistake #roundtable", "trust after a mistake"],
    ["Tonight at 9 ET – sirens and sleep #roundtable", "sirens and sleep"],
    ["Today: how small offices plan a year. Come early. #roundtable", "how small offices plan a year"],
    ["Wednesday: school visits #roundtable", "school visits"],
    ["Tonight: why do we still fax? #roundtable", "why do we still fax?"],
    ["Tonight we talk about bicycles. #roundtable", "bicycles"],
    ["Tonight we’ll be discussing the night shift #roundtable", "the night shift"],
    ["Hello all, tonight at 9 we are going to talk about radio silence #roundtable", "radio silence"],
    ["We're talking about parking tonight at 9. #roundtable", "parking"],
    ["Join us tonight at 9 as we talk about open doors #roundtable", "open doors"],
    ["Tonight's #roundtable chat is all about volunteers. See you!", "volunteers"],
    [
      "Tonight: coffee with a cop, one year on, at 9 pm Eastern. #roundtable",
      "coffee with a cop, one year on",
    ],
    ["Heute Abend: Ehrenamt auf dem Land #roundtable", "Ehrenamt auf dem Land"],
    ["Heute reden wir über kurze Wege #roundtable", "kurze Wege"],
    ["Esta noche: bibliotecas abiertas", "bibliotecas abiertas"],
    ["Ce soir : la nuit en ville", "la nuit en ville"],
  ])("%s", (text, topic) => expect(topicOf(post(text))).toBe(topic));

  it.each([
    ["Tomorrow we will discuss how to write for the web #roundtable", 25, "how to write for the web"],
    [
      "Next Wednesday, nine Eastern: what schools wish we knew. Good night! #roundtable",
      6 * 24,
      "what schools wish we knew",
    ],
    ["Next week we talk about lost keys #roundtable", 6 * 24, "lost keys"],
  ])("%s, %d hours before", (text, hours, topic) => expect(topicOf(post(text, hours * hour))).toBe(topic));

  it.each([
    "Any topic ideas for next week? #roundtable",
    "What topic would you like tonight? #roundtable",
    "Q1: What is the topic of your talk about? #roundtable".replace("topic of", "point of"),
    "Good evening all! #roundtable",
    "Tonight's topic: #roundtable",
    "Tonight: thanks for coming, everybody #roundtable",
    "Tonight: Thank you all! #roundtable",
    "Tonight I am tired #roundtable",
    "Tonight: I am tired #roundtable",
    "Tonight: welcome to our guests #roundtable",
    "Tonight: no chat, see you next week #roundtable",
    "Tonight: 9 pm Eastern #roundtable",
    "Tonight: six questions, one hour #roundtable",
    "Tonight: @nkessler_pd is our guest #roundtable",
    "Tonight: Q1 comes early #roundtable",
    "Tonight: are you coming? #roundtable",
    "Tonight: what is your first coffee? #roundtable",
    "Who is here tonight? #roundtable",
    "Are you in tonight: yes or no? #roundtable",
    "It was a good talk tonight. #roundtable",
    "Tonight's chat is cancelled, sorry #roundtable",
    "Tonight we will not talk about the open case #roundtable",
    "Tonight we never talk about it #roundtable",
    "We talked about parking last week. #roundtable",
    "Tonight we talk about it. #roundtable",
    "Good to see so many tonight #roundtable",
    "See you tonight - bring snacks #roundtable",
  ])("nothing of %s", (text) => expect(topicOf(post(text))).toBeUndefined());

  it("is the last one, by a host, of the week before; also one of days ago", () => {
    const days = post("Next theme: bees", 4 * 24 * hour);
    expect(topicOf(days)).toBe("bees");
    expect(topicOf(days, post("Tonight's topic: wasps"))).toBe("wasps");
    expect(topicOf(days, post("Tonight's topic: spam", hour, "loud_stranger"))).toBe("bees");
    expect(topicOf(post("Tonight's topic: old", 8 * 24 * hour))).toBeUndefined();
    expect(topicOf(days, post("Next week's topic: moths", -50 * 60_000))).toBe("bees");
  });

  it("takes what is said of one day for that day alone", () => {
    const week = 7 * 24 * hour;
    expect(topicOf(post("Tonight's topic: last week's", week - 5 * 60_000))).toBeUndefined();
    expect(topicOf(post("Tonight: last week's", week - 5 * 60_000))).toBeUndefined();
    expect(topicOf(post("Tomorrow we discuss another day", 3 * 24 * hour))).toBeUndefined();
    expect(topicOf(post("Next week: ducks #roundtable", 2 * hour))).toBeUndefined();
  });

  it("takes a bare one where none names the topic, and from nobody but a host, to all", () => {
    const bare = post("Tonight: soup and a warm room", hour / 4);
    expect(topicOf(post("Tonight's topic: trust", hour), bare)).toBe("trust");
    expect(topicOf(post("Next theme: bees", 4 * 24 * hour), bare)).toBe("soup and a warm room");
    expect(topicOf(post("Tonight: spam", hour, "loud_stranger"))).toBeUndefined();
    expect(topicOf(post("Tonight we talk about spam", hour, "loud_stranger"))).toBeUndefined();
    expect(topicOf({ ...bare, replyTo: { id: "1", handle: "nkessler_pd" } })).toBeUndefined();
    expect(topicOf({ ...bare, repostOf: { id: "1" } })).toBeUndefined();
  });

  it("is short, whatever was written, and found fast", () => {
    const long = `Tonight's topic: ${"very long words and so on ".repeat(800)}`;
    expect(topicOf(post(long))?.length).toBeLessThanOrEqual(200);
  });
});
