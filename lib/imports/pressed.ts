import { promisify } from "node:util"
import { deflate, inflate } from "node:zlib"

const quickly = { level: 1 }

/** A piece of a file as it is kept: on its way to the database and back, a fifth of the bytes is worth the quick pressing. */
export const press = (bytes: Uint8Array): Promise<Buffer> => promisify(deflate)(bytes, quickly)

export const unpress = (bytes: Uint8Array): Promise<Buffer> => promisify(inflate)(bytes)
