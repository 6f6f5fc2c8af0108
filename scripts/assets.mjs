import { rmSync } from "node:fs"

const options = (build) => ({
  bundle: true,
  minify: true,
  jsx: "automatic",
  target: ["chrome109", "safari16", "firefox115"],
  define: {
    "process.env.TURNOUT_BUILD": JSON.stringify(build),
    "process.env.NODE_ENV": '"production"',
  },
  loader: { ".woff2": "file" },
  assetNames: "[name]-[hash]",
  logLevel: "warning",
})

const parts = [
  {
    entryPoints: {
      ...{ phone: "app/styles/phone.css", desk: "app/styles/desk.css", face: "app/styles/face.css" },
      page: "app/phone/script.ts",
    },
    outdir: "public/built",
  },
  { entryPoints: { worker: "app/phone/worker/worker.ts" }, outdir: "public" },
]

/** Bundles what runs outside Next: the stylesheets, the pages’ script, and the phone’s service worker. */
export async function buildAssets(build) {
  const esbuild = await import("esbuild")
  rmSync("public/built", { recursive: true, force: true })
  await Promise.all(parts.map((part) => esbuild.build({ ...options(build), ...part })))
}

/** The same, again at each change, while someone develops. */
export async function watchAssets(build) {
  const esbuild = await import("esbuild")
  for (const part of parts)
    await (await esbuild.context({ ...options(build), minify: false, ...part })).watch()
}
