type Option = { href: string; label: string; isCurrent: boolean }

/** A few links that show the same thing another way: an order, or part of it. */
export function LinkRow({ label, options }: { label: string; options: readonly Option[] }) {
  return (
    <nav className="link-row" aria-label={label}>
      <span className="soft" aria-hidden="true">
        {label}
      </span>
      <ul>
        {options.map(({ href, label: words, isCurrent }) => (
          <li key={words}>
            <a href={href} aria-current={isCurrent ? "true" : undefined}>
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
