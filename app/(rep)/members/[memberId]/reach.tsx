import { Icon } from "@/components/mark"
import { wrongNumber } from "@/lib/contacts/call-reason"
import { hasWrongNumber } from "@/lib/contacts/wrong-number"
import { whatsappLink } from "@/lib/members/whatsapp-link"

type Known = Parameters<typeof hasWrongNumber>[0]
type Props = {
  member: Known & { firstName: string; phone: string | null; email: string | null }
  /** The number as people read it. */
  dial: string | null
}

/** Ways to reach a member: each opens the phone's own app. */
export function Reach({ member, dial }: Props) {
  const { firstName, email } = member
  const isWrong = hasWrongNumber(member)
  const phone = isWrong ? null : member.phone
  const whatsapp = phone && whatsappLink(phone)
  if (!phone && !email && !isWrong)
    return <p className="said">We have no number or email for {firstName}. See them in person.</p>
  return (
    <>
      {isWrong ? <p className="said">{wrongNumber}</p> : null}
      {phone ? (
        <a data-way="phone" className="button button-act button-wide" href={`tel:${phone}`}>
          <Icon of="call" /> Call {dial}
        </a>
      ) : null}
      {phone || email ? (
        <ul className="reach">
          {phone ? (
            <li>
              <a data-way="text" href={`sms:${phone}`}>
                <Icon of="text" /> Text
              </a>
            </li>
          ) : null}
          {whatsapp ? (
            <li>
              <a data-way="whatsapp" href={whatsapp}>
                <Icon of="whatsapp" /> WhatsApp
              </a>
            </li>
          ) : null}
          {email ? (
            <li>
              <a data-way="email" href={`mailto:${email}`}>
                <Icon of="email" /> Email
              </a>
            </li>
          ) : null}
        </ul>
      ) : null}
    </>
  )
}
