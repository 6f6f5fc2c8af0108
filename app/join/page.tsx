import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { Field } from "@/components/field"
import { Form } from "@/components/form"
import { currentActor } from "@/lib/auth/actor"
import { unionName } from "@/lib/union-name"
import { typeJoinCode } from "./actions"
import { CodeFromAddress } from "./code-from-address"

export const metadata: Metadata = { title: "Join your branch" }

export default async function Join() {
  if (await currentActor()) redirect("/")
  return (
    <main className="phone door">
      <p className="masthead-line">
        <strong>Turnout</strong>{" "}
        <span className="soft">{unionName() === "Turnout" ? null : unionName()}</span>
      </p>
      <div className="scotch" />
      <h1>Join your branch</h1>
      <p className="say">
        For reps at a branch meeting. The code is on the screen, or on the sheet going round.
      </p>
      <Form action={typeJoinCode}>
        <Field
          name="code"
          label="The code"
          hint="Eight letters and numbers, such as CDFH-2345"
          autoComplete="off"
          maxLength={20}
          className="join-field"
        />
        <button type="submit" className="button button-act button-wide">
          Go on
        </button>
      </Form>
      <CodeFromAddress field="code" />
      <footer>
        Been here before? <a href="/sign-in">Sign in</a> instead.
      </footer>
    </main>
  )
}
