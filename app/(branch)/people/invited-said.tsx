import { z } from "zod"

const Counted = z.coerce.number().int().min(0).max(10_000).catch(0)

/** What became of a list of invitations. */
export function InvitedSaid({ invited, unsent }: { invited: unknown; unsent: unknown }) {
  const [many, left] = [Counted.parse(invited), Counted.parse(unsent)]
  if (many === 0) return null
  return (
    <div role="status">
      <p>
        {many === 1 ? "One rep has" : `${many} reps have`} been invited
        {left === 0 ? ", and the mails are on their way." : "."}
      </p>
      {left > 0 ? (
        <p className="urgent">
          {left === 1 ? "One invitation" : `${left} invitations`} could not be mailed. They are marked below:
          open each to send it again.
        </p>
      ) : null}
    </div>
  )
}
