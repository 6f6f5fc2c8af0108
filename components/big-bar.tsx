import { deskWordsOf } from "@/lib/desk-words/terms"
import type { VotingMethod } from "@/lib/law/terms"
import { inFigures } from "./in-figures"

type Props = {
  method: VotingMethod
  entitled: number
  /** The scrutineer’s count, and the day it speaks of, in words. */
  counted?: { cast: number; on: string }
  posted: number
  willPost: number
  /** Where it will end four times in five, in papers. */
  range?: { low: number; high: number }
  /** The papers that reach the line, and what stands under it: "423 is half". None where no line is drawn. */
  line?: { papers: number; words: string }
}

/**
 * From nobody to everyone entitled. Counted papers are solid and come first; only the claims beyond them are hatched,
 * since most counted papers were claimed as well.
 */
export function BigBar(props: Props) {
  const { method, entitled, counted, posted, willPost, range, line } = props
  const words = deskWordsOf(method)
  const cast = Math.min(counted?.cast ?? 0, entitled)
  const said = Math.max(cast, posted)
  const will = Math.min(entitled, said + willPost)
  const share = (members: number) => `${(100 * members) / Math.max(1, entitled)}%`
  return (
    <figure className="bigbar bigbar-known">
      {range ? <Bracket {...range} entitled={entitled} /> : null}
      <svg role="img" aria-label={inWords(props)}>
        <defs>
          <pattern
            id="hatch"
            width="8"
            height="8"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <path d="M2 0v8" stroke="var(--green)" strokeWidth="4" />
          </pattern>
        </defs>
        <rect y="8" width="100%" height="56" className="f-wash" />
        <rect x={share(cast)} y="8" width={share(said - cast)} height="56" className="f-paper" />
        {said > cast ? (
          <rect x={share(cast)} y="8.5" width={share(said - cast)} height="55" className="f-said" />
        ) : null}
        {will > said ? (
          <rect x={share(said)} y="8.5" width={share(will - said)} height="55" className="f-will" />
        ) : null}
        <rect y="8.5" width="100%" height="55" className="st-soft" />
        <rect y="8" width={share(cast)} height="56" className="f-fact" />
        {line ? (
          <line
            x1={share(line.papers)}
            x2={share(line.papers)}
            y1="2"
            y2="76"
            className="st-red"
            strokeWidth="4"
          />
        ) : null}
        <text x="0" y="94" className="soft">
          0
        </text>
        {line ? (
          <text x={share(line.papers)} y="94" textAnchor="middle" className="urgent" fontWeight="750">
            {line.words}
          </text>
        ) : null}
        <text x="100%" y="94" textAnchor="end" className="soft">
          {inFigures(entitled)} entitled
        </text>
      </svg>
      <figcaption>
        <ul className="key small">
          {counted ? (
            <li>
              <svg aria-hidden="true">
                <rect width="24" height="16" className="f-fact" />
              </svg>{" "}
              <span>
                <b>{inFigures(counted.cast)}</b> counted by the scrutineer, {counted.on}
              </span>
            </li>
          ) : null}
          <li>
            <svg aria-hidden="true">
              <rect x=".5" y=".5" width="23" height="15" className="f-said" />
            </svg>{" "}
            <span>
              <b>{inFigures(posted)}</b> {words.saysDone.many.toLowerCase()}
            </span>
          </li>
          <li>
            <svg aria-hidden="true">
              <rect x=".5" y=".5" width="23" height="15" className="f-will" />
            </svg>{" "}
            <span>
              <b>{inFigures(willPost)}</b> {words.willDo}
            </span>
          </li>
        </ul>
      </figcaption>
    </figure>
  )
}

/** Over the bar, and told in its words. */
function Bracket({ low, high, entitled }: { low: number; high: number; entitled: number }) {
  const at = (papers: number) => `${(100 * papers) / Math.max(1, entitled)}%`
  const middle = Math.min(88, Math.max(12, (50 * (low + high)) / Math.max(1, entitled)))
  return (
    <svg className="bracket" aria-hidden="true">
      <text x={`${middle}%`} y="14" textAnchor="middle" fontWeight="750">
        {inFigures(low)}–{inFigures(high)}
      </text>
      <text x={`${middle}%`} y="34" textAnchor="middle" className="soft">
        4 times in 5
      </text>
      <g className="st-ink" strokeWidth="2">
        <line x1={at(low)} x2={at(high)} y1="44" y2="44" />
        <line x1={at(low)} x2={at(low)} y1="43" y2="56" />
        <line x1={at(high)} x2={at(high)} y1="43" y2="56" />
      </g>
    </svg>
  )
}

function inWords({ method, entitled, counted, posted, willPost, range, line }: Props) {
  const { saysDone, willDo, vote } = deskWordsOf(method)
  const counts = counted ? `${counted.cast} counted by the scrutineer, ${counted.on}; ` : ""
  return `Of ${entitled} entitled: ${counts}${posted} ${saysDone.many.toLowerCase()}, ${willPost} more ${willDo}.${line ? ` ${line.words}.` : ""}${range ? ` Probably ${range.low} to ${range.high} ${vote.many} in the end.` : ""}`
}
