import { inFigures } from "./in-figures"

/** One large number and what it counts, inside `<dl className="figures">`. */
export function Figure({ number, of }: { number: number | string; of: string }) {
  return (
    <div>
      <dt>{of}</dt>
      <dd>{typeof number === "number" ? inFigures(number) : number}</dd>
    </div>
  )
}
