import { Field } from "@/components/field"
import { phoneInWords } from "@/lib/members/phone"
import { longest } from "@/lib/members/terms"
import { NumberTaken } from "./number-taken"

type Details = {
  number: string
  firstName: string
  lastName: string
  phone: string | null
  email: string | null
  grade: string | null
}

/** Who a member is, and how to reach them. */
export function DetailFields({ member }: { member?: Details }) {
  return (
    <>
      <Field
        name="number"
        label="Membership number"
        value={member?.number}
        autoComplete="off"
        maxLength={longest.number}
      />
      <NumberTaken />
      <Field
        name="firstName"
        label="First name"
        value={member?.firstName}
        autoComplete="off"
        maxLength={longest.name}
      />
      <Field
        name="lastName"
        label="Last name"
        value={member?.lastName}
        autoComplete="off"
        maxLength={longest.name}
      />
      <Field
        name="phone"
        label="Phone"
        type="tel"
        value={member?.phone ? phoneInWords(member.phone) : ""}
        autoComplete="off"
        maxLength={longest.phone}
      />
      <Field
        name="email"
        label="Email"
        type="email"
        value={member?.email ?? ""}
        autoComplete="off"
        maxLength={longest.email}
      />
      <Field
        name="grade"
        label="Grade"
        value={member?.grade ?? ""}
        autoComplete="off"
        maxLength={longest.grade}
      />
    </>
  )
}
