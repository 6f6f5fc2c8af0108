import { dayOf } from "@/lib/dates"

/** A list’s file, without its ending: what it is, of whom, and the day. */
export function fileNameOf(list: string, of: string): string {
  return `${slug(list)}-${slug(of) || "ballot"}-${dayOf(new Date())}`
}

const slug = (name: string) =>
  name
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60)
