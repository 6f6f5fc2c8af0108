import type { Person } from "@/lib/accounts/queries"
import { giveAddresses, takeAddressesBack } from "../actions"
import { Right } from "./right"

/** The right to see and type the addresses that new papers go to, which nobody has until an organiser gives it. */
export function AddressRight({ person, mayChange }: { person: Person; mayChange: boolean }) {
  const { id, name, maySeeAddresses } = person
  const change = maySeeAddresses
    ? { action: takeAddressesBack, words: "Take the right to addresses back" }
    : { action: giveAddresses, words: "Give the right to addresses" }
  const standing = maySeeAddresses
    ? `${name} may see and type the addresses that new papers go to.`
    : `${name} may say that the address the union has is right, and sees none.`
  return (
    <Right
      {...{ id: "addresses", name: "Addresses for new papers", standing, accountId: id }}
      change={mayChange ? change : undefined}
    />
  )
}
