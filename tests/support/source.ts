import { readdirSync, readFileSync } from "node:fs"
import { dirname, join, normalize } from "node:path"

const folders = ["app", "components", "db", "lib", "scripts", "tests"]

/** A source file: `path` from the root, `text` as written, and `code` without comments, strings, patterns and JSX’s text. */
export type Source = { path: string; text: string; code: string; lines: string[] }

/** Everything we wrote ourselves; migrations are generated. */
export const sources: readonly Source[] = [
  ...folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)),
  ),
  ...readdirSync("."),
]
  .filter((path) => /\.(ts|tsx|mjs|css|sql)$/.test(path) && !/^db\/migrations\/|\.d\.ts$/.test(path))
  .sort()
  .map((path) => {
    const text = readFileSync(path, "utf8")
    return { path, text, code: withoutWords(path, text), lines: text.trimEnd().split("\n") }
  })

export const typescript = sources.filter(({ path }) => /\.tsx?$/.test(path))

export const inFolder = (...names: string[]) =>
  typescript.filter(({ path }) => names.some((name) => path.startsWith(`${name}/`)))

/** What a file imports: paths from the root for our own files, bare names for packages. */
export function importsOf({ path, text }: Source): string[] {
  const named = text.matchAll(/(?:^(?:import|export)\b[^"]*?from\s*|^import\s*|\bimport\()"([^"]+)"/gm)
  return [...named].map(([, name = ""]) => {
    if (name.startsWith("@/")) return name.slice(2)
    return name.startsWith(".") ? normalize(join(dirname(path), name)) : name
  })
}

function withoutWords(path: string, text: string) {
  const bare = text
    .replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/[^\n]*/g, "")
    .replace(/"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g, '""')
    .replace(/(?<=[=(,:]\s*)\/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*/g, "//")
    .replace(/^import\b[\s\S]*?""$|^export (?:\*|\{[^}]*\}) from ""$/gm, "")
  return path.endsWith(".tsx") ? bare.replace(/(?<=[>}])[^<>{}=;()]*(?=[<{])/g, " ") : bare
}
