/** Says what has just been saved about a new paper. */
export function PaperSaid({ paper }: { paper?: string }) {
  const words = paper && said[paper]
  return words ? (
    <p className="after-saving" role="status">
      {words}
    </p>
  ) : null
}

const said: Record<string, string> = {
  asked: "New paper asked for.",
  confirmed: "Address confirmed.",
  come: "Saved: the new paper has come.",
  not_needed: "Saved: no new paper is needed.",
}
