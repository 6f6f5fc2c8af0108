import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { clockTime, dayOf, saidDay } from "@/lib/dates"
import { env } from "@/lib/env"
import { caughtMail, type Letter } from "@/lib/mailbox"

export const metadata: Metadata = { title: "Demo mailbox" }

export default async function Mailbox() {
  const { TURNOUT_DEMO, MAILBOX_DIR } = env()
  if (!TURNOUT_DEMO || !MAILBOX_DIR) notFound()
  const letters = await caughtMail(MAILBOX_DIR)
  return (
    <main className="phone">
      <p className="masthead-line">
        <a className="back" href="/sign-in/code">
          <span aria-hidden="true">‹</span> Back to signing in
        </a>
      </p>
      <div className="scotch" />
      <header className="title">
        <h1>Demo mailbox</h1>
        <p className="soft">Mail in the demo is never sent. All of it ends up here, the newest first.</p>
      </header>
      {letters.length === 0 ? <p className="sect">Nothing yet. Try again in a moment.</p> : null}
      {letters.map((letter) => (
        <LetterShown key={letter.name} letter={letter} now={new Date()} />
      ))}
    </main>
  )
}

function LetterShown({ letter, now }: { letter: Letter; now: Date }) {
  const { to, subject, text, sentAt } = letter
  return (
    <article className="letter">
      <h2>{subject}</h2>
      <p className="soft small">
        To {to},{" "}
        <time
          dateTime={sentAt.toISOString()}
        >{`${saidDay(dayOf(sentAt), dayOf(now))} ${clockTime(sentAt)}`}</time>
      </p>
      <p>{text}</p>
    </article>
  )
}
