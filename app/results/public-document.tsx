import type { ReactNode } from "react"
import { built } from "@/app/built"
import { markupOf } from "@/components/markup"

type Props = { title: string; description: string; union: string; address: string; children: ReactNode }

/** A page for everyone: it may be found and passed on, and nothing in it runs or watches. */
export function publicDocument(props: Props): string {
  return `<!doctype html>${markupOf(<PublicDocument {...props} />)}`
}

function PublicDocument({ title, description, union, address, children }: Props) {
  return (
    <html lang="en-GB">
      <head>
        <meta charSet="utf-8" />
        <title>{`${title} · ${union}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="description" content={description} />
        <meta name="robots" content="index, follow" />
        <meta name="format-detection" content="telephone=no" />
        <meta property="og:type" content="article" />
        <meta property="og:site_name" content={union} />
        <meta property="og:title" content={title} />
        <meta property="og:description" content={description} />
        <meta property="og:url" content={address} />
        <meta property="og:locale" content="en_GB" />
        <link rel="canonical" href={address} />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={built("phone.css")} />
        <link rel="stylesheet" href={built("desk.css")} />
      </head>
      <body>{children}</body>
    </html>
  )
}
