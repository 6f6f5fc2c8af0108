"use client"
// Enter and the arrows go from line to line, and each number says what it stands for as it is typed.
import { type KeyboardEvent, useEffect, useRef, useState } from "react"
import { useAttempt } from "@/components/form"
import type { Mark } from "@/lib/canvass/terms"

type Props = { line: number; name: string; marks: readonly Mark[] }

/** The field beside one name of a sheet. Without scripts it is a plain field of the form. */
export function LineMark({ line, name, marks }: Props) {
  const field = `line-${line}`
  const { problem, values } = useAttempt(field)
  const [typed, setTyped] = useState(values[0] ?? "")
  const input = useRef<HTMLInputElement>(null)
  // Whoever is quick has typed before the page could listen.
  useEffect(() => setTyped(input.current?.value ?? ""), [])
  const mark = marks.find(({ key }) => key === typed.trim())
  useEffect(() => {
    if (!typed) return
    const keep = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener("beforeunload", keep)
    return () => window.removeEventListener("beforeunload", keep)
  }, [typed])
  return (
    <>
      <label htmlFor={field}>{name}</label>
      <input
        ref={input}
        {...{ id: field, name: field, inputMode: "numeric", maxLength: 1, autoComplete: "off" }}
        defaultValue={values[0] ?? ""}
        aria-invalid={problem || (typed && !mark) ? true : undefined}
        aria-describedby={`${field}-says`}
        onChange={(event) => setTyped(event.target.value)}
        onFocus={(event) => event.target.select()}
        onKeyDown={move}
      />
      <span id={`${field}-says`} className={typed && !mark ? "error" : "soft"}>
        {mark?.label ?? problem ?? (typed ? `Type 1 to ${marks.at(-1)?.key}` : null)}
      </span>
    </>
  )
}

const steps: Record<string, number> = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }

function move(event: KeyboardEvent<HTMLInputElement>) {
  const step = steps[event.key]
  const { form } = event.currentTarget
  if (!step || !form) return
  event.preventDefault()
  const stops = [
    ...form.querySelectorAll<HTMLElement>(".sheet-lines input, button[type=submit]:not([disabled])"),
  ]
  stops[stops.indexOf(event.currentTarget) + step]?.focus()
}
