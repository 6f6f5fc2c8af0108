import { phone } from "./phone"
import { slow4g } from "./slow-network"
import { must, type Sample, type Work } from "./work"

/** How soon a slow phone on a slow line shows the list for the first time, and answers a tap. */
export const w10: Work = {
  id: "W10",
  does: "The list is seen and answers a tap, at the first visit on a slow phone and a slow line",
  how: "CPU four times slower, 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back for each request; setting up a connection is free. Seen: the first name is painted, by the browser’s own element timing. Answers: the first member is tapped the moment the list is seen, and the browser sets out for their page. Member seen: it is painted. All from the start of the first navigation. The phone’s caches are empty; the servers have answered before. The floor is not signed in.",
  costs:
    "Where it goes: until the list is seen, 0.15 s is the line. 0.05 to 0.1 s is the browser’s move to a process of the page’s own, for which the page asks lest another site look into it (cross-origin-opener-policy), and the floor does not: with that one line left out of the same page, in the same run, the list was seen so much sooner. Whoever comes from another page of Turnout does not wait for it. The head goes ahead of the list, so that the move begins while the list is read. The rest is what the browser does with any page, and the styles, layout and painting of the head and the first names, in which nothing stands out: to leave out the typeface’s name, balanced lines, figures that line up or the query of the column’s width, or to send no mark and no style but the list’s own, made no difference that could be told from chance. Until the tap is answered, it is the rows below that are still read and laid out.",
  isOneSize: true,
  figures: {
    seen: { unit: "s", target: 0.6 },
    answers: { unit: "s", target: 1.6 },
    "member seen": { unit: "s" },
  },
  product: async (bench, rep) => {
    const visitor = await phone(bench, bench.product.address, rep)
    bench.product.become(slow4g)
    return firstVisit(visitor, "/members")
  },
  floor: async (bench, rep) => {
    const visitor = await phone(bench, bench.floor.address)
    bench.floor.become(slow4g)
    return firstVisit(visitor, `/members?rep=${rep.id}`)
  },
}

async function firstVisit(visitor: Awaited<ReturnType<typeof phone>>, path: string): Promise<Sample> {
  const list = await visitor.open(path)
  const member = await visitor.tapAt(list)
  must(/^\/members\/[0-9a-f-]{36}$/.test(member.path), "the tap did not lead to a member")
  await visitor.close()
  return {
    seen: (list.seenAt - list.startedAt) / 1000,
    answers: (member.startedAt - list.startedAt) / 1000,
    "member seen": (member.seenAt - list.startedAt) / 1000,
  }
}
