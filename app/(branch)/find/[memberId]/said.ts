const words: Record<string, string> = {
  added: "Added.",
  saved: "Saved. Put it right in the membership system too, or the next export changes it back.",
  moved: "Moved, with their place on every roll and all they have told us.",
  left: "Saved. They are off every call list, and the number entitled has changed with it.",
  merged: "Merged. What is known of both is here, and the number entitled has changed with it.",
  unmerged: "They are two again, as they were. What was added since is here.",
}

/** What was just done, for whoever did it. */
export function saidOf(said: string | string[] | undefined): string | undefined {
  return typeof said === "string" ? words[said] : undefined
}
