import { Field } from "@/components/field"
import { Form } from "@/components/form"
import { siteUrl } from "@/lib/env"
import type { publicationOf } from "@/lib/publications/queries"
import { slugOf } from "@/lib/publications/slug"
import { publish, takeDown } from "./actions"

type Props = {
  ballot: { id: string; name: string }
  publication: Awaited<ReturnType<typeof publicationOf>>
}

/** The ballot’s page for everyone: put up, moved, taken down. */
export function Publish({ ballot, publication }: Props) {
  const isUp = publication !== undefined && publication.withdrawnAt === null
  const address = new URL(`/results/${publication?.slug ?? ""}`, siteUrl()).href
  return (
    <section className="sect" id="publish" aria-labelledby="publish-head">
      <h2 id="publish-head">A page for everyone</h2>
      {isUp ? (
        <p>
          It is up at{" "}
          <a className="address" href={`/results/${publication.slug}`}>
            {address}
          </a>
          , for anyone, without signing in. What is declared here shows there within a minute.
        </p>
      ) : (
        <p>
          One page that anyone can open: what is asked and when it closes, then the result as soon as it is
          declared. It names no member and nobody who works for the union.
        </p>
      )}
      <Form action={publish} className="stacked" label="Publish the page">
        <input type="hidden" name="ballotId" value={ballot.id} />
        <Field
          name="slug"
          label="Its address"
          hint={`Words with hyphens between them, after ${new URL("/results/", siteUrl()).href}`}
          value={publication?.slug ?? slugOf(ballot.name)}
          autoComplete="off"
          maxLength={60}
        />
        <button type="submit" className="button">
          {isUp ? "Move it to this address" : "Publish the page"}
        </button>
      </Form>
      {isUp ? (
        <Form action={takeDown} className="stacked" label="Take the page down">
          <input type="hidden" name="ballotId" value={ballot.id} />
          <button type="submit" className="button">
            Take the page down
          </button>
        </Form>
      ) : null}
    </section>
  )
}
