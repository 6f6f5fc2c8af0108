import type { UnderstoodList } from "@/lib/accounts/terms"
import type { Checked } from "@/lib/declarations/terms"
import type { RefusedLines, Typed } from "@/lib/forms/terms"

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

/** Several answers refused at once, by the field each belongs to. `filled` is what the form is to hold, read from pasted lines. */
export class Problems extends Refusal {
  constructor(
    readonly problems: Record<string, string>,
    readonly filled: Typed = {},
  ) {
    super("Some answers need another look.")
  }
}

/** Nothing is wrong, and nothing done: it is shown first, and done when the form comes again with its mark. */
export class Unconfirmed extends Refusal {
  constructor(
    readonly checked: Checked,
    readonly filled: Typed = {},
  ) {
    super("Look at what stands below, and confirm it.")
  }
}

/** A pasted list as it was understood, line by line: nothing is done until it comes again with its mark. */
export class Understood extends Refusal {
  constructor(readonly understood: UnderstoodList) {
    super("Look at what was understood of each line.")
  }
}

/** For rows that do not exist, or are out of the actor's reach: the two look the same. */
export class NotFound extends Error {}
