import { ServerResponse } from "node:http"

// Loaded before Next, which sets a route handler's content type as a list of one. Its own compression does not find it
// there, and two hundred members would go out eight times as heavy.
const setHeader = ServerResponse.prototype.setHeader

ServerResponse.prototype.setHeader = function (name, value) {
  const isLone = Array.isArray(value) && value.length === 1 && name.toLowerCase() === "content-type"
  return setHeader.call(this, name, isLone ? value[0] : value)
}
