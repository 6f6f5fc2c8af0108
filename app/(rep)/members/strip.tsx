type Props = { entitled: number; asked: number; posted: number; say: string }

/** How far a list has come: says posted, asked, and everyone. */
export function Strip({ entitled, asked, posted, say }: Props) {
  const share = (members: number) => `${(100 * members) / Math.max(1, entitled)}%`
  const said = `${posted} of ${entitled} ${say}, ${asked} of ${entitled} asked`
  return (
    <svg className="strip" role="img" aria-label={said}>
      <defs>
        <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path className="hatch" d="M1.5 0v6" />
        </pattern>
      </defs>
      <rect className="f-asked" width={share(asked)} height="12" />
      <rect className="f-paper" width={share(posted)} height="12" />
      <rect className="f-said" width={share(posted)} height="12" />
      <rect className="st-soft" x="0" y="0.5" width="100%" height="11" />
    </svg>
  )
}
