const problems: Record<string, string> = {
  purpose: "Not taken yet: say what it is for.",
  changed: "That is another list than the one that was counted. Look at how many it holds, then take it.",
  erased:
    "What was known about each person in this ballot has been erased, so there is no list. Its report keeps the figures.",
  nobody: "There is nobody to put in that list.",
  long: "That is too long for this form. Choose a branch or a workplace, or take it as CSV.",
  over: "Voting has closed, so there is nobody left to ask.",
  right: "You may not take lists away. Nothing was taken.",
}

/** Why nothing was taken away. */
export function Problem({ why = "" }: { why?: string }) {
  const words = problems[why]
  return words ? (
    <p className="error" role="alert">
      {words}
    </p>
  ) : null
}
