import { built } from "@/app/built"

/** The typeface comes last to a page that has its styles in it: it would take the line from the page, and draw it twice. */
export function fetchFace(): void {
  if (!document.querySelector("link[rel=prefetch][as=style]")) return
  const fetchIt = () =>
    document.head.append(
      Object.assign(document.createElement("link"), { rel: "stylesheet", href: built("face.css") }),
    )
  if (document.readyState === "complete") fetchIt()
  else window.addEventListener("load", fetchIt)
}
