import { readdir, readFile, stat } from "node:fs/promises"
import { join } from "node:path"
import { type ParsedMail, simpleParser } from "mailparser"

export type Letter = { name: string; to: string; subject: string; text: string; sentAt: Date }

const shown = 30

/** The newest of the mails that the demo caught in a folder instead of sending. */
export async function caughtMail(folder: string): Promise<Letter[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".eml"))
  const dated = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs })),
  )
  const newest = dated.toSorted((one, other) => other.at - one.at).slice(0, shown)
  return Promise.all(newest.map(({ name, at }) => readLetter(folder, name, new Date(at))))
}

async function readLetter(folder: string, name: string, sentAt: Date): Promise<Letter> {
  const mail = await simpleParser(await readFile(join(folder, name)))
  return { name, to: addressesOf(mail), subject: mail.subject ?? "", text: mail.text ?? "", sentAt }
}

function addressesOf({ to }: ParsedMail) {
  return [to ?? []]
    .flat()
    .map(({ text }) => text)
    .join(", ")
}
