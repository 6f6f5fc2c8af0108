import { createTransport, type Transporter } from "nodemailer"
import { env } from "@/lib/env"

type Mail = { to: string; subject: string; text: string; headers?: Record<string, string> }

let transport: Transporter | undefined

/** Sends one mail, as plain text and as the same words in HTML. Blank lines part its paragraphs. */
export async function sendMail({ to, subject, text, headers }: Mail) {
  await pooled().sendMail({ from: env().MAIL_FROM, to, subject, text, html: htmlOf(text), headers })
}

function pooled() {
  const { SMTP_URL } = env()
  if (!SMTP_URL) throw new Error("SMTP_URL is not set: without it no mail can be sent")
  transport ??= createTransport(withParameters(SMTP_URL))
  return transport
}

function withParameters(smtpUrl: string) {
  const url = new URL(smtpUrl)
  const standing = {
    pool: "true",
    connectionTimeout: "10000",
    greetingTimeout: "10000",
    socketTimeout: "30000",
  }
  for (const [name, value] of Object.entries(standing))
    if (!url.searchParams.has(name)) url.searchParams.set(name, value)
  return url.toString()
}

function htmlOf(text: string) {
  const paragraphs = escaped(text)
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph.replaceAll("\n", "<br>")}</p>`)
  return `<!doctype html><html lang="en-GB"><body style="font:17px/1.5 sans-serif">${paragraphs.join("")}</body></html>`
}

function escaped(text: string) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;")
}
