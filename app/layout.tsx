import "@fontsource-variable/atkinson-hyperlegible-next/wght.css"
import "./styles/index.css"
import type { Metadata, Viewport } from "next"
import { headers } from "next/headers"
import type { ReactNode } from "react"

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
  await headers() // Each page is made for one request: the policy's nonce is on it.
  return (
    <html lang="en-GB">
      <body>{children}</body>
    </html>
  )
}
