import { actsOf } from "@/tests/support/acts"
import { badNetwork } from "@/tests/support/bad-network"
import { expect, landed, openOnPhone, stored, test } from "@/tests/support/offline"
import { queue, tryNow, waiting } from "@/tests/support/phone"
import { webProcess } from "@/tests/support/web-process"

test("the server is killed while a batch is under way, and everything lands once", async ({
  page,
  cast,
  signIn,
}) => {
  const web = await webProcess()
  const network = await badNetwork(web.address)
  try {
    const { bethan } = cast.members
    await signIn(page, cast.people.rep)
    await openOnPhone(page, network)
    const start = Date.now() - 300_000
    const entries = Array.from({ length: 250 }, (_, nth) =>
      waiting(cast, bethan, "no_answer", { madeAt: new Date(start + nth * 1000) }),
    )
    await queue(page, entries)
    await tryNow(page)
    const came = async () => (await landed(cast, bethan)).attempts.length
    await expect.poll(came, { intervals: [10] }).toBeGreaterThan(10)
    await web.kill()
    expect(await came()).toBeLessThan(250)

    await web.start()
    await page.goto(`${network.address}/members`)
    await expect.poll(() => stored(page, "outbox")).toEqual([])
    const { attempts } = await landed(cast, bethan)
    expect(attempts.map(({ id }) => id)).toEqual(entries.map(({ id }) => id))
    expect(await actsOf(cast.people.rep, "contact.log")).toHaveLength(250)
  } finally {
    network.close()
    await web.kill()
  }
})
