/**
 * Makes one element say what another says, node by node: what has not changed stays the very node it was, so that it
 * keeps its focus, and whatever was opened in it stays open.
 */
export function bringUp(old: Element, anew: Element): void {
  if (old.isEqualNode(anew)) return
  const focused = document.activeElement
  bringAttributes(old, anew)
  if (isKeyed(old) && isKeyed(anew)) bringKeyed(old, anew)
  else bringInOrder(old, anew)
  // A node that is moved loses the focus.
  if (focused instanceof HTMLElement && focused !== document.activeElement && old.contains(focused))
    focused.focus({ preventScroll: true })
}

const ownAttributes = new Set(["open", "tabindex"])

function bringAttributes(old: Element, anew: Element) {
  for (const { name, value } of anew.attributes)
    if (!ownAttributes.has(name) && old.getAttribute(name) !== value) old.setAttribute(name, value)
  for (const { name } of [...old.attributes])
    if (!ownAttributes.has(name) && !anew.hasAttribute(name)) old.removeAttribute(name)
}

const isKeyed = ({ children }: Element) => children.length > 0 && [...children].every(({ id }) => id !== "")

/** Each child by its id. The rows of a table keep their order under whoever is reading it until the page is next opened. */
function bringKeyed(old: Element, anew: Element) {
  const had = new Map([...old.children].map((child) => [child.id, child]))
  const keepsOrder = old.tagName === "TBODY"
  let at = old.firstElementChild
  for (const child of [...anew.children]) {
    const known = had.get(child.id)
    had.delete(child.id)
    if (known) bringUp(known, child)
    if (keepsOrder && known) continue
    const node = known ?? child
    if (node === at) at = at.nextElementSibling
    else old.insertBefore(node, keepsOrder ? null : at)
  }
  if (!keepsOrder) for (const gone of had.values()) gone.remove()
}

function bringInOrder(old: Element, anew: Element) {
  const [had, has] = [[...old.childNodes], [...anew.childNodes]]
  const isSameShape =
    had.length === has.length && had.every(({ nodeName }, n) => nodeName === has[n]?.nodeName)
  if (!isSameShape) return old.replaceChildren(...has)
  for (const [n, node] of had.entries()) {
    const other = has[n]
    if (node instanceof Element && other instanceof Element) bringUp(node, other)
    else if (other && node.nodeValue !== other.nodeValue) node.nodeValue = other.nodeValue
  }
}
