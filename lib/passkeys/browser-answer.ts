import { z } from "zod"
import { passkeyTransports } from "./terms"

const part = z.base64url().max(20_000)

const credential = {
  id: part.min(1),
  rawId: part,
  type: z.literal("public-key"),
  clientExtensionResults: z.object({}),
}

/** What a browser says when it has made a passkey. */
export const MadePasskey = fromJson(
  z.object({
    ...credential,
    response: z.object({
      clientDataJSON: part,
      attestationObject: part,
      // A new way of reaching a device is no reason to refuse it.
      transports: z
        .array(z.string())
        .default([])
        .transform((given) => passkeyTransports.filter((known) => given.includes(known))),
    }),
  }),
)

/** What a browser says when it has used one. */
export const UsedPasskey = fromJson(
  z.object({
    ...credential,
    response: z.object({
      clientDataJSON: part,
      authenticatorData: part,
      signature: part,
      userHandle: part.optional(),
    }),
  }),
)

export type UsedPasskey = z.output<typeof UsedPasskey>

function fromJson<Schema extends z.ZodType>(schema: Schema) {
  return z
    .string()
    .max(50_000)
    .transform((text, context) => {
      try {
        return JSON.parse(text)
      } catch {
        context.addIssue("That is not what a browser says.")
        return z.NEVER
      }
    })
    .pipe(schema)
}
