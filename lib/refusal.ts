import type { RefusedLines } from "@/lib/forms/terms"

/**
 * A refusal for a person to read: what is wrong, and what to do. `field` names the form field it belongs to, and
 * `lines` those of an uploaded file, each with its own reason.
 */
export class Refusal extends Error {
  constructor(
    message: string,
    readonly field?: string,
    readonly lines?: RefusedLines,
  ) {
    super(message)
  }
}

/** For rows that do not exist, or are out of the actor's reach: the two look the same. */
export class NotFound extends Error {}
