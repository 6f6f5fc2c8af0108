import { type DeskWords, deskWordsOf } from "@/lib/desk-words/terms"
import type { VotingMethod } from "@/lib/law/terms"
import type { WorthOfConversations } from "@/lib/projection/worth-of-conversation"
import { cameTrue, type Taught } from "@/lib/report/what-it-taught"

type Props = { method: VotingMethod; taught: Taught; turnout: number | undefined; of: string }

const said = ({ hadDone, willDo, hadNotArrived }: DeskWords) =>
  [
    ["posted", `They ${hadDone}`],
    ["will_post", `They ${willDo}`],
    ["undecided", "They were undecided"],
    ["not_arrived", hadNotArrived],
    ["wont", "They won’t vote"],
  ] as const

/** What the next ballot is projected with, and what asking did: both from counts, which outlive their people. */
export function WhatItTaught({ taught: { before, after, worth }, turnout, of, method }: Props) {
  const words = deskWordsOf(method)
  if (!turnout && !worth) return null
  return (
    <section className="sect" aria-labelledby="taught">
      <h2 id="taught">What it taught</h2>
      {after && turnout ? (
        <>
          <p className="about">
            Of those who said so, how many voted: supposed before the result was known, and believed since.
            The next ballot is projected with the second.
          </p>
          <table className="plain counted">
            <thead>
              <tr>
                <th scope="col">Said</th>
                <th scope="col">Supposed</th>
                <th scope="col">Believed now</th>
              </tr>
            </thead>
            <tbody>
              {said(words).map(([pledge, label]) => (
                <tr key={pledge}>
                  <th scope="row">{label}</th>
                  <td className="nb">{between(cameTrue(before[pledge], turnout))}</td>
                  <td className="nb">{between(cameTrue(after[pledge], turnout))}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      ) : null}
      <h3>What did asking do?</h3>
      <p>{inWords(worth, of, words)}</p>
    </section>
  )
}

const between = ({ low, high }: { low: number; high: number }) =>
  `${Math.round(100 * low)}–${Math.round(100 * high)}%`

function inWords(worth: WorthOfConversations | null, of: string, { vote }: DeskWords): string {
  if (!worth)
    return `Too few in ${of} were spoken to early and late in one workplace to tell what a conversation did.`
  const [low, high] = [Math.round(worth.low), Math.round(worth.high)]
  const range = `a hundred conversations brought between ${low} and ${high} ${vote.many} in by the middle of the asking`
  const how = `The lists draw who is asked first, so those asked early and late in a workplace (${worth.members.toLocaleString("en-GB")} members in ${of}) differ in nothing else`
  if (!worth.tells)
    return `It cannot be told: ${range}, which may be none. ${how}, but too many were not heard of again.`
  return `Probably ${range} (4 in 5). ${how}.`
}
