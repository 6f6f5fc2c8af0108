import { openAsOwner } from "@/db/owner"
import { type Meeting, soak } from "./soak"

const { DATABASE_URL = "", MEETING = "{}" } = process.env
const { minutes, ...meeting }: Meeting & { minutes: number } = JSON.parse(MEETING)
const db = openAsOwner(DATABASE_URL)
process.stdout.write(JSON.stringify(await soak({ db, ...meeting }, minutes)))
await db.$client.end()
