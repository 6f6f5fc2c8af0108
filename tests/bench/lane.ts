import type { Socket } from "node:net"

type Packet = { bytes: Buffer; sent: (bytes: number) => void }
type Arrival = { at: number; arrive: () => void }

const packetBytes = 1400

/** One direction of a line: so many bits a second shared fairly among all that is sent, each packet some time under way. */
export function lane() {
  let bitsPerMs = Number.POSITIVE_INFINITY
  let oneWay = 0
  let freeAt = 0
  let isAtWork = false
  const queues = new Map<Socket, Packet[]>()
  const ending = new Set<Socket>()
  const underway: Arrival[] = []
  let isDelivering = false

  function send(to: Socket, bytes: Buffer, sent: Packet["sent"]) {
    const queue = queues.get(to) ?? []
    for (let from = 0; from < bytes.length; from += packetBytes)
      queue.push({ bytes: bytes.subarray(from, from + packetBytes), sent })
    queues.set(to, queue)
    if (isAtWork) return
    isAtWork = true
    freeAt = Math.max(freeAt, performance.now())
    work()
  }

  function work() {
    while (queues.size > 0) {
      const wait = freeAt - performance.now()
      if (wait > 0) return void setTimeout(work, wait)
      sendOne()
    }
    isAtWork = false
  }

  /** The packet whose turn it is; the rest of what goes to the same place waits behind the others. */
  function sendOne() {
    const [first] = queues
    const packet = first?.[1].shift()
    if (!first || !packet) return
    const [to, queue] = first
    queues.delete(to)
    freeAt += (packet.bytes.length * 8) / bitsPerMs
    arriveLater(() => {
      if (to.destroyed) return
      to.write(packet.bytes)
      packet.sent(packet.bytes.length)
    })
    if (queue.length > 0) queues.set(to, queue)
    else if (ending.delete(to)) arriveLater(() => to.end())
  }

  function arriveLater(arrive: () => void) {
    underway.push({ at: Math.max(freeAt, performance.now()) + oneWay, arrive })
    if (!isDelivering) deliver()
  }

  /** In the order sent, whatever the timers do. */
  function deliver() {
    isDelivering = true
    for (let next = underway[0]; next && next.at <= performance.now(); next = underway[0]) {
      underway.shift()
      next.arrive()
    }
    const [next] = underway
    if (next) setTimeout(deliver, next.at - performance.now())
    else isDelivering = false
  }

  return {
    send,
    end: (to: Socket) => {
      if (queues.has(to)) ending.add(to)
      else arriveLater(() => to.end())
    },
    become: (bitsPerSecond: number, oneWayMs: number) => {
      bitsPerMs = bitsPerSecond / 1000
      oneWay = oneWayMs
    },
  }
}
