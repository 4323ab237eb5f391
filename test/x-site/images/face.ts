import { encode } from "fast-png";
import { chanceFrom, hashOf } from "../seeded.ts";

type Colour = readonly [red: number, green: number, blue: number];

/** An ellipse of a colour; only what is above `until`, where that is given. In shares of the picture's side. */
interface Shape {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: Colour;
  readonly until?: number;
}

const skins: readonly Colour[] = [
  [246, 213, 186],
  [233, 190, 156],
  [203, 153, 112],
  [164, 112, 75],
  [121, 80, 53],
  [84, 55, 39],
];
const hairs: readonly Colour[] = [
  [38, 30, 28],
  [78, 52, 38],
  [128, 84, 48],
  [196, 154, 92],
  [150, 66, 40],
  [158, 158, 162],
];
const clothes: readonly Colour[] = [
  [44, 62, 94],
  [122, 44, 56],
  [52, 96, 78],
  [96, 84, 120],
  [70, 74, 82],
  [196, 128, 48],
];
const behind: readonly Colour[] = [
  [178, 206, 222],
  [214, 220, 190],
  [232, 206, 178],
  [204, 194, 224],
  [190, 218, 204],
  [226, 190, 190],
  [170, 184, 200],
];

const side = 96;
/** Each pixel is the mean of so many points a side: edges without steps. */
const points = 2;
const faces = new Map<string, Buffer>();

/** The picture of an account as X serves it, an image of pixels: a person drawn from the name, always the same. */
export function face(name: string): Buffer {
  const known = faces.get(name);
  if (known) return known;
  const drawn = Buffer.from(encode({ width: side, height: side, channels: 3, data: draw(name) }));
  faces.set(name, drawn);
  return drawn;
}

function draw(name: string): Uint8Array {
  const chance = chanceFrom(hashOf(name));
  const background = chance.pick(behind);
  const shapes = person(chance);
  const data = new Uint8Array(side * side * 3);
  for (let at = 0; at < side * side; at++)
    data.set(pixel(at % side, Math.floor(at / side), background, shapes), at * 3);
  return data;
}

/** From back to front. */
function person({ pick, next }: ReturnType<typeof chanceFrom>): readonly Shape[] {
  const [skin, hair, cloth] = [pick(skins), pick(hairs), pick(clothes)];
  const isLong = next() < 0.45;
  return [
    ...(isLong ? [{ x: 0.5, y: 0.5, width: 0.54, height: 0.66, colour: hair }] : []),
    { x: 0.5, y: 1.04, width: 0.86, height: 0.56, colour: cloth },
    { x: 0.5, y: 0.7, width: 0.2, height: 0.3, colour: skin },
    { x: 0.5, y: 0.46, width: 0.4, height: 0.5, colour: skin },
    { x: 0.5, y: 0.38, width: 0.46, height: 0.42, colour: hair, until: 0.3 + next() * 0.06 },
  ];
}

function pixel(x: number, y: number, background: Colour, shapes: readonly Shape[]): Colour {
  const sum: [number, number, number] = [0, 0, 0];
  for (let point = 0; point < points * points; point++) {
    const across = (x + ((point % points) + 0.5) / points) / side;
    const down = (y + (Math.floor(point / points) + 0.5) / points) / side;
    const [red, green, blue] = shapes.findLast((shape) => isIn(shape, across, down))?.colour ?? background;
    sum[0] += red;
    sum[1] += green;
    sum[2] += blue;
  }
  return [sum[0] / points ** 2, sum[1] / points ** 2, sum[2] / points ** 2];
}

function isIn({ x, y, width, height, until = 1 }: Shape, across: number, down: number): boolean {
  if (down > until) return false;
  return ((across - x) / (width / 2)) ** 2 + ((down - y) / (height / 2)) ** 2 <= 1;
}
