"use server"

import { redirect } from "next/navigation"
import { action } from "@/lib/action"
import { AddMember, addMember } from "@/lib/members/add-member"
import { EditMember, editMember } from "@/lib/members/edit-member"
import { MergeMembers, mergeMembers } from "@/lib/members/merge-members"
import { MoveMember, moveMember } from "@/lib/members/move-member"
import { NoteLeaver, noteLeaver } from "@/lib/members/note-leaver"
import { UndoMerge, undoMerge } from "@/lib/members/undo-merge"

const backTo = (memberId: string, said: string) => redirect(`/find/${memberId}?said=${said}`)

export const add = action("addMember", AddMember, addMember, ({ memberId }) => backTo(memberId, "added"))
export const edit = action("editMember", EditMember, editMember, (_done, { memberId }) =>
  backTo(memberId, "saved"),
)
export const move = action("moveMember", MoveMember, moveMember, (_done, { memberId }) =>
  backTo(memberId, "moved"),
)
export const leave = action("noteLeaver", NoteLeaver, noteLeaver, (_done, { memberId }) =>
  backTo(memberId, "left"),
)
export const merge = action("mergeMembers", MergeMembers, mergeMembers, ({ keptId }) =>
  backTo(keptId, "merged"),
)
export const undo = action("undoMerge", UndoMerge, undoMerge, ({ keptId }) => backTo(keptId, "unmerged"))
