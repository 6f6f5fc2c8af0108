import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { Field } from "@/components/field"
import { Form } from "@/components/form"
import { roleLabel } from "@/lib/accounts/terms"
import { currentActor } from "@/lib/auth/actor"
import { demoAccounts } from "@/lib/auth/demo-accounts"
import { env } from "@/lib/env"
import { unionName } from "@/lib/union-name"
import { askForCode } from "./actions"
import { UsePasskey } from "./use-passkey"

export const metadata: Metadata = { title: "Sign in" }

export default async function SignIn() {
  if (await currentActor()) redirect("/")
  const { TURNOUT_DEMO } = env()
  return (
    <main className="phone door">
      <p className="masthead-line">
        <strong>Turnout</strong>{" "}
        <span className="soft">{unionName() === "Turnout" ? null : unionName()}</span>
      </p>
      <div className="scotch" />
      <h1>Sign in</h1>
      <p className="say">We’ll email you a six-digit code. There is no password.</p>
      <Form action={askForCode}>
        <Field
          name="email"
          label="Email address"
          hint="The one your invitation came to"
          type="email"
          inputMode="email"
          autoComplete="username webauthn"
          maxLength={254}
        />
        <button type="submit" className="button button-act button-wide">
          Send me a code
        </button>
      </Form>
      <UsePasskey />
      {TURNOUT_DEMO ? <DemoDoor /> : null}
      <footer>By invitation only. Not had one? Ask your branch secretary.</footer>
    </main>
  )
}

async function DemoDoor() {
  const accounts = await demoAccounts()
  return (
    <section className="demo-door" aria-labelledby="demo">
      <h2 id="demo">Or look round the demo</h2>
      <p>
        Everyone in it is made up. Choose who to be: the code goes to the <a href="/mailbox">demo mailbox</a>.
      </p>
      <Form action={askForCode} label="Demo sign-ins">
        {accounts.map(({ email, name, role }) => (
          <button key={email} type="submit" name="email" value={email} className="button button-wide">
            {roleLabel[role]}
            <span className="soft">{name}</span>
          </button>
        ))}
      </Form>
    </section>
  )
}
