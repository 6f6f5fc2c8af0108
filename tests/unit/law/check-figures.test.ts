import { expect, test } from "@playwright/test"
import { checkFigures } from "@/lib/law/check-figures"
import type { UnitFigures } from "@/lib/law/figures"

// pcs.org.uk, “Massive vote for action on pay, but anti union laws will block a strike”, 30 April 2019, as printed.
const pcs2019: UnitFigures = {
  unit: "",
  entitled: 124_710,
  cast: 59_452,
  questions: [
    { question: "strike action", yes: 46_352, no: 12_430, spoiled: 670 },
    { question: "industrial action short of strike", yes: 59_296, no: 5_092, spoiled: 1_064 },
  ],
}

test("a published misprint of 6,000 is refused, and the wrong digit is found", () => {
  expect(checkFigures(pcs2019, true)).toEqual([
    {
      key: "does_not_add_up",
      unit: "",
      question: "industrial action short of strike",
      by: 6000,
      sentence:
        "On “industrial action short of strike”, 59,296 yes, 5,092 no and 1,064 spoiled make 65,452 papers. That is 6,000 more than the 59,452 cast. One wrong digit would explain it: 53,296 yes, not 59,296. Check it against the scrutineer’s report.",
    },
  ])
})

test("and with that digit put right it is accepted", () => {
  const [strike, short] = pcs2019.questions
  if (!strike || !short) throw new Error("two questions")
  expect(checkFigures({ ...pcs2019, questions: [strike, { ...short, yes: 53_296 }] }, true)).toEqual([])
})

// pcssee.org.uk, 23 July 2018: 59,285 papers returned, 31 spoiled, and “votes cast” given as 59,254.
const pcs2018 = { question: "strike action", yes: 50_726, no: 8_528, spoiled: 31 }

test("votes cast given without the spoiled papers are refused, and it is said why", () => {
  const [problem] = checkFigures({ unit: "", entitled: 142_673, cast: 59_254, questions: [pcs2018] }, true)
  expect(problem).toMatchObject({ key: "does_not_add_up", by: 31 })
  expect(problem?.sentence).toContain("spoiled papers were left out of the papers cast")
  expect(checkFigures({ unit: "", entitled: 142_673, cast: 59_285, questions: [pcs2018] }, true)).toEqual([])
})

// cwunitb.org, Royal Mail Group, 16 February 2023; rmt.org.uk, GTR, 24 May 2022.
const sound: [string, UnitFigures][] = [
  [
    "CWU, Royal Mail Group 2023",
    {
      unit: "",
      entitled: 111_670,
      cast: 86_349,
      questions: [{ question: "strike", yes: 82_792, no: 3_517, spoiled: 40 }],
    },
  ],
  [
    "RMT, GTR 2022",
    {
      unit: "",
      entitled: 2_327,
      cast: 1_198,
      questions: [
        { question: "strike", yes: 926, no: 267, spoiled: 5 },
        { question: "short of a strike", yes: 1_056, no: 136, spoiled: 6 },
      ],
    },
  ],
]

for (const [name, figures] of sound) {
  test(`${name} adds up`, () => {
    expect(checkFigures(figures, true)).toEqual([])
  })
}

const small = {
  unit: "North",
  entitled: 100,
  cast: 60,
  questions: [{ question: "strike", yes: 40, no: 15, spoiled: 5 }],
}
const asked = (change: object) => ({
  ...small,
  questions: [{ question: "strike", yes: 40, no: 15, spoiled: 5, ...change }],
})

const refused: [string, UnitFigures, string, number, string][] = [
  ["too few", asked({ no: 12 }), "does_not_add_up", 3, "make 57 papers. That is 3 fewer than the 60 cast."],
  [
    "more cast than entitled",
    { ...small, entitled: 59 },
    "cast_above_entitled",
    1,
    "60 papers cast is 1 more than the 59 entitled",
  ],
  ["nobody entitled", { ...small, entitled: 0 }, "nobody_entitled", 0, "at least one"],
  ["entitled not given", { ...small, entitled: null }, "nobody_entitled", 0, "how many were entitled"],
  ["no question", { ...small, questions: [] }, "no_question", 0, "at least one question"],
  [
    "half a paper",
    asked({ yes: 40.5 }),
    "not_whole",
    0,
    "Yes to “strike” must be a whole number of papers, not 40.5.",
  ],
  ["fewer than none", asked({ spoiled: -5 }), "not_whole", 0, "Spoiled papers on “strike”"],
  [
    "no number at all",
    { ...small, cast: Number.NaN },
    "not_whole",
    0,
    "The number of papers cast must be a whole number",
  ],
]

for (const [name, figures, key, by, words] of refused) {
  test(`figures are refused: ${name}`, () => {
    expect(checkFigures(figures, true)).toEqual([
      expect.objectContaining({ key, by, unit: "North", sentence: expect.stringContaining(words) }),
    ])
  })
}

test("every question that does not add up is named", () => {
  const [first] = small.questions
  const questions = [first, { ...first, yes: 41 }, { ...first, no: 99 }].map((one, i) => ({
    ...{ yes: 0, no: 0, spoiled: 0, ...one },
    question: String(i),
  }))
  expect(checkFigures({ ...small, questions }, true).map(({ question }) => question)).toEqual(["1", "2"])
})

test("without a line the number entitled need not be given", () => {
  expect(checkFigures({ ...small, entitled: null }, false)).toEqual([])
})
