/**
 * Where a part of a member's page goes that no phone keeps: the note, and what was tried. The page's script asks the
 * server for it once the page is shown; with no signal the words stay.
 */
export function StillToHear({ part, memberId }: { part: "note" | "tried"; memberId: string }) {
  return (
    <div data-hear={part} data-of={memberId}>
      {part === "tried" ? (
        <p className="soft ask">
          Notes, and what was tried before, are not kept on phones. They show when there is signal.
        </p>
      ) : null}
    </div>
  )
}
