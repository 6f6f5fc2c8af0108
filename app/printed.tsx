import type { ReactNode } from "react"
import { markupOf } from "@/components/markup"
import { built } from "./built"

type Props = { title: string; back: string; isWide?: boolean }

/** A document to print, sent as it is made: the sheets in it are drawn one after another. Nothing in it runs. */
export async function* printed(props: Props, sheets: AsyncIterable<ReactNode>): AsyncGenerator<string> {
  const [before, after] = markupOf(<Document {...props} />).split(gap)
  yield `<!doctype html>${before}`
  for await (const sheet of sheets) yield markupOf(sheet)
  yield after ?? ""
}

const gap = "\u0000"

function Document({ title, back, isWide = false }: Props) {
  return (
    <html lang="en-GB">
      <head>
        <meta charSet="utf-8" />
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="format-detection" content="telephone=no" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={built("phone.css")} />
        <link rel="stylesheet" href={built("desk.css")} />
      </head>
      <body className={isWide ? "printed printed-wide" : "printed"}>
        <main>
          <h1 className="vh">{title}</h1>
          <p className="noprint printed-how">
            Print this page from your browser: Ctrl and P, or Share on a phone. <a href={back}>Back</a>
          </p>
          {gap}
        </main>
      </body>
    </html>
  )
}
