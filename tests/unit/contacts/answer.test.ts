import { expect, test } from "@playwright/test"
import { answerInWords, answers, readAnswer } from "@/lib/contacts/answer"
import { outcomes } from "@/lib/contacts/terms"
import { pledges } from "@/lib/pledges/terms"

test("every pledge and every outcome is one tap away", () => {
  const meanings = answers.map(readAnswer)
  expect(new Set(meanings.map(({ pledge }) => pledge).filter(Boolean))).toEqual(new Set(pledges))
  expect(new Set(meanings.map(({ outcome }) => outcome).filter(Boolean))).toEqual(new Set(outcomes))
})

test("a pledge was got by speaking, a call back carries its time, a note is no try", () => {
  expect(readAnswer("posted")).toEqual({ pledge: "posted", outcome: "spoke" })
  expect(readAnswer("call_back_monday")).toEqual({ outcome: "call_back", followUp: "monday" })
  expect(readAnswer("note")).toEqual({})
})

test("nothing a rep can answer says which way anybody votes", () => {
  expect(
    answers.filter((answer) => /yes|\bno\b|for|against|support|oppose/.test(answer.replace("no_answer", ""))),
  ).toEqual([])
})

test("a saved answer in words", () => {
  expect(answerInWords({ pledge: "wont_vote", outcome: "spoke" })).toBe("won’t vote")
  expect(answerInWords({ pledge: null, outcome: "left_message" })).toBe("left message")
})
