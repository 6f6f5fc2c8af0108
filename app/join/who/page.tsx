import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { Field } from "@/components/field"
import { Form } from "@/components/form"
import { Picker } from "@/components/picker"
import { currentActor } from "@/lib/auth/actor"
import { placesJoined } from "@/lib/auth/join"
import { unionName } from "@/lib/union-name"
import { join } from "../actions"

export const metadata: Metadata = { title: "Who you are" }

export default async function JoinWho() {
  if (await currentActor()) redirect("/")
  const { branch, workplaces } = await placesJoined(new Date())
  return (
    <main className="phone door">
      <p className="masthead-line">
        <a className="back" href="/join">
          <span aria-hidden="true">‹</span> Back
        </a>{" "}
        <span className="soft">{unionName()}</span>
      </p>
      <div className="scotch" />
      <h1>{branch}</h1>
      <p className="say">
        Thank you for coming forward. Tell us who you are, and your branch secretary gives you your members.
      </p>
      <Form action={join}>
        <Field name="name" label="Your name" autoComplete="name" maxLength={120} />
        <Field
          name="email"
          label="Your email address"
          hint="Not one your employer reads, if it can be helped. A code to sign in goes there."
          type="email"
          inputMode="email"
          autoComplete="email"
          maxLength={254}
        />
        <Picker
          name="workplaceId"
          label="Where you work"
          none="Choose your workplace"
          options={[
            ...workplaces.map(({ id, name }) => ({ value: id, label: name })),
            { value: "none", label: "None of these, or I am not sure" },
          ]}
        />
        <button type="submit" className="button button-act button-wide">
          Join
        </button>
      </Form>
      <footer>Your name and address are kept for this, and shown to your branch secretary.</footer>
    </main>
  )
}
