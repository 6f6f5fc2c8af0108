import { readFileSync } from "node:fs"
import { project } from "@/lib/projection/project"
import { readBallot } from "@/lib/projection/read-ballot"

const help = `npm run --silent project -- file.json     ("-" reads standard input)

Reads a ballot as grouped counts and writes where its turnout will end, as JSON. No member is named to it,
nothing is stored, and the same file always gives the same answer.

In
  opensOn, closesOn, asOf   days, YYYY-MM-DD; asOf is the last day that the counts and pledges speak of
  holidays                  days without deliveries besides Sundays; Saturdays count 0.6 of a day
  line                      share of the entitled that must cast a paper, 0.5 by law
  units[]                   id, entitled (members), previous ({ entitled, cast } of the last ballot, or null)
    pledges[]               members by their newest pledge and the day it was recorded; whoever is not in it
                            is not asked. pledge is one of not_asked, spoke_no_pledge, undecided, will_post,
                            posted (says so), not_arrived, wont
  counts[]                  what the scrutineer had by the end of a day, from the start of the ballot, in
                            papers; unit null is the whole ballot. Of one day the last one given stands, and a
                            later, lower count puts an earlier one right. A count on closesOn is the result
  firstContacts[]           members first spoken to on a day, and how many of them said they had posted
  curves[]                  return curves of earlier ballots, if any: points [u, share]. u runs from 0, when the
                            first paper can be back (3.5 delivery days after the opening), to 1 at the close,
                            in delivery days; share is the part of the final returns that was in
  beliefs                   what earlier ballots taught, if any: { mean, sd } in log-odds of reachBias and of each
                            pledge but not_asked, all or none
Out
  entitled, castNeeded      members, and papers that reach the line
  whole                     mean, sd and quantiles in papers (spoiled papers are cast papers, as in law); chance
                            of reaching the line, 0 to 1
  units[]                   the same for each unit at the same line. worth: papers that one more conversation
                            there would add, with a member still worth asking; 0 once it is too late to post
  restsOn[], warnings[]     plain sentences

Exit 0, or 2 with one line on standard error that names the field when the file cannot be read.`

const [file] = process.argv.slice(2)
if (file === "--help" || file === "-h") console.log(help)
else if (file === undefined) refuse("file: none given. --help tells what goes in and what comes out")
else write(read(file))

function write(input: unknown) {
  const read = readBallot(input)
  if ("problem" in read) refuse(read.problem)
  else console.log(JSON.stringify(project(read.ballot)))
}

function read(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path === "-" ? 0 : path, "utf8"))
  } catch (error) {
    return refuse(`file: ${error instanceof Error ? error.message : "cannot be read"}`)
  }
}

function refuse(problem: string): never {
  console.error(problem)
  process.exit(2)
}
