/** What the charts fill their shapes with, so that none is told from another by its colour alone. */
export function Patterns() {
  return (
    <svg className="sprite" aria-hidden="true">
      <defs>
        <pattern id="hatch" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M2 0v8" stroke="var(--green)" strokeWidth="4" />
        </pattern>
        <pattern id="dots" width="6" height="6" patternUnits="userSpaceOnUse">
          <circle cx="3" cy="3" r="1.5" fill="var(--red)" />
        </pattern>
        <pattern id="rules" width="6" height="6" patternUnits="userSpaceOnUse">
          <path d="M0 3h6" stroke="var(--control)" strokeWidth="1.5" />
        </pattern>
      </defs>
    </svg>
  )
}
