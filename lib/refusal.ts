/** A refusal for a person to read: what is wrong, and what to do. `field` names the form field it belongs to. */
export class Refusal extends Error {
  constructor(
    message: string,
    readonly field?: string,
  ) {
    super(message)
  }
}

/** For rows that do not exist, or are out of the actor's reach: the two look the same. */
export class NotFound extends Error {}
