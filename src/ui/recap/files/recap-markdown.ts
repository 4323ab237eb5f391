import type { Link, List, ListItem, PhrasingContent, Root, RootContent } from "mdast";
import { toMarkdown } from "mdast-util-to-markdown";
import { segmentsOf } from "../../../domain/post/display-text.ts";
import type { Post } from "../../../domain/post/post.ts";
import type { AskedQuestion } from "../../../domain/recap/asked-before.ts";
import type { EveningSource } from "../../../domain/recap/evening-source.ts";
import type { Thread } from "../../../domain/recap/threads.ts";
import { type Transcript, type TranscriptQuestion, transcriptOf } from "../../../domain/recap/transcript.ts";
import { words } from "../../../words/words.ts";
import { askedOmitted, askedState } from "../asked/asked-words.ts";
import { recapTimes } from "../recap-times.ts";
import { recapWhen } from "../recap-when.ts";
import { roleOf } from "../role-of.ts";
import type { RecapWishes } from "./recap-wishes.ts";

export function recapMarkdown(source: EveningSource, wishes: RecapWishes): string {
  const transcript = transcriptOf(source, wishes);
  const children: RootContent[] = [
    ...headOf(transcript, wishes),
    ...transcript.questions.flatMap((question) => questionPart(question, wishes)),
    ...part(words("advanceTitle"), askedList(transcript, wishes)),
    ...part(words("recapOthers"), listOf(transcript.others.map((thread) => threadItem(thread, wishes)))),
    ...part(words("recapLinks"), linkList(transcript, wishes)),
    ...part(words("recapPeople"), peopleList(transcript, wishes)),
    ...gapPart(transcript, wishes),
    { type: "thematicBreak" },
    paragraph([text(wishes.note ?? words("recapNote"))]),
  ];
  const root: Root = { type: "root", children };
  return toMarkdown(root, { bullet: "-", listItemIndent: "one", rule: "-" });
}

function headOf(transcript: Transcript, { timeZone, withSetAside = false }: RecapWishes): RootContent[] {
  const { chat, topic, posts, people, setAside, from } = transcript;
  const times = recapTimes(timeZone);
  const hashtag = chat.hashtags[0] ?? chat.id;
  return [
    { type: "heading", depth: 1, children: [text(words("recapTitle", { date: times.date(from), hashtag }))] },
    ...(topic === undefined ? [] : [paragraph([text(words("recapTopic", { topic }))])]),
    ...recapWhen(transcript, timeZone).map((when) => paragraph([text(when)])),
    paragraph([text(words("recapCounts", { posts, people: people.length }))]),
    ...(setAside > 0 && !withSetAside
      ? [paragraph([text(words("recapSetAside", { count: setAside }))])]
      : []),
  ];
}

function questionPart(question: TranscriptQuestion, wishes: RecapWishes): RootContent[] {
  const { number, post, again, answers, meanwhile } = question;
  return [
    { type: "heading", depth: 2, children: [text(words("recapQuestion", { number }))] },
    ...(post ? [paragraph(postLine(post, wishes))] : [paragraph([text(words("recapNotAsked"))])]),
    ...again.map((repeated) => paragraph(postLine(repeated, wishes))),
    paragraph([text(words("recapAnswers", { count: answers.length }))]),
    ...listOf(answers.map((thread) => threadItem(thread, wishes))),
    ...part(words("recapMeanwhile"), listOf(meanwhile.map((thread) => threadItem(thread, wishes))), 3),
  ];
}

function askedList({ asked }: Transcript, wishes: RecapWishes): RootContent[] {
  return [
    ...askedOmitted(asked, wishes).map((sentence) => paragraph([text(sentence)])),
    ...listOf(asked.questions.map((question) => askedItem(question, wishes))),
  ];
}

function askedItem(question: AskedQuestion, wishes: RecapWishes): ListItem {
  const when = recapTimes(wishes.timeZone).dayAndTime;
  const state = askedState(question);
  const line = postLine(question.post, wishes, when);
  const again = question.again.map((post): ListItem => itemOf(postLine(post, wishes, when)));
  return itemOf(state === "" ? line : [...line, text(` · ${state}`)], listOf(again));
}

function itemOf(line: PhrasingContent[], below: List[] = []): ListItem {
  return { type: "listItem", spread: false, children: [paragraph(line), ...below] };
}

function threadItem({ post, replies }: Thread, wishes: RecapWishes): ListItem {
  return itemOf(postLine(post, wishes), listOf(replies.map((reply) => threadItem(reply, wishes))));
}

function postLine(
  post: Post,
  wishes: RecapWishes,
  whenOf: (ms: number) => string = recapTimes(wishes.timeZone).time,
): PhrasingContent[] {
  return [
    { type: "strong", children: [text(wishes.authors.full(post.author))] },
    text(" "),
    ...segmentsOf(post).map((segment) =>
      segment.kind === "link" ? linkTo(segment.address, segment.text) : text(segment.text),
    ),
    text(" "),
    linkTo(wishes.postLink(post), whenOf(post.createdAt)),
  ];
}

function linkList({ links }: Transcript, wishes: RecapWishes): RootContent[] {
  return listOf(
    links.map(({ address, by, times }) => ({
      type: "listItem",
      children: [
        paragraph([
          linkTo(address, address),
          text(" "),
          text(words("recapLinkBy", { count: times, people: by.map(wishes.authors.short) })),
        ]),
      ],
    })),
  );
}

function peopleList({ people }: Transcript, wishes: RecapWishes): RootContent[] {
  return listOf(
    people.map((person) => ({
      type: "listItem",
      children: [
        paragraph([
          linkTo(wishes.profileLink(person.author), wishes.authors.full(person.author)),
          text(` ${words("recapPersonPosts", { count: person.posts })}`),
          ...(roleOf(person) === "" ? [] : [text(` · ${roleOf(person)}`)]),
        ]),
      ],
    })),
  );
}

function gapPart({ gaps }: Transcript, { timeZone }: RecapWishes): RootContent[] {
  const { time } = recapTimes(timeZone);
  const items = gaps.map(({ from, to }) => ({
    type: "listItem" as const,
    children: [paragraph([text(words("recapGap", { from: time(from), to: time(to) }))])],
  }));
  return part(words("recapGaps"), listOf(items));
}

function part(title: string, content: RootContent[], depth: 2 | 3 = 2): RootContent[] {
  return content.length === 0 ? [] : [{ type: "heading", depth, children: [text(title)] }, ...content];
}

function listOf(children: ListItem[]): List[] {
  return children.length === 0 ? [] : [{ type: "list", ordered: false, spread: false, children }];
}

function paragraph(children: PhrasingContent[]) {
  return { type: "paragraph" as const, children };
}

function text(value: string): PhrasingContent {
  return { type: "text", value };
}

function linkTo(url: string | undefined, label: string): Link | PhrasingContent {
  return url === undefined ? text(label) : { type: "link", url, children: [{ type: "text", value: label }] };
}
