export const channels = ["phone", "in_person", "text", "whatsapp", "email"] as const
export type Channel = (typeof channels)[number]

export const channelLabel: Record<Channel, string> = {
  phone: "Phone",
  in_person: "In person",
  text: "Text",
  whatsapp: "WhatsApp",
  email: "Email",
}

export const outcomes = [
  "spoke",
  "no_answer",
  "left_message",
  "call_back",
  "wrong_number",
  "asked_not_to_be_contacted",
] as const
export type Outcome = (typeof outcomes)[number]

export const outcomeLabel: Record<Outcome, string> = {
  spoke: "Spoke",
  no_answer: "No answer",
  left_message: "Left message",
  call_back: "Call back",
  wrong_number: "Wrong number",
  asked_not_to_be_contacted: "Asked not to be contacted",
}

/** Longest note about how to reach a member, in characters. */
export const noteLength = 200

/** How a rep knows: a channel they tried, or heard from someone else. */
export const ways = [...channels, "heard"] as const
export type Way = (typeof ways)[number]

export const wayLabel: Record<Way, string> = { ...channelLabel, heard: "Heard it" }

/** What is said to whoever logs one answer for several, and has ticked nobody. */
export const tickSomeone = "Tick the members you saw."

/** So many tries without a conversation are enough of that way of trying. */
export const triesEnough = 2
