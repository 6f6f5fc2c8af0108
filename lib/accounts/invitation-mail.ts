import { type Role, roleLabel } from "./terms"

type Invited = { name: string; email: string; role: Role }

/** The mail that tells somebody they have an account: what it is for, and where to sign in. Holds no secret. */
export function invitationMail({ name, email, role }: Invited, by: string, union: string, signIn: string) {
  return {
    to: email,
    subject: `${union}: sign in to Turnout`,
    text: [
      `Hello ${name},`,
      `${by} has given you an account as ${roleLabel[role].toLowerCase()}. Turnout is where ${union} keeps track of its ballot papers: whom to ask next, and who has posted theirs.`,
      `Sign in here, on your phone if you like:\n${signIn}`,
      `Use this address, ${email}. You will be sent a six-digit code; there is no password.`,
      "If you did not expect this, you need do nothing.",
    ].join("\n\n"),
  }
}
