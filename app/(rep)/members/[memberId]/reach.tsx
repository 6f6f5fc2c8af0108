import { Icon } from "@/components/mark"
import { wrongNumber } from "@/lib/contacts/call-reason"
import { hasWrongNumber } from "@/lib/contacts/wrong-number"
import { phoneInWords, whatsappLink } from "@/lib/members/phone"
import { ReachLink } from "./reach-link"

type Known = Parameters<typeof hasWrongNumber>[0]
type Props = { member: Known & { firstName: string; phone: string | null; email: string | null } }

/** Ways to reach a member: each opens the phone's own app. */
export function Reach({ member }: Props) {
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
        <ReachLink way="phone" className="button button-act button-wide" href={`tel:${phone}`}>
          <Icon of="call" /> Call {phoneInWords(phone)}
        </ReachLink>
      ) : null}
      {phone || email ? (
        <ul className="reach">
          {phone ? (
            <li>
              <ReachLink way="text" href={`sms:${phone}`}>
                <Icon of="text" /> Text
              </ReachLink>
            </li>
          ) : null}
          {whatsapp ? (
            <li>
              <ReachLink way="whatsapp" href={whatsapp}>
                <Icon of="whatsapp" /> WhatsApp
              </ReachLink>
            </li>
          ) : null}
          {email ? (
            <li>
              <ReachLink way="email" href={`mailto:${email}`}>
                <Icon of="email" /> Email
              </ReachLink>
            </li>
          ) : null}
        </ul>
      ) : null}
    </>
  )
}
