import { z } from "zod"

const optional = z.preprocess((given) => (given === "" ? undefined : given), z.string().optional())

const Environment = z.object({
  AUTH_SECRET: z.string().min(1, "Set AUTH_SECRET: npm start makes one, a deployment keeps its own."),
  /** Where people find this deployment. Needed outside demo and development: no link or cookie follows from a request's headers. */
  AUTH_URL: z.preprocess((given) => (given === "" ? undefined : given), z.url().optional()),
  /** The union this deployment serves, at the head of every page. */
  UNION_NAME: z.preprocess((given) => (given === "" ? undefined : given), z.string().default("Turnout")),
  SMTP_URL: optional,
  MAIL_FROM: z.string().default("Turnout <turnout@localhost>"),
  MAILBOX_DIR: optional,
  TURNOUT_DEMO: z
    .string()
    .optional()
    .transform((given) => given === "1"),
  /** How many proxies of our own stand in front, each adding one address to x-forwarded-for. */
  TRUSTED_PROXIES: z.coerce.number().int().min(1).default(1),
})

/** The environment, read when first needed: nothing may need it while building. */
export function env() {
  return Environment.parse(process.env)
}

/** Where people find this deployment. */
export function siteUrl(): URL {
  const { AUTH_URL, TURNOUT_DEMO } = env()
  const trying = TURNOUT_DEMO || process.env.NODE_ENV === "development"
  if (AUTH_URL) return new URL(AUTH_URL)
  if (trying) return new URL(`http://localhost:${process.env.PORT ?? 3000}`)
  throw new Error("AUTH_URL is not set: it is the address people type, such as https://turnout.example.org")
}
