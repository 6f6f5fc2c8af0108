import { Choice } from "@/components/choice"
import { Field } from "@/components/field"
import { Form } from "@/components/form"
import { addressLength, sameAddress } from "@/lib/replacements/terms"
import { confirm } from "../actions"

type Props = {
  replacementId: string
  isConfirmed: boolean
  maySeeAddresses: boolean
  /** Where it goes, if elsewhere and if the reader may know. */
  address?: string
}

/** What the member says of where the new paper should go. */
export function Confirm({ replacementId, isConfirmed, maySeeAddresses, address }: Props) {
  if (isConfirmed && !maySeeAddresses) return null
  return (
    <section className="sect" aria-labelledby="where">
      <h2 id="where">Where should it go?</h2>
      <Form action={confirm} className="stacked" label="Where should it go?">
        <input type="hidden" name="replacementId" value={replacementId} />
        {maySeeAddresses ? (
          <>
            <Choice
              name="destination"
              legend="What do they say?"
              options={[
                { value: "same", label: sameAddress },
                { value: "new", label: "Another address" },
              ]}
              value={isConfirmed ? [address ? "new" : "same"] : []}
            />
            <Field
              name="address"
              label="The other address"
              hint="As on an envelope, with the postcode. Kept for this paper alone, and erased with the ballot."
              rows={3}
              maxLength={addressLength.most}
              autoComplete="off"
              value={address}
            />
          </>
        ) : (
          <>
            <input type="hidden" name="destination" value="same" />
            <p>
              Ask them whether they still live where the union writes to. If they have moved, somebody who may
              see addresses has to type the new one.
            </p>
          </>
        )}
        <button type="submit" className="button button-act">
          {maySeeAddresses
            ? isConfirmed
              ? "Change the address"
              : "Confirm the address"
            : "They say the union’s address is right"}
        </button>
      </Form>
    </section>
  )
}
