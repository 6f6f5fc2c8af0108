import { Form } from "@/components/form"
import { clockTime, dayOf, saidDay } from "@/lib/dates"
import { dropPasskey } from "./actions"
import { MakePasskey } from "./passkey/make-passkey"

type Passkey = { passkeyId: string; label: string; createdAt: Date; lastUsedAt: Date | null }
type Props = { passkeys: readonly Passkey[]; device: string; isAdded: boolean; now: Date }

/** One’s passkeys, and a quiet word that this device could keep one. */
export function Passkeys({ passkeys, device, isAdded, now }: Props) {
  if (passkeys.length === 0) {
    return (
      <MakePasskey label={device} buttonClass="button">
        <div className="sect">
          <h2>Passkeys</h2>
          <p className="passkey-strip">Sign in next time with your face, finger or phone’s lock.</p>
        </div>
      </MakePasskey>
    )
  }
  return (
    <section className="sect" aria-labelledby="passkeys">
      <h2 id="passkeys">Passkeys</h2>
      {isAdded ? (
        <p className="passkey-strip" role="status">
          Done. Next time, choose “Use a passkey” to sign in.
        </p>
      ) : null}
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
      {isAdded ? null : (
        <MakePasskey label={device} buttonClass="button">
          <p className="passkey-strip soft">No passkey on this device yet? It can keep one too.</p>
        </MakePasskey>
      )}
    </section>
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
