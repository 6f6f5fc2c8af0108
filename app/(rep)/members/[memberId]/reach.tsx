import { Icon } from "@/components/mark"
import { phoneInWords, whatsappLink } from "@/lib/members/phone"
import { ReachLink } from "./reach-link"

type Props = { member: { firstName: string; phone: string | null; email: string | null } }

/** Ways to reach a member: each opens the phone's own app. */
export function Reach({ member: { firstName, phone, email } }: Props) {
  const whatsapp = phone && whatsappLink(phone)
  if (!phone && !email)
    return <p className="said">We have no number or email for {firstName}. See them in person.</p>
  return (
    <>
      {phone ? (
        <ReachLink way="phone" className="button button-act button-wide" href={`tel:${phone}`}>
          <Icon of="call" /> Call {phoneInWords(phone)}
        </ReachLink>
      ) : null}
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
    </>
  )
}
