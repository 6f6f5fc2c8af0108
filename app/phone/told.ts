/** What the service worker tells the pages that are open. */
export type Told = {
  /** Entries not sent yet, and entries that were refused. */
  waiting: number
  refused: number
  /** Nothing can be sent until somebody signs in. */
  isSignedOut: boolean
  /** The server has just said that the session is over. */
  isOver: boolean
  /** The list says something it did not say before. */
  hasChanged: boolean
  /** This phone kept no list before: what the server drew is as new. */
  isFirst: boolean
  /** The list could not be heard of just now. */
  isUnheard: boolean
  /** Whoever was shown a list here has signed out, or somebody else has signed in, or the list is too old to be shown. */
  hasLeft: boolean
}

/** What a page asks of the service worker: to send what waits, and to hear the list anew as well, always or when it is old. */
export type Asked = "send" | "hear" | "hear if old"
