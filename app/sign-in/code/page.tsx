import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { Field } from "@/components/field"
import { Form } from "@/components/form"
import { currentActor } from "@/lib/auth/actor"
import { addressAsked } from "@/lib/auth/address-asked"
import { env } from "@/lib/env"
import { unionName } from "@/lib/union-name"
import { checkCode, sendAnother } from "../actions"

export const metadata: Metadata = { title: "Type the code" }

type Props = { searchParams: Promise<{ again?: string }> }

export default async function TypeTheCode({ searchParams }: Props) {
  if (await currentActor()) redirect("/")
  const email = await addressAsked()
  const { again } = await searchParams
  const { TURNOUT_DEMO } = env()
  return (
    <main className="phone door">
      <p className="masthead-line">
        <a className="back" href="/sign-in">
          <span aria-hidden="true">‹</span> Back
        </a>{" "}
        <span className="soft">{unionName()}</span>
      </p>
      <div className="scotch" />
      <h1>Type the code</h1>
      <p className="say" role="status">
        If <strong className="address">{email}</strong> has been invited, {again ? "another" : "a"} code is on
        its way there. It works for ten minutes.
      </p>
      <Form action={checkCode}>
        <Field
          name="code"
          label="Six digits"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={7}
          className="code-field"
        />
        <button type="submit" className="button button-act button-wide">
          Sign in
        </button>
      </Form>
      <Form action={sendAnother} label="Send another code" className="another">
        <p>
          Nothing yet? Look in junk, then{" "}
          <button type="submit" className="as-link">
            send another
          </button>
          . Only the newest code works.
        </p>
      </Form>
      {TURNOUT_DEMO ? (
        <p className="another">
          This is the demo: its mail is in the <a href="/mailbox">demo mailbox</a>.
        </p>
      ) : null}
      <footer>You stay signed in on this device for 30 days after you last use it.</footer>
    </main>
  )
}
