type Props = { page: number; onPage: number; shown: number; href: (page: number) => string }

/** Under one page of a long list: the one before and the one after. */
export function PagesOf({ page, onPage, shown, href }: Props) {
  const hasMore = shown === onPage
  if (page === 1 && !hasMore) return null
  return (
    <nav className="buttons" aria-label="Pages">
      {page > 1 ? (
        <a className="button" href={href(page - 1)} rel="prev">
          Before these
        </a>
      ) : null}
      {hasMore ? (
        <a className="button" href={href(page + 1)} rel="next">
          After these
        </a>
      ) : null}
    </nav>
  )
}
