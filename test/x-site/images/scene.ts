import { chanceFrom, hashOf } from "../seeded.ts";

/** A simple drawn picture for a name: sky, hills, and what the name speaks of (coffee, street, board, poster, dog, night). */
export function scene(name: string): string {
  const chance = chanceFrom(hashOf(name));
  const subject = Object.keys(subjects).find((word) => name.includes(word)) ?? "street";
  const hue = chance.between(0, 359);
  const shapes = subjects[subject]?.(hue) ?? "";
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="675" viewBox="0 0 1200 675">${shapes}</svg>`;
}

const rect = (x: number, y: number, w: number, h: number, fill: string, more = "") =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${fill}" ${more}/>`;
const circle = (x: number, y: number, r: number, fill: string) =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}"/>`;
const path = (d: string, fill: string) => `<path d="${d}" fill="${fill}"/>`;

function sky(hue: number, light = 82): string {
  return (
    rect(0, 0, 1200, 675, `hsl(${hue} 45% ${light}%)`) +
    circle(960, 150, 70, `hsl(${(hue + 40) % 360} 80% 88%)`)
  );
}

function houses(hue: number): string {
  const widths = [150, 190, 130, 210, 170, 150, 200];
  let x = 0;
  return widths
    .map((width, at) => {
      const height = 180 + ((at * 83) % 150);
      const house = rect(
        x,
        520 - height,
        width - 8,
        height,
        `hsl(${(hue + at * 31) % 360} 28% ${48 + at * 3}%)`,
      );
      const windows = [0, 1, 2].map((row) =>
        rect(x + 24, 545 - height + row * 58, 34, 36, "hsl(48 80% 82%)"),
      );
      const doors = rect(x + width / 2, 460, 34, 60, "hsl(20 30% 30%)");
      x += width;
      return house + windows.join("") + doors;
    })
    .join("");
}

const subjects: Record<string, (hue: number) => string> = {
  street: (hue) =>
    sky(hue) +
    houses(hue) +
    rect(0, 520, 1200, 155, "hsl(210 8% 42%)") +
    rect(0, 594, 1200, 8, "hsl(48 70% 70%)"),
  coffee: (hue) =>
    rect(0, 0, 1200, 675, `hsl(${hue} 26% 76%)`) +
    rect(0, 430, 1200, 245, "hsl(26 38% 38%)") +
    [330, 620, 880]
      .map(
        (x) =>
          rect(x, 330, 130, 150, "#f4efe6", 'rx="18"') +
          circle(x + 150, 400, 34, "#f4efe6") +
          rect(x + 10, 342, 110, 22, "hsl(22 60% 24%)"),
      )
      .join(""),
  board: (hue) =>
    rect(0, 0, 1200, 675, `hsl(${hue} 18% 70%)`) +
    rect(120, 70, 960, 520, "#fbfbf7") +
    [0, 1, 2, 3, 4, 5]
      .map((at) =>
        rect(
          180 + (at % 3) * 300,
          130 + Math.floor(at / 3) * 230,
          220,
          170,
          `hsl(${(hue + at * 55) % 360} 70% 78%)`,
        ),
      )
      .join(""),
  poster: (hue) =>
    rect(0, 0, 1200, 675, "hsl(30 12% 62%)") +
    rect(380, 50, 440, 580, `hsl(${hue} 40% 94%)`) +
    rect(430, 110, 340, 60, `hsl(${hue} 55% 36%)`) +
    [230, 280, 330, 380, 430]
      .map((y, at) => rect(430, y, 340 - at * 34, 22, `hsl(${hue} 15% 55%)`))
      .join("") +
    circle(700, 540, 46, `hsl(${(hue + 180) % 360} 55% 55%)`),
  dog: (hue) =>
    sky(hue, 86) +
    rect(0, 480, 1200, 195, "hsl(110 30% 46%)") +
    path("M430 480 q20 -170 180 -170 q180 0 190 170 z", "hsl(28 45% 42%)") +
    circle(790, 300, 86, "hsl(28 45% 46%)") +
    path("M730 240 l-30 110 l60 -30 z M850 240 l34 110 l-62 -30 z", "hsl(28 40% 30%)") +
    circle(765, 290, 11, "#222") +
    circle(818, 290, 11, "#222") +
    circle(792, 335, 16, "#222"),
  night: (hue) =>
    rect(0, 0, 1200, 675, `hsl(${hue} 40% 14%)`) +
    circle(900, 140, 56, "#f5f0d8") +
    houses(hue) +
    rect(0, 520, 1200, 155, "hsl(220 14% 16%)") +
    [180, 560, 940]
      .map((x) => rect(x, 300, 10, 220, "#333") + circle(x + 5, 300, 44, "hsl(48 90% 78%)"))
      .join(""),
};
