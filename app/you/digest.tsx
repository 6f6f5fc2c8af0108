import { Form } from "@/components/form"
import { startMail, stopMail } from "./actions"

/** Monday’s mail, for those it goes to: stop it, or start it again. */
export function Digest({ isGot }: { isGot: boolean }) {
  return (
    <section className="sect" id="digest">
      <h2>Monday’s mail</h2>
      <p>
        {isGot
          ? "While a ballot is on you get a mail on Mondays: where it stands, what the week brought, and what to do first."
          : "You have stopped it. It says on Mondays where a ballot stands, what the week brought, and what to do first."}
      </p>
      <Form action={isGot ? stopMail : startMail} className="stacked">
        <button type="submit" className="button">
          {isGot ? "Stop Monday’s mail" : "Send it again"}
        </button>
      </Form>
    </section>
  )
}
