import type { Metadata, Viewport } from "next"
import { headers } from "next/headers"
import type { ReactNode } from "react"
import { built } from "./built"
import { nonceOf } from "./nonce-of"

export const metadata: Metadata = {
  title: { default: "Turnout", template: "%s · Turnout" },
  description: "Gets a union’s ballot papers back",
  robots: { index: false, follow: false },
  formatDetection: { telephone: false },
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbfaf6" },
    { media: "(prefers-color-scheme: dark)", color: "#15140f" },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = nonceOf(await headers()) // Each page is made for one request, and has a nonce of its own.
  return (
    <html lang="en-GB">
      <head>
        <link rel="stylesheet" href={built("phone.css")} />
        <link rel="stylesheet" href={built("desk.css")} />
        <script src={built("page.js")} nonce={nonce} defer />
      </head>
      <body>{children}</body>
    </html>
  )
}
