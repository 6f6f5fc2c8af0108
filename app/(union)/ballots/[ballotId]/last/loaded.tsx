import { inFigures } from "@/components/in-figures"

const rows = (number: number) => `${inFigures(number)} ${number === 1 ? "row" : "rows"}`

/** Said once, after a load: how much of the file was taken. */
export function Loaded({ loaded, leftOut }: { loaded: number; leftOut: number }) {
  return (
    <p className="lede" role="status">
      Loaded {rows(loaded)}
      {leftOut > 0 ? `, and left out ${inFigures(leftOut)} that could not be used` : ""}.
    </p>
  )
}
