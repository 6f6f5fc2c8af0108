import { answerInWords } from "@/lib/contacts/answer"
import type { Entry } from "@/lib/contacts/queries"
import type { Channel } from "@/lib/contacts/terms"
import { dayOf, saidDay, shortDay } from "@/lib/dates"
import type { VotingMethod } from "@/lib/law/terms"

const did: Record<Channel, string> = {
  phone: "rang",
  in_person: "saw them",
  text: "texted",
  whatsapp: "sent a WhatsApp",
  email: "emailed",
}

type Props = { entries: Entry[]; method: VotingMethod; now: Date }

/** What has been tried, newest first; what was taken back is struck through, not gone. */
export function Tried({ entries, method, now }: Props) {
  if (entries.length === 0) return null
  return (
    <section className="ask" aria-labelledby="tried">
      <h2 id="tried">Tried so far</h2>
      <ol className="tries">
        {entries.map((entry) => (
          <li key={entry.id}>
            <time dateTime={entry.madeAt.toISOString()}>{shortDay(dayOf(entry.madeAt))}</time>
            {entry.isUndone ? (
              <span className="soft">
                <s>{sentence(entry, method, now)}</s> taken back
              </span>
            ) : (
              <span>{sentence(entry, method, now)}</span>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

function sentence(entry: Entry, method: VotingMethod, now: Date) {
  const who = entry.isOwn ? "You" : (entry.by ?? "Someone at head office")
  const act = entry.channel ? did[entry.channel] : "heard"
  const due = entry.followUpAt ? ` ${saidDay(dayOf(entry.followUpAt), dayOf(now))}` : ""
  return `${who} ${act}: ${answerInWords(entry, method)}${due}`
}
