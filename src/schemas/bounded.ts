import * as z from "zod/mini";

/** In ms; the latest is the latest that a Date can hold. */
export const time = z.number().check(z.gte(0), z.lte(8.64e15));

export const count = z.number().check(z.gte(0));

export const shortText = z.string().check(z.maxLength(500));
