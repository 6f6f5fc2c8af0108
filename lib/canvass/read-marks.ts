import type { z } from "zod"
import { marks } from "./terms"

/** The marks typed beside the lines of a sheet, from fields called `line-1`, `line-2`. A line left empty has none. */
export function readMarks<Sent extends Record<string, unknown>>(sent: Sent, context: z.RefinementCtx) {
  const read = Object.entries(sent).flatMap(([name, value]) => {
    const line = Number(/^line-([1-9]\d?)$/.exec(name)?.[1])
    const typed = String(value).trim()
    if (!line || typed === "") return []
    const mark = marks.find(({ key }) => key === typed)
    if (mark) return [{ line, answer: mark.answer }]
    context.addIssue({
      code: "custom",
      path: [name],
      message: `Line ${line}: type a number from 1 to ${marks.length}, or nothing.`,
    })
    return []
  })
  return { ...sent, marks: read }
}
