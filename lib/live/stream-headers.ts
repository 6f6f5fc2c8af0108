/** What an event stream is answered with, so that nothing on its way keeps it, changes it or holds it back. */
export const streamHeaders = {
  "content-type": "text/event-stream",
  "cache-control": "no-store, no-transform",
  "x-accel-buffering": "no",
  // A browser would keep the line for its next request, and so keep a web process that is to end.
  connection: "close",
}
