"use client"
// Opening the phone's own app is also how the member is being reached, and only the browser sees it opened.
import type { ReactNode } from "react"
import type { Channel } from "@/lib/contacts/terms"

type Props = { way: Channel; href: string; className?: string; children: ReactNode }

export function ReachLink({ way, href, className, children }: Props) {
  const choose = () => {
    const choice = document.querySelector<HTMLInputElement>(`input[name="way"][value="${way}"]`)
    if (choice) choice.checked = true
  }
  return (
    <a className={className} href={href} onClick={choose}>
      {children}
    </a>
  )
}
