type Built = "phone.css" | "desk.css" | "face.css" | "page.js"

/** Where a file made by the build is served: under a name that no other build uses, so it may be kept for good. */
export const built = (file: Built) => `/built/${file}?v=${process.env.TURNOUT_BUILD}`
