import type { ReactNode } from "react"
import { markupOf } from "@/components/markup"
import { built } from "./built"

type Props = {
  title: string
  nonce?: string
  /** The stylesheet itself, where the browser is not to wait for it. */
  styles?: string
  /** Whether it has what the desk’s pages have besides. */
  isDesk?: boolean
  children: ReactNode
}

/** A whole page as HTML, without a framework’s scripts: drawn alike by the server and by the phone. */
export function documentOf(props: Props): string {
  return `<!doctype html>${markupOf(<Document {...props} />)}`
}

/** The same as bytes, its head ahead of what it is about. */
export function documentAhead(frame: Omit<Props, "children">, body: Promise<ReactNode>) {
  const whole = documentOf({ ...frame, children: null })
  const seam = whole.indexOf("<body>") + "<body>".length
  const utf8 = new TextEncoder()
  return new ReadableStream<Uint8Array>({
    start: async (stream) => {
      stream.enqueue(utf8.encode(whole.slice(0, seam)))
      stream.enqueue(utf8.encode(markupOf(await body) + whole.slice(seam)))
      stream.close()
    },
  })
}

function Document({ title, nonce, styles, isDesk = false, children }: Props) {
  return (
    <html lang="en-GB">
      <head>
        <meta charSet="utf-8" />
        <title>{`${title} · Turnout`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" media="(prefers-color-scheme: light)" content="#fbfaf6" />
        <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#15140f" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="format-detection" content="telephone=no" />
        {styles ? <style nonce={nonce}>{styles}</style> : <link rel="stylesheet" href={built("phone.css")} />}
        {isDesk ? <link rel="stylesheet" href={built("desk.css")} /> : null}
        <link rel="manifest" href="/manifest.webmanifest" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="apple-touch-icon" href="/apple-icon.png" />
        <script src={built("page.js")} nonce={nonce} defer />
      </head>
      <body>
        {children}
        {styles ? <link rel="prefetch" as="style" href={built("phone.css")} /> : null}
      </body>
    </html>
  )
}
