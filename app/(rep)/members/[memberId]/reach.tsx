import { Icon } from "@/components/mark"
import { phoneInWords, whatsappLink } from "@/lib/members/phone"

type Props = { member: { firstName: string; phone: string | null; email: string | null } }

/** Ways to reach a member: each opens the phone's own app. */
export function Reach({ member: { firstName, phone, email } }: Props) {
  const whatsapp = phone && whatsappLink(phone)
  if (!phone && !email)
    return <p className="said">We have no number or email for {firstName}. See them in person.</p>
  return (
    <>
      {phone ? (
        <a className="button button-act button-wide" href={`tel:${phone}`}>
          <Icon of="call" /> Call {phoneInWords(phone)}
        </a>
      ) : null}
      <ul className="reach">
        {phone ? (
          <li>
            <a href={`sms:${phone}`}>
              <Icon of="text" /> Text
            </a>
          </li>
        ) : null}
        {whatsapp ? (
          <li>
            <a href={whatsapp} rel="noreferrer">
              <Icon of="whatsapp" /> WhatsApp
            </a>
          </li>
        ) : null}
        {email ? (
          <li>
            <a href={`mailto:${email}`}>
              <Icon of="email" /> Email
            </a>
          </li>
        ) : null}
      </ul>
    </>
  )
}
