import { z } from "zod"
import { readEmail } from "@/lib/imports/read-email"
import { Refusal } from "@/lib/refusal"
import { readPhone } from "./read-phone"
import { longest } from "./terms"

const line = (most: number) => z.string().trim().max(most, `Keep it to ${most} characters.`)

/** What is typed of a member, to add them or to put them right. */
export const memberDetails = {
  number: line(longest.number).min(1, "Give their membership number."),
  firstName: line(longest.name),
  lastName: line(longest.name).min(1, "Give their last name."),
  phone: line(longest.phone).default(""),
  email: line(longest.email).default(""),
  grade: line(longest.grade).default(""),
}

type Typed = { phone: string; email: string; grade: string }

/** The same as it is kept: the phone as an international number, and what is empty as null. */
export function readDetails<T extends Typed>(typed: T) {
  const phone = typed.phone === "" ? null : readPhone(typed.phone)
  if (phone === undefined)
    throw new Refusal(
      "That is not a number that can be rung. Write it like 07700 900123, or with + and the country first.",
      "phone",
    )
  const email = typed.email === "" ? null : readEmail(typed.email)
  if (email && !("value" in email))
    throw new Refusal("That is not an email address. Write it like sian@example.org.", "email")
  return { ...typed, phone, email: email?.value ?? null, grade: typed.grade || null }
}
