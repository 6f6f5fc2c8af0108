import { env } from "@/lib/env"

export const unionName = () => env().UNION_NAME
