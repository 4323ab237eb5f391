import { type Chat, copchat } from "./chat.ts";

export const presets: readonly Chat[] = [
  copchat,
  {
    id: "polchat",
    hashtags: ["polchat"],
    moderators: [],
    guests: [],
    name: "#polchat",
    language: "en-GB",
    schedule: { weekday: 4, hour: 13, minute: 0, timeZone: "Europe/London", minutes: 60 },
    limit: 280,
  },
  {
    id: "commschat",
    hashtags: ["commschat"],
    moderators: [],
    guests: [],
    name: "#commschat",
    language: "en-GB",
    schedule: { weekday: 1, hour: 20, minute: 0, timeZone: "Europe/London", minutes: 60 },
    limit: 280,
  },
];

export const eventPreset: Chat = {
  id: "askus",
  hashtags: ["AskUsLive"],
  moderators: [],
  guests: [],
  schedule: {
    weekday: 1,
    hour: 19,
    minute: 0,
    timeZone: "Europe/London",
    minutes: 60,
    recurrence: { kind: "once", date: "" },
  },
  limit: 280,
};
