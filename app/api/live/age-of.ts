import { z } from "zod"

const Age = z.coerce.number().min(0).catch(0)

/** How many milliseconds ago a page began to be read, by its own clock. */
export const ageOf = (params: Record<string, string>) => Age.parse(params.age)
