import { Form } from "@/components/form"
import type { Person } from "@/lib/accounts/queries"
import { giveAddresses, takeAddressesBack } from "../actions"

/** The right to see and type the addresses that new papers go to, which nobody has until an organiser gives it. */
export function AddressRight({ person, mayChange }: { person: Person; mayChange: boolean }) {
  return (
    <section className="sect" aria-labelledby="addresses">
      <h2 id="addresses">Addresses for new papers</h2>
      <p>
        {person.maySeeAddresses
          ? `${person.name} may see and type the addresses that new papers go to.`
          : `${person.name} may say that the address the union has is right, and sees none.`}
      </p>
      {mayChange ? (
        <Form
          action={person.maySeeAddresses ? takeAddressesBack : giveAddresses}
          className="stacked"
          label="Addresses for new papers"
        >
          <input type="hidden" name="accountId" value={person.id} />
          <button type="submit" className="button">
            {person.maySeeAddresses ? "Take the right to addresses back" : "Give the right to addresses"}
          </button>
        </Form>
      ) : null}
    </section>
  )
}
