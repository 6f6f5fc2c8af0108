import { z } from "zod"
import { purposeLength } from "./terms"

/** What a list of members is wanted for, in a few words: no list leaves without it. */
export const Purpose = z
  .string()
  .trim()
  .min(3, "Say what the list is for")
  .max(purposeLength, `Keep it to ${purposeLength} characters`)
