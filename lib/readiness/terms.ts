/** What may be missing of those on a roll before notice of the ballot is given. All but the last are about members. */
export const gaps = ["address", "workplace", "contact", "doubled", "rep"] as const
export type Gap = (typeof gaps)[number]
export type MemberGap = Exclude<Gap, "rep">

export const gapLabel: Record<Gap, string> = {
  address: "No address known to post a paper to",
  workplace: "No workplace",
  contact: "No phone and no email",
  doubled: "Perhaps listed twice",
  rep: "Workplaces with no rep",
}

/** What would close it. */
export const gapCloses: Record<Gap, string> = {
  address:
    "Ask them, put it right in the membership system, and load the roll again with its address or postcode columns.",
  workplace: "Ask where they work, put it right in the membership system, and load the roll again.",
  contact: "Ask whoever sees them at work. A rep can add a phone number on the member’s page.",
  doubled: "Look at each pair. Where it is one person, merge the two: what is known of both is kept.",
  rep: "Invite somebody who works there, or give the workplace to a rep nearby, under People.",
}

/** Why two memberships may be one person. Never a date of birth, which is not kept. */
export const likenesses = ["email", "phone", "name"] as const
export type Likeness = (typeof likenesses)[number]

export const likenessLabel: Record<Likeness, string> = {
  email: "Same email",
  phone: "Same phone and first name",
  name: "Same name and workplace",
}

/** Longest address that notices to an employer are sent to. */
export const noticeAddressLength = 500

export const noGrade = "No grade given"
