import { Form } from "@/components/form"
import { IfPasskeys } from "@/components/if-passkeys"
import { clockTime, dayOf, saidDay } from "@/lib/dates"
import { dropPasskey } from "./actions"

type Passkey = { passkeyId: string; label: string; createdAt: Date; lastUsedAt: Date | null }
type Props = { passkeys: readonly Passkey[]; isAdded: boolean; now: Date }

/** One’s passkeys, or a quiet word that this device could keep one. */
export function Passkeys({ passkeys, isAdded, now }: Props) {
  if (passkeys.length === 0) {
    return (
      <IfPasskeys>
        <section className="sect" aria-labelledby="passkeys">
          <h2 id="passkeys">Passkeys</h2>
          <p>Sign in next time with your face, finger or phone’s lock.</p>
          <Offer>Set up a passkey</Offer>
        </section>
      </IfPasskeys>
    )
  }
  return (
    <section className="sect" aria-labelledby="passkeys">
      <h2 id="passkeys">Passkeys</h2>
      {isAdded ? <p role="status">Done. Next time, choose “Use a passkey” to sign in.</p> : null}
      <ul className="devices">
        {passkeys.map((passkey) => (
          <li key={passkey.passkeyId}>
            <p>
              <strong>{passkey.label}</strong>
              <small className="soft">{history(passkey, now)}</small>
            </p>
            <Remove {...passkey} />
          </li>
        ))}
      </ul>
      <p className="soft">A passkey you remove here signs nobody in, wherever it is kept.</p>
      <IfPasskeys>
        <Offer>Set up a passkey on this device</Offer>
      </IfPasskeys>
    </section>
  )
}

function Offer({ children }: { children: string }) {
  return (
    <p>
      <a className="passkey-link" href="/you/passkey">
        {children}
      </a>
    </p>
  )
}

function Remove({ passkeyId, label }: Passkey) {
  return (
    <Form action={dropPasskey}>
      <input type="hidden" name="passkeyId" value={passkeyId} />
      <button type="submit" className="button">
        Remove<span className="vh"> the passkey on {label}</span>
      </button>
    </Form>
  )
}

function history({ createdAt, lastUsedAt }: Passkey, now: Date) {
  const said = (moment: Date) => saidDay(dayOf(moment), dayOf(now))
  const used = lastUsedAt ? `last used ${said(lastUsedAt)}, ${clockTime(lastUsedAt)}` : "not used yet"
  return `Added ${said(createdAt)}, ${used}`
}
