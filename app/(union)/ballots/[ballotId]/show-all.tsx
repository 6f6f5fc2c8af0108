/** How many rows a long table begins with: what there is most to do about stands first. */
export const rowsAtFirst = 40

type Props = { rows: number; what: string; href: string }

/** Under a table cut short: how many there are, and a link to them all. */
export function ShowAll({ rows, what, href }: Props) {
  return rows > rowsAtFirst ? (
    <p className="after-table">
      The first {rowsAtFirst} of {rows}.{" "}
      <a href={href}>
        Show all {rows} {what}
      </a>
    </p>
  ) : null
}
