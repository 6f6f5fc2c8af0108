import { z } from "zod"

/** The ids ticked in a form, which sends nothing, one value or several. */
export const ticked = z.preprocess(
  (value) => (value === undefined ? [] : [value].flat()),
  z.array(z.uuid("Choose from the list")),
)
