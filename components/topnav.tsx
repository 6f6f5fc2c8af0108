type Place = { href: string; label: string }

/** The desk’s places, at the head of the page. `current` is the one this page belongs to. */
export function Topnav({ places, current, org }: { places: readonly Place[]; current: string; org: string }) {
  return (
    <nav className="topnav" aria-label="Main">
      <p className="org soft">{org}</p>
      <ul>
        {places.map(({ href, label }) => (
          <li key={href}>
            <a href={href} aria-current={href === current ? "page" : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
