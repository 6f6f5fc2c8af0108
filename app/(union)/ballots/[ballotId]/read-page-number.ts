import { z } from "zod"

const PageNumber = z.coerce.number().int().min(1).max(100_000)

/** The page of a list that an address asks for; the first where it asks for none there can be. */
export const readPageNumber = (asked: unknown): number => PageNumber.safeParse(asked).data ?? 1
