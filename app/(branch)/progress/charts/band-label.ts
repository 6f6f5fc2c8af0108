import type { Band } from "@/lib/pledges/known-by-day"

export const bandLabel: Record<Band, string> = {
  posted: "Say posted",
  will_post: "Will post",
  not_arrived: "Not arrived",
  undecided: "Undecided",
  left_alone: "Leave alone",
}
